import { devNull } from 'node:os'

type Environment = Readonly<Record<string, string | undefined>>

/** What a run of git may speak and which repository it works on. */
export interface GitSetting {
  /** The environment of the person who runs us. */
  readonly env: Environment
  /** Transports that may be used, as git names them; none for commands without a connection. */
  readonly protocols: readonly string[]
  /** Our own bare repository; `undefined` for none. */
  readonly repository: string | undefined
  /**
   * The folder of objects to read from, of another's repository. Nobody's settings and attributes count then, and no
   * object stands for another.
   */
  readonly objects?: string
}

// Variables of git's that say where its programs, settings, keys and authorities are. All others, above all those
// that git sets for a hook (GIT_DIR, GIT_INDEX_FILE, …) and those that prompt or write (GIT_ASKPASS, GIT_TRACE), go.
const keptVariable =
  /^GIT_(?:SSH|SSH_COMMAND|SSH_VARIANT|CONFIG_GLOBAL|CONFIG_SYSTEM|CONFIG_NOSYSTEM|CONFIG_COUNT|CONFIG_(?:KEY|VALUE)_\d+|EXEC_PATH|SSL_CAINFO|SSL_CAPATH|SSL_CERT|SSL_KEY)$/u

/**
 * The environment of a git process: the user's own, so that credential helpers, `insteadOf`, proxies and keys
 * work, without what could make git look at another repository, ask a person or start something. Without a
 * repository of ours git must find none, be it around our folders or around the current one.
 */
export function gitEnvironment(setting: GitSetting): Record<string, string> {
  const { env, protocols, repository, objects } = setting
  const kept = Object.entries(env).flatMap(([name, value]): [string, string][] => {
    if (value === undefined || name === 'SSH_ASKPASS' || name === 'LANGUAGE') return []
    return name.startsWith('GIT_') && !keptVariable.test(name) ? [] : [[name, value]]
  })
  return {
    ...Object.fromEntries(kept),
    // Messages that we read must be English.
    LC_ALL: 'C',
    GIT_DIR: repository ?? devNull,
    // Stronger than `protocol.allow` and any `protocol.<name>.allow` of the settings.
    GIT_ALLOW_PROTOCOL: protocols.length === 0 ? 'none' : protocols.join(':'),
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    SSH_ASKPASS_REQUIRE: 'never',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_LFS_SKIP_SMUDGE: '1',
    GIT_NO_LAZY_FETCH: '1',
    ...(objects === undefined ? {} : objectsAlone(objects)),
  }
}

function objectsAlone(objects: string): Record<string, string> {
  return {
    GIT_OBJECT_DIRECTORY: objects,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_COUNT: '0',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
  }
}

/** Settings that hold over those of the user and the system. `protocol.allow` is there for readers of the process list. */
export const gitSettings: readonly string[] = [
  `core.hooksPath=${devNull}`,
  'core.fsmonitor=false',
  'credential.interactive=never',
  'protocol.allow=never',
  'http.followRedirects=false',
  'transfer.bundleURI=false',
  // A pack stays one pack, which we read ourselves, object by object.
  'fetch.unpackLimit=1',
  'fetch.recurseSubmodules=false',
  'submodule.recurse=false',
  'gc.auto=0',
  'maintenance.auto=false',
].flatMap((setting) => ['-c', setting])
