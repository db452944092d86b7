import type { AuthCallback, HttpClient } from 'isomorphic-git'
import { isErrno, SkillsError } from '../words/skills-error.ts'
import type { NetworkSettings } from './fetched-tree.ts'
import { displayUrl, type GitAddress } from './git-address.ts'
import { bytesOf, once } from './http-plugin.ts'
import { authenticationError, notARepository } from './network-error.ts'
import { packetsOf } from './packet-line.ts'

/** isomorphic-git's callbacks: credentials once, for the origin that asked; a second refusal is final. */
export function authentication(
  address: GitAddress,
  settings: NetworkSettings,
): { onAuth: AuthCallback; onAuthFailure: () => void } {
  return {
    onAuth: () => address.credentials ?? settings.credentialsFor?.(address.origin),
    onAuthFailure: () => undefined,
  }
}

/** Let nothing of a repository with SHA-256 ids reach isomorphic-git, which would misread it. */
export function refusingOtherFormats(http: HttpClient): HttpClient {
  return {
    request: async (request) => {
      const response = await http.request(request)
      if (request.method === 'POST' || response.statusCode !== 200) return response
      const bytes = await bytesOf(response.body)
      if (objectFormat(bytes) !== 'sha1')
        throw notARepository(
          new URL(request.url),
          'The repository uses SHA-256 object ids, which this version cannot read.',
        )
      return { ...response, body: once(bytes) }
    },
  }
}

/**
 * The object format that a server announces: a line of its own in protocol version 2, a word after the NUL of
 * the first reference in version 1. A branch may be called `object-format=sha256`, so nothing else counts.
 */
function objectFormat(advertisement: Buffer): string {
  for (const packet of packetsOf(advertisement) ?? []) {
    if (packet.kind !== 'data') continue
    const text = packet.payload.toString('utf8')
    const words = text.includes('\0') ? (text.split('\0')[1] ?? '').split(/\s/u) : [text.trim()]
    const format = words.find((word) => word.startsWith('object-format='))
    if (format !== undefined) return format.slice('object-format='.length)
  }
  return 'sha1'
}

/**
 * What an error that came out of isomorphic-git means. A server's text can make it fail in many ways, also
 * with plain type errors: they all say that this is no answer of a git server.
 */
export function gitError(error: unknown, address: GitAddress): SkillsError {
  if (error instanceof SkillsError) return error
  const url = new URL(address.url)
  if (isErrno(error, 'HttpError')) return authenticationError(url)
  if (isErrno(error, 'NotFoundError')) return refUnknown(url, error)
  return notARepository(
    url,
    `The server ${url.host} answered, but not as a git server does.`,
    error,
  )
}

/** The error for a branch, tag or commit that the repository has not. */
export function refUnknown(
  url: URL,
  cause?: unknown,
  what = 'this branch, tag or commit',
): SkillsError {
  return new SkillsError('E_REF_UNKNOWN', `The repository has not ${what}.`, {
    where: { url: displayUrl(url) },
    remedy:
      'Check its spelling. If it was there before, its branch was rewritten; choose another version with @<range> or #<ref>.',
    cause,
  })
}
