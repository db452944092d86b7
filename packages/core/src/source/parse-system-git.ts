import type { SourceSpec } from './source.ts'
import { sourceError } from './source-error.ts'
import { splitSuffixes, withSuffixes } from './source-suffixes.ts'
import { credentialsError, readWebPath } from './web-address.ts'

// Neither user nor host may start with a hyphen: ssh would take it for a flag (CVE-2017-1000117).
const user = '[A-Za-z0-9_][A-Za-z0-9_.-]*'
const host = '[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?'
const authorityPattern = new RegExp(
  `^(?:${user}@)?(?:${host}|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]{1,5})?$`,
  'u',
)
const scpPattern = new RegExp(`^${user}@${host}$`, 'u')

/** `ssh://[user@]host[:port]/path`, also as `git+ssh://`. Throws E_SOURCE_SYNTAX. */
export function parseSshSource(text: string): SourceSpec {
  const example = 'ssh://git@example.com/team/skills.git'
  const found = /^(?:git\+)?ssh:\/\/(?<authority>[^/#?]*)/iu.exec(text)
  const authority = found?.groups?.['authority']
  if (found === null || authority === undefined || authority === '')
    throw sourceError(text, 'its host is missing', example)
  if (/:.*@/u.test(authority)) throw credentialsError(text)
  if (!authorityPattern.test(authority)) throw sourceError(text, 'its host is not valid', example)
  const head = found[0].length
  const { base, ...suffixes } = splitSuffixes(text, head)
  const path = readWebPath(text, base.slice(head))
  if (path === '') throw sourceError(text, 'the path of the repository is missing', example)
  return withSuffixes(text, { kind: 'system-git', url: `ssh://${authority}${path}` }, suffixes)
}

/** `git+file:///path`: a repository on this machine. Throws E_SOURCE_SYNTAX. */
export function parseGitFileSource(text: string): SourceSpec {
  const example = 'git+file:///srv/git/skills.git'
  const prefix = /^git\+file:\/\/(?=\/)/iu.exec(text)?.[0]
  if (prefix === undefined) throw sourceError(text, 'three slashes must follow git+file:', example)
  const { base, ...suffixes } = splitSuffixes(text, prefix.length)
  const path = readWebPath(text, base.slice(prefix.length))
  if (path === '') throw sourceError(text, 'the path of the repository is missing', example)
  return withSuffixes(text, { kind: 'system-git', url: `git+file://${path}` }, suffixes)
}

/** Does the text look like `user@host:path`? */
export function isScpLike(text: string): boolean {
  return /^[^/@#]+@[^/@#]*:/u.test(text)
}

/** `user@host:path`. Throws E_SOURCE_SYNTAX. */
export function parseScpSource(text: string): SourceSpec {
  const example = 'git@example.com:team/skills.git'
  const head = text.indexOf(':', text.indexOf('@')) + 1
  const authority = text.slice(0, head - 1)
  if (/:.*@/u.test(authority)) throw credentialsError(text)
  if (!scpPattern.test(authority)) throw sourceError(text, 'its user or host is not valid', example)
  const { base, ...suffixes } = splitSuffixes(text, head)
  const written = base.slice(head)
  if (written === '' || written.startsWith('-'))
    throw sourceError(
      text,
      'the path of the repository is missing or starts with a hyphen',
      example,
    )
  const absolute = written.startsWith('/')
  const path = readWebPath(text, absolute ? written : `/${written}`)
  if (path === '') throw sourceError(text, 'the path of the repository is missing', example)
  const url = `${authority}:${absolute ? path : path.slice(1)}`
  return withSuffixes(text, { kind: 'system-git', url }, suffixes)
}
