import { SkillsError } from '../words/skills-error.ts'
import { tokenVariable } from './credentials/token-variable.ts'
import { displayUrl } from './git-address.ts'

/** What an address is that of. */
export type Wanted = 'repository' | 'file' | 'artifact' | 'package'

// Node's and OpenSSL's names for a certificate that cannot be trusted.
const certificateCode = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS/u

/** What went wrong below HTTP, by the code that Node or undici gives. */
const connectionProblems: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused the connection',
  ECONNRESET: 'closed the connection before its answer was complete',
  EPIPE: 'closed the connection before its answer was complete',
  UND_ERR_SOCKET: 'closed the connection before its answer was complete',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'closed the connection before its answer was complete',
  ENOTFOUND: 'has a name that cannot be resolved',
  EAI_AGAIN: 'has a name that cannot be resolved at the moment',
  ETIMEDOUT: 'did not answer in time',
  ENETUNREACH: 'cannot be reached from this network',
  EHOSTUNREACH: 'cannot be reached from this network',
  UND_ERR_CONNECT_TIMEOUT: 'did not accept a connection in time',
  UND_ERR_HEADERS_TIMEOUT: 'did not answer in time',
  UND_ERR_BODY_TIMEOUT: 'stopped sending in the middle of its answer',
  UND_ERR_ABORTED: 'was not reached: the proxy refused',
  PROXY_FAILED: 'was not reached: the proxy closed the connection',
  TimeoutError: 'took longer for its answer than the limit allows',
}

/** The error for a connection that failed. Never shows credentials or a query. */
export function connectionError(error: unknown, url: URL): SkillsError {
  const code = codeOf(error)
  const untrusted = certificateCode.test(code)
  const problem = untrusted
    ? `has a certificate that is not trusted (${code})`
    : (connectionProblems[code] ?? `could not be talked to (${code})`)
  return new SkillsError('E_NETWORK', `The server ${url.host} ${problem}.`, {
    where: { url: displayUrl(url) },
    remedy: untrusted
      ? 'If your company has its own certificate authority, name its PEM file with --cafile.'
      : 'Check the address, the network and HTTPS_PROXY, then run the command again.',
    cause: error,
  })
}

/** Codes of a connection that ended too early: the next one may not. */
const cutCodes = new Set([
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
])
const busyStatuses = new Set([429, 502, 503, 504])
const pauseMilliseconds = 100
const retryAfterSecondsMax = 5

/** A server that says that it has no time now, and for how long. */
class BusyStatus extends Error {
  readonly seconds: number | undefined
  constructor(status: number, seconds: number | undefined) {
    super(`status ${status}`)
    this.seconds = seconds
  }
}

/** How long to wait, in milliseconds, before what failed may go well; `undefined` for what will fail again. */
export function passingWait(error: unknown, attempt: number): number | undefined {
  if (!(error instanceof SkillsError) || error.code !== 'E_NETWORK') return undefined
  const pause = pauseMilliseconds * 3 ** (attempt - 1)
  const { cause } = error
  if (!(cause instanceof BusyStatus)) return cutCodes.has(codeOf(cause)) ? pause : undefined
  return Math.max(pause, Math.min(cause.seconds ?? 0, retryAfterSecondsMax) * 1000)
}

interface Refusal {
  readonly wanted?: Wanted
  /** Seconds after which the server may be asked again, as it says. */
  readonly retryAfter?: number | undefined
}

/** The error for an answer whose status says that there is nothing to read. */
export function statusError(
  status: number,
  url: URL,
  { wanted = 'repository', retryAfter }: Refusal = {},
): SkillsError {
  const where = { url: displayUrl(url) }
  if (status === 401 || status === 403 || status === 203 || status === 407)
    return authenticationError(url, wanted)
  if (status === 404 || status === 410)
    return new SkillsError(
      'E_SOURCE_MISSING',
      `The server has no ${wanted} at this address (${status}).`,
      {
        where,
        remedy: `Check the spelling of the address. A private ${wanted} also looks like this to strangers.`,
      },
    )
  return new SkillsError('E_NETWORK', `The server ${url.host} answered with status ${status}.`, {
    where,
    remedy:
      status === 429
        ? 'It asks for fewer requests. Wait a few minutes, then run the command again.'
        : 'Run the command again later. If it stays so, ask whoever runs the server.',
    ...(busyStatuses.has(status) ? { cause: new BusyStatus(status, retryAfter) } : {}),
  })
}

/** The error for a server that wants other credentials than it got, or any at all. */
export function authenticationError(url: URL, wanted: Wanted = 'repository'): SkillsError {
  const variable = tokenVariable(url.origin)
  const token = variable === undefined ? 'a token' : `a token in ${variable}`
  const remedies: Partial<Record<Wanted, string>> = {
    artifact: `Check the spelling of the address. Log in with docker login or podman login, or give user:token in ${variable ?? 'the settings of docker'}.`,
    package: `Give npm a token for this registry (npm login), or ${token}.`,
  }
  const remedy =
    remedies[wanted] ??
    `Check the spelling of the address. For a private ${wanted} give ${token}, or to git's credential helper.`
  return new SkillsError(
    'E_AUTH',
    `The server ${url.host} wants credentials, or the ${wanted} does not exist.`,
    { where: { url: displayUrl(url) }, remedy },
  )
}

/** The error for what may not be asked. */
export function offlineError(url: URL, wanted: Wanted): SkillsError {
  return new SkillsError(
    'E_OFFLINE',
    `This ${wanted} is not in the store, and --offline forbids asking for it.`,
    {
      where: { url: displayUrl(url) },
      remedy: 'Run the command once without --offline.',
    },
  )
}

/** The error for an answer that no git server gives. */
export function notARepository(url: URL, what: string, cause?: unknown): SkillsError {
  return new SkillsError('E_NOT_A_REPOSITORY', what, {
    where: { url: displayUrl(url) },
    remedy: 'Check the address: it must be that of a git repository, as `git clone` takes it.',
    cause,
  })
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  if (error instanceof AggregateError && !('code' in error)) return codeOf(error.errors[0])
  if ('code' in error && typeof error.code === 'string') {
    const inner = error.cause === undefined ? undefined : codeOf(error.cause)
    return error.code === 'UND_ERR_ABORTED' && inner !== undefined ? inner : error.code
  }
  return error.cause instanceof Error ? codeOf(error.cause) : error.name
}
