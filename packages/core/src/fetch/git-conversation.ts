import type { AuthCallback, GitHttpResponse, HttpClient } from 'isomorphic-git'
import { isErrno, SkillsError } from '../words/skills-error.ts'
import type { NetworkSettings } from './fetched-tree.ts'
import { displayUrl, type GitAddress } from './git-address.ts'
import { bytesOf, once } from './http-plugin.ts'
import { authenticationError, notARepository } from './network-error.ts'
import { type Packet, packetsOf } from './packet-line.ts'

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
      const bytes = await wholeList(response.body, new URL(request.url))
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
 * The bytes of a list of references, or of what a server can do. It ends in a flush packet, by which alone a list
 * that was cut short can be told from a shorter one: an older version would be taken for the newest. What is no
 * such list at all is left to isomorphic-git. Throws E_NETWORK.
 */
export async function wholeList(body: GitHttpResponse['body'], url: URL): Promise<Buffer> {
  const bytes = await bytesOf(body)
  const packets = packetsOf(bytes)
  if (packets === undefined || isCutShort(packets)) throw endsInTheMiddle(url)
  return bytes
}

/** Nothing, what is no packet, and a refusal (`ERR`) are answers of their own. */
function isCutShort(packets: readonly Packet[]): boolean {
  const last = packets.at(-1)
  if (last?.kind !== 'data' || last.payload.subarray(0, 4).toString('latin1') === 'ERR ')
    return false
  const [first] = packets
  return first?.kind === 'data' && /^(?:# service=|version |[0-9a-f]{40})/u.test(textOf(first))
}

function textOf({ payload }: Extract<Packet, { kind: 'data' }>): string {
  return payload.subarray(0, 80).toString('latin1')
}

/** The error for an answer that was cut short, and whose length nobody had said. */
export function endsInTheMiddle(url: URL): SkillsError {
  return new SkillsError('E_NETWORK', `The answer of ${url.host} ends in the middle.`, {
    where: { url: displayUrl(url) },
    remedy: 'Run the command again.',
  })
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
  if (isErrno(error) && error.syscall !== undefined && error.path !== undefined)
    return unwritable(error, error.path)
  const url = new URL(address.url)
  if (isErrno(error, 'HttpError')) return authenticationError(url)
  if (isErrno(error, 'NotFoundError')) return refUnknown(url, error)
  return notARepository(
    url,
    `The server ${url.host} answered, but not as a git server does.`,
    error,
  )
}

/** isomorphic-git keeps a few files of its own in scratch: a full disk is not the server's fault. */
function unwritable(error: NodeJS.ErrnoException, file: string): SkillsError {
  return new SkillsError('E_WRITE', `${file} cannot be written (${error.code}).`, {
    where: { file },
    remedy: 'Make room, or allow writing there. SKILLS_HOME chooses another folder.',
    cause: error,
  })
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
