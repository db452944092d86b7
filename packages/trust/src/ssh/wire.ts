// Source: RFC 4251 section 5 (data types of SSH).

/** Reads the binary form of SSH from the front. Every step throws a RangeError where the bytes end too soon. */
export interface WireReader {
  readonly bytes: (length: number) => Buffer
  readonly uint32: () => number
  readonly string: () => Buffer
  readonly text: () => string
  /** What is left. */
  readonly rest: () => Buffer
  /** Throws a RangeError where anything is left. */
  readonly end: () => void
}

/** Read bytes of somebody else; `undefined` where they have not the form that `read` expects. */
export function readWire<Value>(
  bytes: Uint8Array,
  read: (reader: WireReader) => Value | undefined,
): Value | undefined {
  try {
    return read(wireReader(Buffer.from(bytes)))
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function wireReader(all: Buffer): WireReader {
  let at = 0
  const bytes = (length: number): Buffer => {
    if (length > all.length - at) throw new RangeError('the bytes end too soon')
    at += length
    return all.subarray(at - length, at)
  }
  const uint32 = () => bytes(4).readUInt32BE(0)
  const string = () => bytes(uint32())
  const text = () => {
    const value = string()
    // Names and namespaces: what is not ASCII is never one of ours.
    if (value.some((byte) => byte < 0x20 || byte > 0x7e)) throw new RangeError('no ASCII')
    return value.toString('latin1')
  }
  const rest = () => bytes(all.length - at)
  const end = () => {
    if (at !== all.length) throw new RangeError('bytes are left over')
  }
  return { bytes, uint32, string, text, rest, end }
}

/** A string of SSH: its length and its bytes. */
export function wireString(value: Uint8Array | string): Buffer {
  const bytes = Buffer.from(value)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}

/** A positive number of SSH: without leading zeros, but with one where the first bit would make it negative. */
export function wireNumber(value: Uint8Array): Buffer {
  const first = value.findIndex((byte) => byte !== 0)
  const bare = first === -1 ? Buffer.alloc(0) : Buffer.from(value.subarray(first))
  const isNegative = (bare[0] ?? 0) >= 0x80
  return wireString(isNegative ? Buffer.concat([Buffer.from([0]), bare]) : bare)
}
