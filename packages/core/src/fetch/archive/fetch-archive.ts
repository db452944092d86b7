import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import { type Sha256, sha256 } from '../../words/digest.ts'
import { limits } from '../../words/limits.ts'
import { isErrno, SkillsError, type Where } from '../../words/skills-error.ts'
import { openDownloads } from '../download.ts'
import type { FetchedTree, NetworkSettings } from '../fetched-tree.ts'
import { archiveFormat, readArchive } from './read-archive.ts'

/** An archive that is wanted. */
export interface ArchiveRequest {
  /** An https address, or an absolute path on this machine. */
  readonly location: string
  /** Digest of its bytes, where it was named. */
  readonly sha256: Sha256 | undefined
}

/**
 * The files of an archive of this machine or of a server, its one top folder taken off.
 * Throws E_INTEGRITY where its bytes do not have the digest, what `readArchive` throws, and E_SOURCE_MISSING,
 * E_READ, E_LIMIT for a file, what `Downloads.get` throws for an address.
 */
export async function fetchArchive(
  request: ArchiveRequest,
  settings: NetworkSettings,
): Promise<FetchedTree> {
  const { location } = request
  const isRemote = /^https?:/iu.test(location)
  const where: Where = isRemote ? { url: location } : { file: location }
  const bytes = isRemote ? await download(location, settings) : readFile(location)
  const found = sha256(bytes)
  if (request.sha256 !== undefined && request.sha256 !== found)
    throw wrongDigest({ wanted: request.sha256, found }, where)
  return readArchive(bytes, { format: archiveFormat(location), where, topFolder: 'take-off' })
}

async function download(url: string, settings: NetworkSettings): Promise<Buffer> {
  const downloads = openDownloads(settings)
  try {
    const bytesMax = settings.bounds?.archiveBytesMax ?? limits.archiveBytesMax
    return (await downloads.get({ url, bytesMax })).body
  } finally {
    await downloads.close()
  }
}

/** A plain file and nothing else: a pipe would never end. */
function readFile(path: string): Buffer {
  let descriptor: number | undefined
  try {
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const status = fstatSync(descriptor)
    if (!status.isFile()) throw missing(path, 'This is no file; an archive is one.')
    if (status.size > limits.archiveBytesMax) throw tooLarge(path, status.size)
    return readFileSync(descriptor)
  } catch (cause) {
    if (cause instanceof SkillsError) throw cause
    if (isErrno(cause, 'ENOENT', 'ENOTDIR', 'ELOOP'))
      throw missing(path, 'The archive does not exist.', cause)
    throw new SkillsError('E_READ', 'The archive cannot be read.', {
      where: { file: path },
      remedy: 'Allow reading it, then run the command again.',
      cause,
    })
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

function missing(path: string, message: string, cause?: unknown): SkillsError {
  return new SkillsError('E_SOURCE_MISSING', message, {
    where: { file: path },
    remedy: 'Check the path. A relative one starts at the project, or at the current folder.',
    cause,
  })
}

function tooLarge(path: string, bytes: number): SkillsError {
  return new SkillsError(
    'E_LIMIT',
    `The archive has ${bytes} bytes; at most ${limits.archiveBytesMax} are taken.`,
    {
      where: { file: path },
      rule: 'limit/archive',
      remedy: 'Publish the skills in an archive of their own.',
    },
  )
}

/** The error for downloaded bytes that are not those somebody named. */
export function wrongDigest(
  digest: { readonly wanted: string; readonly found: string },
  where: Where,
): SkillsError {
  return new SkillsError(
    'E_INTEGRITY',
    `These are other bytes than were asked for: ${digest.found} instead of ${digest.wanted}.`,
    {
      where,
      rule: 'source/digest',
      remedy:
        'Nothing was taken in. Ask whoever publishes it which digest is right, and do not just write the other one down.',
    },
  )
}
