import type { Entry, LocalFileHeader, ZipFile } from 'yauzl'
import { limits } from '../../words/limits.ts'
import { ArchiveFault } from './archive-error.ts'

/** yauzl on bytes in memory; whatever it reports is a fault of the archive. */
export async function openZip(bytes: Buffer): Promise<ZipFile> {
  const { fromBufferPromise } = await import('yauzl')
  const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: true }
  return orFault(fromBufferPromise(bytes, options))
}

/** Each entry of the central directory, one after the other. */
export async function eachEntry(
  zip: ZipFile,
  take: (entry: Entry) => Promise<void>,
): Promise<void> {
  const entries = zip.eachEntry()
  for (;;) {
    const next = await orFault(entries.next())
    if (next.done === true) return
    await take(next.value)
  }
}

/** What an entry says of itself, beside what the central directory says of it. */
export function localHeader(zip: ZipFile, entry: Entry): Promise<LocalFileHeader> {
  return orFault(zip.readLocalFileHeaderPromise(entry))
}

/** The bytes of an entry, inflated, of exactly the size that it declares. */
export async function readBody(zip: ZipFile, entry: Entry): Promise<Buffer> {
  if (entry.uncompressedSize > limits.fileBytesMax)
    throw new ArchiveFault(`it has a file of ${entry.uncompressedSize} bytes`, { isTooLarge: true })
  const stream = await orFault(zip.openReadStreamPromise(entry))
  return orFault(collect(stream))
}

async function collect(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('an entry of text')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function orFault<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause
    const text = `${cause.message.slice(0, 1).toLowerCase()}${cause.message.slice(1)}`
    throw new ArchiveFault(text.replace(/\.$/u, ''), { cause })
  }
}
