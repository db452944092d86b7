import type { Credentials, NetworkSettings } from '../fetched-tree.ts'
import { tokenVariable } from './token-variable.ts'

/** Variables that pipelines set for one host each; they are given to exactly that host. */
const hostVariables: readonly {
  readonly origin: string
  readonly names: readonly string[]
  /** Any name does, where a token is the password; these are the ones the hosts' pages give. */
  readonly username: string
}[] = [
  {
    origin: 'https://github.com',
    names: ['GITHUB_TOKEN', 'GH_TOKEN'],
    username: 'x-access-token',
  },
  { origin: 'https://gitlab.com', names: ['GITLAB_TOKEN'], username: 'oauth2' },
]

/**
 * The credentials that the environment has for an origin: `SKILLS_TOKEN_<HOST>` first, holding a token or
 * `user:password`, then the variables of GitHub and GitLab for their own hosts.
 */
export function environmentCredentials(
  origin: string,
  env: NetworkSettings['env'],
): Credentials | undefined {
  const own = tokenVariable(origin)
  const value = own === undefined ? '' : (env[own] ?? '')
  if (value !== '') return credentialsIn(value)
  const known = hostVariables.find((one) => one.origin === origin)
  const token = known?.names.map((name) => env[name] ?? '').find((text) => text !== '')
  if (known === undefined || token === undefined) return undefined
  return { username: known.username, password: token }
}

/** The same as a header that carries a token and no user name; `undefined` where the variable has none. */
export function environmentToken(origin: string, env: NetworkSettings['env']): string | undefined {
  const name = tokenVariable(origin)
  const value = name === undefined ? '' : (env[name] ?? '')
  if (value === '') return undefined
  return value.includes(':') ? `Basic ${Buffer.from(value).toString('base64')}` : `Bearer ${value}`
}

function credentialsIn(value: string): Credentials {
  const colon = value.indexOf(':')
  if (colon === -1) return { username: 'x-access-token', password: value }
  return { username: value.slice(0, colon), password: value.slice(colon + 1) }
}
