/**
 * The framing of git's protocol: four hexadecimal digits of length, themselves included, then the payload.
 * Lengths 0, 1 and 2 are markers. Source: git's Documentation/gitprotocol-common, "pkt-line Format".
 */
export type Packet =
  | { readonly kind: 'data'; readonly payload: Buffer }
  | { readonly kind: 'marker' }
  /** Bytes that are no packet: the rest of the text, which a server without side bands sends. */
  | { readonly kind: 'raw'; readonly payload: Buffer }

/** One packet with this payload. */
export function packet(content: string | Buffer): Buffer {
  const payload = Buffer.from(content)
  return Buffer.concat([Buffer.from((payload.length + 4).toString(16).padStart(4, '0')), payload])
}

/** The packet that ends a list. */
export const flushPacket: Buffer = Buffer.from('0000')

/** Every packet in order; `undefined` where the text ends in the middle of one. */
export function packetsOf(bytes: Buffer): Packet[] | undefined {
  const packets: Packet[] = []
  let at = 0
  while (at < bytes.length) {
    if (at + 4 > bytes.length) return undefined
    const digits = bytes.toString('latin1', at, at + 4)
    if (!/^[0-9a-fA-F]{4}$/u.test(digits)) {
      packets.push({ kind: 'raw', payload: bytes.subarray(at) })
      return packets
    }
    const length = Number.parseInt(digits, 16)
    if (length < 4) {
      packets.push({ kind: 'marker' })
      at += 4
      continue
    }
    if (at + length > bytes.length) return undefined
    packets.push({ kind: 'data', payload: bytes.subarray(at + 4, at + length) })
    at += length
  }
  return packets
}
