import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of a zip archive, as hostile as a test needs it; a deflated file made by a Unix unless told. */
export interface ZipEntry {
  readonly path: string | Buffer
  readonly content?: string | Buffer
  /** Type and permissions as `stat` has them. */
  readonly mode?: number
  readonly method?: number
  readonly flags?: number
  /** A name in the local header other than the directory's. */
  readonly localPath?: string
  /** Claims other than the truth. */
  readonly size?: number
  readonly crc?: number
  readonly madeBy?: number
  /** Extra field of the directory. */
  readonly extra?: Buffer
  /** Sizes stand behind the data, as archivers write that do not know them before. */
  readonly descriptor?: boolean
  /** Sizes in the fields of zip64. */
  readonly zip64?: boolean
  /** Point at the local header of the entry with this number. */
  readonly sameDataAs?: number
}

const unixFile = 0o100644

/** A zip archive of exactly these entries. */
export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  const offsets: number[] = []
  let at = 0
  for (const entry of entries) {
    const content = Buffer.from(entry.content ?? '')
    const data = (entry.method ?? 8) === 8 ? deflateRawSync(content) : content
    const facts = { entry, data, content }
    offsets.push(at)
    const offset = entry.sameDataAs === undefined ? at : (offsets[entry.sameDataAs] ?? 0)
    directory.push(central(facts, offset))
    if (entry.sameDataAs !== undefined) continue
    const written = local(facts)
    locals.push(written)
    at += written.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, list, end])
}

interface Facts {
  readonly entry: ZipEntry
  readonly data: Buffer
  readonly content: Buffer
}

function local({ entry, data, content }: Facts): Buffer {
  const name = Buffer.from(entry.localPath ?? entry.path)
  const isLate = entry.descriptor === true
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE((entry.flags ?? 0) | (isLate ? 8 : 0), 6)
  head.writeUInt16LE(entry.method ?? 8, 8)
  head.writeUInt32LE(isLate ? 0 : crc32(content), 14)
  head.writeUInt32LE(isLate ? 0 : data.length, 18)
  head.writeUInt32LE(isLate ? 0 : content.length, 22)
  head.writeUInt16LE(name.length, 26)
  const tail = Buffer.alloc(isLate ? 16 : 0)
  if (isLate) {
    tail.writeUInt32LE(0x08074b50, 0)
    tail.writeUInt32LE(crc32(content), 4)
    tail.writeUInt32LE(data.length, 8)
    tail.writeUInt32LE(content.length, 12)
  }
  return Buffer.concat([head, name, data, tail])
}

function central({ entry, data, content }: Facts, offset: number): Buffer {
  const name = Buffer.from(entry.path)
  const size = entry.size ?? content.length
  const wide = Buffer.alloc(entry.zip64 === true ? 20 : 0)
  if (entry.zip64 === true) {
    wide.writeUInt16LE(1, 0)
    wide.writeUInt16LE(16, 2)
    wide.writeBigUInt64LE(BigInt(size), 4)
    wide.writeBigUInt64LE(BigInt(data.length), 12)
  }
  const extra = Buffer.concat([wide, entry.extra ?? Buffer.alloc(0)])
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(((entry.madeBy ?? 3) << 8) | 20, 4)
  head.writeUInt16LE(20, 6)
  head.writeUInt16LE((entry.flags ?? 0) | (entry.descriptor === true ? 8 : 0), 8)
  head.writeUInt16LE(entry.method ?? 8, 10)
  head.writeUInt32LE(entry.crc ?? crc32(content), 16)
  head.writeUInt32LE(entry.zip64 === true ? 0xffffffff : data.length, 20)
  head.writeUInt32LE(entry.zip64 === true ? 0xffffffff : size, 24)
  head.writeUInt16LE(name.length, 28)
  head.writeUInt16LE(extra.length, 30)
  head.writeUInt32LE(((entry.mode ?? unixFile) << 16) >>> 0, 38)
  head.writeUInt32LE(offset, 42)
  return Buffer.concat([head, name, extra])
}
