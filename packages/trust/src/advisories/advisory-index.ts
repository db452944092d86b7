import { hash } from 'node:crypto'

/** Where a record stands in the file of records, in bytes. */
export interface RecordSpot {
  readonly offset: number
  readonly length: number
}

export interface IndexEntry {
  /** The first 8 bytes of the key's SHA-256, in hex. */
  readonly key: string
  readonly spot: RecordSpot
}

const magic = Buffer.from('SKADV1\n\0')
const entryBytes = 16

/**
 * The index of a database of advisories: 16 bytes a key (8 of its SHA-256, place and length of the record), sorted, so
 * that a search reads no more than the file as it lies: 100,000 advisories are about 6 MB. Two keys may share 8 bytes;
 * whoever finds a record compares it with what was asked.
 */
export function advisoryIndex(entries: readonly IndexEntry[]): Buffer {
  const rows = entries.map(({ key, spot }) => {
    const row = Buffer.alloc(entryBytes)
    row.write(key, 'hex')
    row.writeUInt32BE(spot.offset, 8)
    row.writeUInt32BE(spot.length, 12)
    return row
  })
  rows.sort(Buffer.compare)
  return Buffer.concat([magic, ...rows])
}

export function indexKey(key: string): string {
  return hash('sha256', key, 'hex').slice(0, 16)
}

/** Is this an index, as far as its form says? */
export function isAdvisoryIndex(index: Buffer): boolean {
  return (
    index.subarray(0, magic.length).equals(magic) &&
    (index.length - magic.length) % entryBytes === 0
  )
}

/** Where the records under one of these keys stand, each once, in the order of the file. */
export function findRecords(index: Buffer, keys: readonly string[]): readonly RecordSpot[] {
  const found = new Map<number, RecordSpot>()
  for (const key of keys) {
    const wanted = Buffer.from(indexKey(key), 'hex')
    for (let row = firstAtLeast(index, wanted); row < rowsOf(index); row += 1) {
      const entry = entryAt(index, row)
      if (!entry.subarray(0, 8).equals(wanted)) break
      found.set(entry.readUInt32BE(8), spotOf(entry))
    }
  }
  return [...found.values()].sort((left, right) => left.offset - right.offset)
}

/** All entries, by the offset of their record: what an incremental build takes over. */
export function keysByRecord(index: Buffer): ReadonlyMap<number, readonly string[]> {
  const keys = new Map<number, string[]>()
  for (let row = 0; row < rowsOf(index); row += 1) {
    const entry = entryAt(index, row)
    const { offset } = spotOf(entry)
    const list = keys.get(offset) ?? []
    list.push(entry.toString('hex', 0, 8))
    keys.set(offset, list)
  }
  return keys
}

function firstAtLeast(index: Buffer, wanted: Buffer): number {
  let low = 0
  let high = rowsOf(index)
  while (low < high) {
    const middle = (low + high) >>> 1
    if (entryAt(index, middle).subarray(0, 8).compare(wanted) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function rowsOf(index: Buffer): number {
  return (index.length - magic.length) / entryBytes
}

function entryAt(index: Buffer, row: number): Buffer {
  const start = magic.length + row * entryBytes
  return index.subarray(start, start + entryBytes)
}

function spotOf(entry: Buffer): RecordSpot {
  return { offset: entry.readUInt32BE(8), length: entry.readUInt32BE(12) }
}
