import type { Parser } from 'tar/parse'
import type { ReadEntry } from 'tar/read-entry'
import { limits } from '../../words/limits.ts'
import type { Problem, Where } from '../../words/skills-error.ts'
import type { SourceEntry } from '../fetched-tree.ts'
import { ArchiveFault, entryProblem, throwEntryProblems } from './archive-error.ts'
import { isStrictPax } from './pax-records.ts'
import { plainName } from './plain-name.ts'

const blockBytes = 512
const endBlocks = 2

interface Reading {
  readonly entries: SourceEntry[]
  readonly problems: Problem[]
  seen: number
  /** The mark of the end was reached. */
  isEnded: boolean
  fault: ArchiveFault | undefined
}

/**
 * The entries of a tar archive (POSIX ustar and pax, GNU long names), read by the `tar` library from memory:
 * its parser alone, never its extraction, where its advisories of 2026 are. Names stay as they are but for one
 * `./` in front; folders are no entries. Hard links, devices and pipes are refused, all at once (E_LINK_UNSAFE,
 * E_PATH_UNSAFE). Throws ArchiveFault for everything else that a careful archiver does not write: no mark of the
 * end, bytes behind it, headers that do not add up, entries of unknown kinds, pax records that readers could
 * understand in two ways.
 */
export async function readTar(bytes: Buffer, where: Where): Promise<readonly SourceEntry[]> {
  const contentEnd = endOfContent(bytes)
  const { Parser } = await import('tar/parse')
  // Compression is ours to bound; the parser would undo one more by itself.
  const parser = new Parser({ strict: true, gzip: false, zstd: false, brotli: false })
  const reading: Reading = { entries: [], problems: [], seen: 0, isEnded: false, fault: undefined }
  listen(parser, reading)
  parser.write(bytes.subarray(0, contentEnd))
  if (reading.isEnded) throw new ArchiveFault('other bytes follow its end')
  parser.end(bytes.subarray(contentEnd))
  if (reading.fault !== undefined) throw reading.fault
  if (!reading.isEnded) throw new ArchiveFault('it ends in the middle of an entry')
  throwEntryProblems(reading.problems, where)
  return reading.entries
}

/** Where the last block with anything in it ends; the mark of the end, two empty blocks, must follow. */
function endOfContent(bytes: Buffer): number {
  if (bytes.length < blockBytes || isCompressed(bytes))
    throw new ArchiveFault('it is no tar archive')
  let last = bytes.length
  while (last > 0 && bytes[last - 1] === 0) last -= 1
  const end = Math.ceil(last / blockBytes) * blockBytes
  if (end === 0) throw new ArchiveFault('it is empty')
  if (bytes.length - end < endBlocks * blockBytes)
    throw new ArchiveFault('it has no end: it was cut off')
  return end
}

function isCompressed(bytes: Buffer): boolean {
  return bytes.readUInt16BE(0) === 0x1f8b || bytes.readUInt32BE(0) === 0x28b52ffd
}

function listen(parser: Parser, reading: Reading): void {
  const metas: string[] = []
  parser.on('error', (error: unknown) => {
    reading.fault ??= new ArchiveFault(plainReason(error), { cause: error })
  })
  parser.on('eof', () => {
    reading.isEnded = true
  })
  parser.on('meta', (text: string) => metas.push(text))
  parser.on('ignoredEntry', (entry: ReadEntry) => {
    reading.fault ??= new ArchiveFault(
      `the entry ${JSON.stringify(entry.path)} is of a kind that is not understood (${entry.type})`,
    )
  })
  parser.on('entry', (entry: ReadEntry) => {
    reading.seen += 1
    if (reading.seen > limits.archiveEntriesMax)
      throw new ArchiveFault(`it has more than ${limits.archiveEntriesMax} entries`, {
        isTooLarge: true,
      })
    checkExtensions(entry, metas.splice(0))
    take(reading, entry)
  })
}

/** What the library's words mean. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/truncated input/iu, 'it ends in the middle of an entry'],
  [/checksum failure/iu, 'the checksum of a header does not match'],
  [/linkpath/iu, 'a link has no target, or something else has one'],
  [/unrecognized/iu, 'it is no tar archive'],
]

function plainReason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const known = reasons.find(([pattern]) => pattern.test(text))
  return known?.[1] ?? `a header cannot be read (${text})`
}

/** Records that readers understand differently, or that hold for all entries, are in no archive of files. */
function checkExtensions(entry: ReadEntry, metas: readonly string[]): void {
  if (!metas.every(isStrictPax))
    throw new ArchiveFault(
      `an extended header before ${JSON.stringify(entry.path)} can be read in two ways`,
    )
  const forAll = Object.entries(entry.globalExtended ?? {})
  if (forAll.some(([key, value]) => value !== undefined && identity.has(key)))
    throw new ArchiveFault('a header for all entries changes what they are')
}

const identity = new Set(['path', 'linkpath', 'size'])

function take(reading: Reading, entry: ReadEntry): void {
  const { type, linkpath, size, mode = 0 } = entry
  const path = plainName(entry.path)
  const refuse = (rule: string, what: string) =>
    reading.problems.push(entryProblem(entry.path, rule, what))
  entry.on('error', (error: unknown) => {
    reading.fault ??= new ArchiveFault(plainReason(error), { cause: error })
  })
  const chunks: Buffer[] = []
  entry.on('data', (chunk: Buffer) => chunks.push(chunk))
  if (!Number.isSafeInteger(size))
    throw new ArchiveFault('an entry has no whole number as its size')
  // Bytes that are not UTF-8 became this character, and two names may have become one.
  if (`${entry.path}${linkpath ?? ''}`.includes('\ufffd'))
    refuse('path/encoding', 'has a name or target that is not UTF-8')
  else if (type === 'Directory' || type === 'GNUDumpDir') return
  else if (type === 'File' || type === 'OldFile' || type === 'ContiguousFile')
    reading.entries.push({
      path,
      kind: 'file',
      executable: (mode & 0o100) !== 0,
      size,
      read: async () => joined(chunks),
    })
  else if (type === 'SymbolicLink') {
    const target = Buffer.from(linkpath ?? '')
    reading.entries.push({ path, kind: 'link', executable: false, read: async () => target })
  } else if (type === 'Link') refuse('link/hard', 'is a hard link')
  else refuse('path/special-file', 'is a device or pipe')
}

function joined(chunks: readonly Buffer[]): Buffer {
  const [first] = chunks
  return chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks)
}
