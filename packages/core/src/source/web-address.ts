import { sourceError } from './source-error.ts'

/** Scheme and host of a text such as `git+https://host:8443/path`. */
export interface WebOrigin {
  /** `https://host:8443`: small letters, no default port, no user. */
  readonly origin: string
  /** Where the path starts in the text. */
  readonly head: number
}

const hostExample = 'https://example.com/team/skills.git'
const authorityPattern =
  /^(?<host>\[[0-9a-f:.]+\]|[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?)(?::(?<port>[0-9]{1,5})?)?$/iu

/**
 * Read scheme and host of an http(s) or OCI address. Hosts are matched, never repaired: one that a URL
 * parser would rewrite (`0x7f.1`, full-width letters) is refused, so that what is shown is what is asked.
 * Throws E_SOURCE_SYNTAX; a secret in the address is not repeated.
 */
export function readWebOrigin(text: string, scheme: string, start: number): WebOrigin {
  const authority = /^[^/#?]*/u.exec(text.slice(start))?.[0] ?? ''
  if (authority.includes('@')) throw credentialsError(text)
  const groups = authorityPattern.exec(authority)?.groups
  const host = groups?.['host']?.toLowerCase()
  const url = host === undefined ? undefined : parsedUrl(`${scheme}://${authority}`)
  if (url === undefined) throw sourceError(text, 'its host is missing or not valid', hostExample)
  if (url.hostname !== host)
    throw sourceError(text, `its host must be written as ${url.hostname}`, hostExample)
  return { origin: url.origin, head: start + authority.length }
}

/** The error for a user name or password in an address; it repeats neither. */
export function credentialsError(text: string): Error {
  return sourceError(
    text,
    'it holds a user name or password, which belongs to a git credential helper or the environment',
    'the address without the part before "@"',
  )
}

/**
 * The canonical path of an address: one slash at the end is dropped, characters beyond ASCII are
 * percent-encoded, everything else must already be as a server would get it. Throws E_SOURCE_SYNTAX.
 */
export function readWebPath(text: string, path: string): string {
  const problem = webPathProblem(path)
  if (problem !== undefined) throw sourceError(text, problem, hostExample)
  const url = parsedUrl(`https://host${path}`)
  if (url === undefined) throw sourceError(text, 'its path is not valid', hostExample)
  return url.pathname.replace(/\/$/u, '')
}

function webPathProblem(path: string): string | undefined {
  if (path.includes('?'))
    return 'it holds a query ("?"), which often carries a secret; leave it out'
  // Without that slash the text behind "@" would be read as a range.
  if (/@[^/]*\/$/u.test(path)) return 'a slash follows its range'
  if (/[^A-Za-z0-9._~%+@,=:!$&'()*/\u0080-\u{10ffff}-]/u.test(path))
    return 'its path holds a character that an address cannot have'
  if (/%(?![0-9a-f]{2})/iu.test(path)) return 'its path holds a "%" without two digits behind it'
  if (/%(?:[01][0-9a-f]|7f|2f|5c|2e)/iu.test(path))
    return 'its path hides a slash, dot or control character behind a "%"'
  if (path.split('/').some((part) => part === '.' || part === '..'))
    return 'its path has a part "." or ".."'
  return undefined
}

function parsedUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined
}
