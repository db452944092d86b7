import { inflateSync } from 'node:zlib'

const objectTypes = { 1: 'commit', 2: 'tree', 3: 'blob', 4: 'tag' } as const
export type GitObjectType = (typeof objectTypes)[keyof typeof objectTypes]

/** The head of one object in a pack. */
interface PackEntryHead {
  readonly kind: GitObjectType | 'offset-delta' | 'id-delta'
  /** Bytes that the compressed data inflates to. */
  readonly size: number
  /** Where the compressed data begins. */
  readonly dataAt: number
  /** How far before this object the base of an offset delta begins. */
  readonly baseDistance: number
  /** Id of an id delta's base. */
  readonly baseId: string
}

/** Why a pack cannot be read: its framing is broken or it ends too early. */
export class PackError extends Error {}

/** Read the head of the object at `offset`. Source: git's Documentation/gitformat-pack, "pack-*.pack files". */
export function readEntryHead(pack: Buffer, offset: number): PackEntryHead {
  const first = byteAt(pack, offset)
  const code = (first >> 4) & 7
  let size = first & 15
  let at = offset + 1
  for (let byte = first, factor = 16; byte >= 0x80; factor *= 128) {
    if (factor > 2 ** 44) throw new PackError('an object has no end of its size')
    byte = byteAt(pack, at)
    size += (byte & 0x7f) * factor
    at += 1
  }
  if (code === 6) {
    const { distance, next } = readDistance(pack, at)
    return { kind: 'offset-delta', size, dataAt: next, baseDistance: distance, baseId: '' }
  }
  if (code === 7) {
    const baseId = pack.toString('hex', at, at + 20)
    return { kind: 'id-delta', size, dataAt: at + 20, baseDistance: 0, baseId }
  }
  if (code !== 1 && code !== 2 && code !== 3 && code !== 4)
    throw new PackError(`an object has the unknown type ${code}`)
  return { kind: objectTypes[code], size, dataAt: at, baseDistance: 0, baseId: '' }
}

/** Each further byte adds one before it shifts, so that no distance has two spellings. */
function readDistance(pack: Buffer, from: number): { distance: number; next: number } {
  let byte = byteAt(pack, from)
  let next = from + 1
  let distance = byte & 0x7f
  while (byte >= 0x80) {
    if (distance > 2 ** 40) throw new PackError('the distance to a base has no end')
    byte = byteAt(pack, next)
    distance = (distance + 1) * 128 + (byte & 0x7f)
    next += 1
  }
  return { distance, next }
}

function byteAt(pack: Buffer, offset: number): number {
  const byte = pack[offset]
  if (byte === undefined) throw new PackError('the pack ends in the middle of an object')
  return byte
}

// A declared size is an attacker's number: what is set aside at once stays small, more follows as it comes.
const chunkBytesMax = 1024 * 1024

/** Inflate exactly `size` bytes that begin at `dataAt`; says where the compressed data ends. */
export function inflateEntry(
  pack: Buffer,
  dataAt: number,
  size: number,
): { readonly bytes: Buffer; readonly end: number } {
  const { bytes, consumed } = inflateWithInfo(pack.subarray(dataAt), size)
  if (bytes.length !== size) throw new PackError('an object is shorter than its head says')
  return { bytes, end: dataAt + consumed }
}

/** zlib says how much input it took only when asked for `info`, which the types do not know. */
function inflateWithInfo(input: Buffer, size: number): { bytes: Buffer; consumed: number } {
  const result: unknown = inflateSync(input, {
    info: true,
    maxOutputLength: Math.max(1, size),
    chunkSize: Math.min(Math.max(64, size + 1), chunkBytesMax),
  })
  if (typeof result === 'object' && result !== null && 'buffer' in result && 'engine' in result) {
    const { buffer, engine } = result
    if (
      Buffer.isBuffer(buffer) &&
      typeof engine === 'object' &&
      engine !== null &&
      'bytesWritten' in engine &&
      typeof engine.bytesWritten === 'number'
    )
      return { bytes: buffer, consumed: engine.bytesWritten }
  }
  throw new TypeError('zlib gave no information about its input')
}
