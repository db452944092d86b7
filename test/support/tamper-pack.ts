import { createHash } from 'node:crypto'

/** Change the pack inside an answer of git-upload-pack, as a server or a proxy could, and give it a right checksum. */
export function tamperPack(body: Buffer, change: (pack: Buffer) => Buffer): Buffer {
  const pieces: Buffer[] = []
  const lines: Buffer[] = []
  for (let at = 0; at < body.length; ) {
    const length = Number.parseInt(body.toString('latin1', at, at + 4), 16)
    const end = at + Math.max(length, 4)
    if (length > 4 && body[at + 4] === 1) pieces.push(body.subarray(at + 5, end))
    else if (length < 4 || body[at + 4] !== 2) lines.push(body.subarray(at, end))
    at = end
  }
  const pack = change(Buffer.concat(pieces))
  const content = pack.subarray(0, -20)
  const whole = Buffer.concat([content, createHash('sha1').update(content).digest()])
  const packets: Buffer[] = []
  for (let at = 0; at < whole.length; at += 60_000) {
    const piece = whole.subarray(at, at + 60_000)
    const head = (piece.length + 5).toString(16).padStart(4, '0')
    packets.push(Buffer.from(`${head}\x01`, 'latin1'), piece)
  }
  const last = lines.pop() ?? Buffer.from('0000')
  return Buffer.concat([...lines, ...packets, last])
}

/** Replace text in a blob that the server stored without compression, and mend both checksums around it. */
export function swapStoredBlob(body: Buffer, from: string, to: string): Buffer {
  return tamperPack(body, (pack) => {
    const at = pack.indexOf(from)
    if (at === -1) throw new Error('the text is not stored as it is')
    const copy = Buffer.from(pack)
    copy.write(to, at)
    copy.writeUInt32BE(adler32(Buffer.from(to)), at + from.length)
    return copy
  })
}

function adler32(bytes: Buffer): number {
  let low = 1
  let high = 0
  for (const byte of bytes) {
    low = (low + byte) % 65_521
    high = (high + low) % 65_521
  }
  return high * 65_536 + low
}

/** Replace text in every line of an answer that is packet lines, with their lengths. */
export function rewriteLines(body: Buffer, change: (line: string) => string): Buffer {
  const lines: Buffer[] = []
  for (let at = 0; at < body.length; ) {
    const length = Number.parseInt(body.toString('latin1', at, at + 4), 16)
    if (length < 4) lines.push(body.subarray(at, at + 4))
    else {
      const text = Buffer.from(change(body.toString('utf8', at + 4, at + length)))
      lines.push(Buffer.from((text.length + 4).toString(16).padStart(4, '0')), text)
    }
    at += Math.max(length, 4)
  }
  return Buffer.concat(lines)
}
