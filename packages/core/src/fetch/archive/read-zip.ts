import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import { limits } from '../../words/limits.ts'
import type { Problem, Where } from '../../words/skills-error.ts'
import { exactText } from '../exact-text.ts'
import type { SourceEntry } from '../fetched-tree.ts'
import { ArchiveFault, archiveError, entryProblem, throwEntryProblems } from './archive-error.ts'
import { inflatedBytesMax } from './inflate-gzip.ts'
import { plainName } from './plain-name.ts'
import { type ZipKind, zipEntryKind } from './zip-entry-kind.ts'
import { eachEntry, localHeader, openZip, readBody } from './zip-file.ts'

interface Reading {
  readonly zip: ZipFile
  readonly where: Where
  readonly entriesMax: number
  readonly entries: SourceEntry[]
  readonly problems: Problem[]
  /** Where each entry's header begins and its data ends. */
  readonly ranges: { readonly start: number; readonly end: number }[]
  seen: number
  inflated: number
}

/**
 * The entries of a zip archive, by its central directory (zip64 and data descriptors too), each inflated in memory
 * when it is read and held to its size and CRC. Names stay as they are but for one `./` in front.
 * Refused at once: pipes, devices, names that are not UTF-8. Throws ArchiveFault for encryption, other methods
 * than deflate, bytes before, between or behind that do not belong, a local header that names another file than
 * the directory, overlapping entries and bombs.
 */
export async function readZip(
  bytes: Buffer,
  where: Where,
  entriesMax: number = limits.archiveEntriesMax,
): Promise<readonly SourceEntry[]> {
  const head = bytes.toString('latin1', 0, 4)
  if (head !== 'PK\u0003\u0004' && head !== 'PK\u0005\u0006')
    throw new ArchiveFault('it is no zip archive, or bytes stand before it')
  const zip = await openZip(bytes)
  const reading: Reading = {
    zip,
    where,
    entriesMax,
    entries: [],
    problems: [],
    ranges: [],
    seen: 0,
    inflated: 0,
  }
  await eachEntry(zip, (entry) => take(reading, entry))
  checkBounds(reading, bytes.length)
  throwEntryProblems(reading.problems, where)
  return reading.entries
}

async function take(reading: Reading, entry: Entry): Promise<void> {
  reading.seen += 1
  if (reading.seen > reading.entriesMax)
    throw new ArchiveFault(`it has more than ${reading.entriesMax} entries`, {
      isTooLarge: true,
    })
  const name = exactText(entry.fileNameRaw)
  const shown = name ?? entry.fileNameRaw.toString('latin1')
  await checkEntry(reading, entry, shown)
  const kind = zipEntryKind(entry, shown)
  if (name === undefined || hasOtherName(entry))
    reading.problems.push(
      entryProblem(shown, 'path/encoding', 'has a name that is not UTF-8, or two names'),
    )
  else if (kind === 'other')
    reading.problems.push(entryProblem(name, 'path/special-file', 'is a device or pipe'))
  else if (kind !== 'folder') reading.entries.push(toEntry(reading, entry, { name, kind }))
}

async function checkEntry(reading: Reading, entry: Entry, shown: string): Promise<void> {
  const quoted = JSON.stringify(shown)
  if (entry.isEncrypted()) throw new ArchiveFault(`the entry ${quoted} is encrypted`)
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    throw new ArchiveFault(
      `the entry ${quoted} is compressed by method ${entry.compressionMethod}; only deflate is read`,
    )
  const local = await localHeader(reading.zip, entry)
  if (
    !local.fileName.equals(entry.fileNameRaw) ||
    local.compressionMethod !== entry.compressionMethod
  )
    throw new ArchiveFault(`the entry ${quoted} says other things of itself than the directory`)
  if (entry.uncompressedSize > inflatedBytesMax(entry.compressedSize))
    throw new ArchiveFault(
      `the ${entry.compressedSize} bytes of the entry ${quoted} become ${entry.uncompressedSize}`,
      { isTooLarge: true },
    )
  reading.inflated += entry.uncompressedSize
  const start = entry.relativeOffsetOfLocalHeader
  reading.ranges.push({ start, end: local.fileDataStart + entry.compressedSize })
}

/** Info-ZIP's Unicode path (0x7075) gives an entry a second name, which only some readers take. */
function hasOtherName(entry: Entry): boolean {
  return entry.extraFields.some(
    ({ id, data }) => id === 0x7075 && !data.subarray(5).equals(entry.fileNameRaw),
  )
}

function checkBounds({ ranges, inflated }: Reading, bytes: number): void {
  let end = 0
  for (const range of [...ranges].sort((left, right) => left.start - right.start)) {
    if (range.start < end) throw new ArchiveFault('its entries overlap')
    end = range.end
  }
  if (inflated > inflatedBytesMax(bytes))
    throw new ArchiveFault(`its ${bytes} bytes become ${inflated}`, { isTooLarge: true })
}

function toEntry(
  { zip, where }: Reading,
  entry: Entry,
  { name, kind }: { readonly name: string; readonly kind: ZipKind },
): SourceEntry {
  return {
    path: plainName(name),
    kind: kind === 'link' ? 'link' : 'file',
    executable: kind === 'executable',
    size: entry.uncompressedSize,
    read: async () => {
      try {
        const bytes = await readBody(zip, entry)
        if (crc32(bytes) === entry.crc32) return bytes
        throw new ArchiveFault(`the bytes of ${JSON.stringify(name)} do not match their checksum`)
      } catch (error) {
        throw archiveError(error, where)
      }
    },
  }
}
