import { readFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { isErrno, SkillsError } from '../../words/skills-error.ts'
import type { Credentials } from '../fetched-tree.ts'

/** Where logins for registries of artifacts come from. */
export interface RegistryMachine {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  readonly cwd: string
}

type Json = Readonly<Record<string, unknown>>

const fileBytesMax = 1024 * 1024

/**
 * The logins of this user: docker's `config.json`, then podman's `auth.json`. All lie in the home folder or where a
 * variable with an absolute path says; a relative one would mean the current folder, which may be somebody's clone.
 * Sources: docker's "docker login" and containers-auth.json(5). Throws E_READ, E_FILE_INVALID.
 */
export function dockerSettings({ env, home }: RegistryMachine): readonly Json[] {
  const folder = env['DOCKER_CONFIG'] ?? ''
  const runtime = env['XDG_RUNTIME_DIR'] ?? ''
  const config = env['XDG_CONFIG_HOME'] ?? ''
  const files = [
    folder === '' ? join(home, '.docker/config.json') : join(folder, 'config.json'),
    env['REGISTRY_AUTH_FILE'] ?? '',
    runtime === '' ? '' : join(runtime, 'containers/auth.json'),
    join(config === '' ? join(home, '.config') : config, 'containers/auth.json'),
  ]
  return files
    .filter((file) => isAbsolute(file))
    .map(readSettings)
    .filter((settings) => settings !== undefined)
}

function readSettings(file: string): Json | undefined {
  const text = textOf(file)
  if (text === undefined) return undefined
  try {
    if (text.length <= fileBytesMax) return recordOf(JSON.parse(text)) ?? {}
  } catch {
    // Told below; the text may hold secrets and is not repeated.
  }
  throw new SkillsError('E_FILE_INVALID', 'The file of logins for registries is no JSON.', {
    where: { file },
    remedy: 'Log in again with docker login or podman login, which write it.',
  })
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    if (isErrno(cause, 'ENOENT', 'ENOTDIR', 'EISDIR')) return undefined
    throw new SkillsError('E_READ', 'The file of logins for registries cannot be read.', {
      where: { file },
      remedy: 'Allow reading it.',
      cause,
    })
  }
}

/** How to log in to a host. */
export interface RegistryLogin {
  /** Name of a credential helper, without `docker-credential-`. */
  readonly helper: string | undefined
  /** What the helper is asked about. */
  readonly key: string
  /** What stands in the file. */
  readonly credentials: Credentials | undefined
}

/** Docker Hub, which has three names. */
const hubKey = 'https://index.docker.io/v1/'
const hubHosts = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io'])

/** What the settings say of a host. Pure. */
export function loginFor(settings: Json, host: string): RegistryLogin {
  const key = hubHosts.has(host) ? hubKey : host
  const helpers = recordOf(settings['credHelpers']) ?? {}
  const named = own(helpers, key) ?? own(helpers, host)
  const helper = typeof named === 'string' ? named : settings['credsStore']
  const entries = Object.entries(recordOf(settings['auths']) ?? {})
  const entry = entries.find(([name]) => isKeyOf(name, host))?.[1]
  return {
    helper: typeof helper === 'string' && helper !== '' ? helper : undefined,
    key,
    credentials: credentialsIn(recordOf(entry) ?? {}),
  }
}

/** Old logins have addresses as keys. */
function isKeyOf(name: string, host: string): boolean {
  const plain = name.replace(/^https?:\/\//u, '').replace(/\/(?:v[12]\/?)?$/u, '')
  return plain === host || (hubHosts.has(host) && hubHosts.has(plain))
}

/** `auth` is the base64 of `user:password`; `identitytoken` is exchanged for a bearer token. */
function credentialsIn({ auth, identitytoken }: Json): Credentials | undefined {
  if (typeof identitytoken === 'string' && identitytoken !== '')
    return { username: '<token>', password: identitytoken }
  const text = typeof auth === 'string' ? Buffer.from(auth, 'base64').toString('utf8') : ''
  const colon = text.indexOf(':')
  if (colon < 1) return undefined
  return { username: text.slice(0, colon), password: text.slice(colon + 1) }
}

function own(record: Json, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

function recordOf(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null ? { ...value } : undefined
}
