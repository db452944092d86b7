import { gunzipSync, inflateRawSync } from 'node:zlib'

/** A member of an archive. */
export interface ArchiveMember {
  readonly name: string
  readonly size: number
  readonly isEncrypted: boolean
  readonly isExecutable: boolean
  /** Its bytes; `undefined` where they are encrypted, too large or packed in a way that is not read. */
  readonly bytes: () => Uint8Array | undefined
}

export interface ArchiveReading {
  readonly members: readonly ArchiveMember[]
  /** Why it was not read to the end. */
  readonly trouble?: 'damaged' | 'too-many' | 'bomb' | 'not-read'
}

const membersMax = 2_000
const memberBytesMax = 2_097_152
const unpackedBytesMax = 33_554_432
const ratioMax = 200

/** The members of a zip, tar or gzipped tar. Hostile: sizes are those that come out, names are never joined. */
export function archiveMembers(bytes: Uint8Array, format: string): ArchiveReading {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (format === 'zip') return zipMembers(buffer)
  if (format === 'tar') return tarMembers(buffer)
  if (format !== 'gzip') return { members: [], trouble: 'not-read' }
  const inner = gunzipped(buffer)
  if (inner === undefined) return { members: [], trouble: 'bomb' }
  return tarMembers(inner)
}

function gunzipped(buffer: Buffer): Buffer | undefined {
  try {
    const maxOutputLength = Math.min(
      unpackedBytesMax,
      Math.max(1_048_576, buffer.length * ratioMax),
    )
    return gunzipSync(buffer, { maxOutputLength })
  } catch {
    return undefined
  }
}

/** APPNOTE.TXT 4.3.12 and 4.3.16: the central directory, from the end. */
function zipMembers(buffer: Buffer): ArchiveReading {
  const end = buffer.lastIndexOf(Buffer.from('504b0506', 'hex'))
  if (end === -1 || end + 22 > buffer.length) return { members: [], trouble: 'damaged' }
  const members: ArchiveMember[] = []
  let at = buffer.readUInt32LE(end + 16)
  const total = buffer.readUInt16LE(end + 10)
  let unpacked = 0
  for (let index = 0; index < total; index += 1) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== 0x02014b50)
      return { members, trouble: 'damaged' }
    if (members.length >= membersMax) return { members, trouble: 'too-many' }
    const packedSize = buffer.readUInt32LE(at + 20)
    const size = buffer.readUInt32LE(at + 24)
    const nameLength = buffer.readUInt16LE(at + 28)
    const name = buffer.subarray(at + 46, at + 46 + nameLength).toString('utf8')
    const mode = buffer.readUInt32LE(at + 38) >>> 16
    unpacked += size
    if (unpacked > unpackedBytesMax * 4 || size > Math.max(1_048_576, packedSize * ratioMax))
      return { members, trouble: 'bomb' }
    const entry = {
      method: buffer.readUInt16LE(at + 10),
      local: buffer.readUInt32LE(at + 42),
      packedSize,
      size,
    }
    members.push({
      name,
      size,
      isEncrypted: (buffer.readUInt16LE(at + 8) & 1) === 1,
      isExecutable: (mode & 0o111) !== 0 && (mode & 0o170000) === 0o100000,
      bytes: () => zipBytes(buffer, entry),
    })
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return { members }
}

interface ZipEntry {
  readonly method: number
  readonly local: number
  readonly packedSize: number
  readonly size: number
}

function zipBytes(
  buffer: Buffer,
  { method, local, packedSize, size }: ZipEntry,
): Uint8Array | undefined {
  if (size > memberBytesMax || local + 30 > buffer.length) return undefined
  const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
  const packed = buffer.subarray(start, start + packedSize)
  if (method === 0) return packed
  if (method !== 8) return undefined
  try {
    return inflateRawSync(packed, { maxOutputLength: memberBytesMax })
  } catch {
    return undefined
  }
}

/** POSIX ustar: a header of 512 bytes a member. */
function tarMembers(buffer: Buffer): ArchiveReading {
  const members: ArchiveMember[] = []
  for (let at = 0; at + 512 <= buffer.length; ) {
    if (buffer[at] === 0) break
    if (buffer.subarray(at + 257, at + 262).toString('latin1') !== 'ustar')
      return { members, trouble: members.length === 0 ? 'not-read' : 'damaged' }
    if (members.length >= membersMax) return { members, trouble: 'too-many' }
    const field = (from: number, length: number): string =>
      buffer
        .subarray(at + from, at + from + length)
        .toString('utf8')
        .replace(/\0.*$/su, '')
    const size = Number.parseInt(field(124, 12), 8) || 0
    const start = at + 512
    const isFile = field(156, 1) === '0' || field(156, 1) === ''
    const mode = Number.parseInt(field(100, 8), 8) || 0
    if (isFile)
      members.push({
        name: field(0, 100),
        size,
        isEncrypted: false,
        isExecutable: (mode & 0o111) !== 0,
        bytes: () => (size > memberBytesMax ? undefined : buffer.subarray(start, start + size)),
      })
    at = start + Math.ceil(size / 512) * 512
  }
  return { members }
}
