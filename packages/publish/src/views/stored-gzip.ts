import { crc32 } from 'node:zlib'

const storedBytesMax = 65_535

/**
 * A gzip file (RFC 1952) whose blocks are stored and not compressed (RFC 1951 section 3.2.4): the one form whose bytes
 * depend on the content alone. What a compressor makes differs between its versions, and a digest over it with it.
 */
export function storedGzip(content: Uint8Array): Buffer {
  const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
  const blocks: Buffer[] = []
  for (let at = 0; at === 0 || at < content.length; at += storedBytesMax) {
    const part = content.subarray(at, at + storedBytesMax)
    const isLast = at + storedBytesMax >= content.length
    const start = Buffer.alloc(5)
    start.writeUInt8(isLast ? 1 : 0, 0)
    start.writeUInt16LE(part.length, 1)
    start.writeUInt16LE(part.length ^ 0xffff, 3)
    blocks.push(start, Buffer.from(part))
  }
  const tail = Buffer.alloc(8)
  tail.writeUInt32LE(crc32(content), 0)
  tail.writeUInt32LE(content.length % 2 ** 32, 4)
  return Buffer.concat([head, ...blocks, tail])
}
