import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isErrno, SkillsError } from '../../words/skills-error.ts'

/** What decides where packages come from: the user's own settings, and never a project's. */
export interface NpmMachine {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

/** Settings of npm that we understand, key to value. */
export type NpmSettings = ReadonlyMap<string, string>

const fileBytesMax = 1024 * 1024
const defaultRegistry = 'https://registry.npmjs.org/'

/**
 * The user's npm settings: `~/.npmrc`, or the file that `NPM_CONFIG_USERCONFIG` names, with `NPM_CONFIG_REGISTRY`
 * over it. A project's `.npmrc` comes with a clone and is never read. npm puts what it read there into
 * `npm_config_registry` for every program that it starts, so that below npm the variable in small letters does not
 * count. Source: npm's documentation, "config" and "npmrc". Throws E_READ.
 */
export function readNpmSettings({ env, home }: NpmMachine): NpmSettings {
  const isBelowNpm = ['npm_command', 'npm_execpath', 'npm_lifecycle_event'].some(
    (name) => (env[name] ?? '') !== '',
  )
  const variable = (name: string) =>
    env[name.toUpperCase()] || (isBelowNpm ? undefined : env[name]) || undefined
  const file = variable('npm_config_userconfig')
  const settings = parseNpmrc(
    readSettings(file === undefined ? join(home, '.npmrc') : resolve(home, file)),
    env,
  )
  const registry = variable('npm_config_registry')
  return registry === undefined ? settings : new Map([...settings, ['registry', registry]])
}

function readSettings(path: string): string {
  try {
    const text = readFileSync(path, 'utf8')
    return text.length > fileBytesMax ? '' : text
  } catch (cause) {
    if (isErrno(cause, 'ENOENT', 'ENOTDIR', 'EISDIR')) return ''
    throw new SkillsError('E_READ', 'The npm settings of this user cannot be read.', {
      where: { file: path },
      remedy: 'Allow reading the file, or let NPM_CONFIG_USERCONFIG name another one.',
      cause,
    })
  }
}

/** Lines `key = value`; `;` and `#` start a comment, `${NAME}` stands for a variable of the environment. */
export function parseNpmrc(text: string, env: NpmMachine['env']): NpmSettings {
  const settings = new Map<string, string>()
  for (const line of text.split(/\r?\n/u)) {
    const found = /^\s*(?<key>[^=;#\s[][^=\s]*)\s*=\s*(?<value>.*?)\s*$/u.exec(line)?.groups
    const { key, value } = found ?? {}
    if (key === undefined || value === undefined) continue
    const plain = value.replace(/^"(.*)"$/u, '$1')
    settings.set(
      key,
      plain.replace(/\$\{([^}]+)\}/gu, (written, name: string) => env[name] ?? written),
    )
  }
  return settings
}

/**
 * The registry of a package: that of its scope, else the default one. Ends in a slash.
 * Throws E_USAGE for a setting that is no http(s) address.
 */
export function registryFor(packageName: string, settings: NpmSettings): URL {
  const scope = /^(@[^/]+)\//u.exec(packageName)?.[1]
  const ofScope = scope === undefined ? undefined : settings.get(`${scope}:registry`)
  const text = ofScope ?? settings.get('registry') ?? defaultRegistry
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (
    url === undefined ||
    !/^https?:$/u.test(url.protocol) ||
    url.username !== '' ||
    url.password !== ''
  )
    throw new SkillsError('E_USAGE', 'The npm registry of this user is no plain http(s) address.', {
      remedy:
        'Set it with: npm config set registry https://…, and its token as //host/:_authToken.',
    })
  url.search = ''
  url.hash = ''
  if (!url.pathname.endsWith('/')) url.pathname = `${url.pathname}/`
  return url
}

/**
 * The header for a registry: the token (`:_authToken`) or login (`:_auth`) whose `//host/path/` is the longest
 * that the registry's address starts with. A token without a host, as old npm had it, is nobody's.
 */
export function registryAuthorization(registry: URL, settings: NpmSettings): string | undefined {
  for (let path = registry.pathname; ; path = path.replace(/[^/]+\/$/u, '')) {
    const key = `//${registry.host}${path}`
    const value = (name: string) =>
      settings.get(`${key}:${name}`) || settings.get(`${key.replace(/\/$/u, '')}:${name}`)
    const token = value('_authToken')
    if (token !== undefined && token !== '') return `Bearer ${token}`
    const login = value('_auth')
    if (login !== undefined && login !== '') return `Basic ${login}`
    if (path === '/') return undefined
  }
}
