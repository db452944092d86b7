import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { unescaped } from './unescape.ts'

const encodedMax = 262_144
const decodedMax = 1_048_576
const ratioMax = 100

export type Encoding = 'base64' | 'base32' | 'hex' | 'url' | 'gzip' | 'rot13' | 'reverse' | 'escape'

/** Undo one encoding, or `undefined` where the text is none, is too large, or grows too much. */
export function decodeText(text: string, encoding: Encoding): string | undefined {
  if (text.length > encodedMax) return undefined
  const decoded = decoders[encoding](text)
  return decoded !== undefined && decoded.length <= decodedMax ? decoded : undefined
}

/** Bytes as text where each byte is one code unit, so that a second decoder gets them unchanged. */
const decoders: Readonly<Record<Encoding, (text: string) => string | undefined>> = {
  base64: (text) => {
    const compact = text.replace(/\s+/gu, '')
    return /^[A-Za-z0-9+/_-]{4,}={0,2}$/u.test(compact)
      ? readable(Buffer.from(compact, 'base64'))
      : undefined
  },
  base32: (text) => fromBase32(text.replace(/\s+/gu, '')),
  hex: (text) => {
    const compact = text.replace(/\\x|0x|[\s:,]/gu, '')
    return /^(?:[0-9a-f]{2}){2,}$/iu.test(compact)
      ? readable(Buffer.from(compact, 'hex'))
      : undefined
  },
  url: (text) =>
    text.replace(/%([0-9a-f]{2})/giu, (_, digits) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    ),
  gzip: (text) => inflate(Buffer.from(text, 'latin1')),
  rot13: (text) =>
    text.replace(/[a-z]/giu, (letter) => {
      const base = letter <= 'Z' ? 65 : 97
      return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base)
    }),
  reverse: (text) => [...text].reverse().join(''),
  escape: unescaped,
}

/** UTF-8 where the bytes are, else one code unit a byte. */
function readable(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('utf8')
  return text.includes('\ufffd') ? Buffer.from(bytes).toString('latin1') : text
}

function inflate(bytes: Buffer): string | undefined {
  const options = { maxOutputLength: Math.min(decodedMax, Math.max(4096, bytes.length * ratioMax)) }
  for (const open of [gunzipSync, inflateSync, inflateRawSync, brotliDecompressSync])
    try {
      return readable(open(bytes, options))
    } catch {
      // Not this format, or a bomb: the next one, and in the end none.
    }
  return undefined
}

const base32Alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function fromBase32(text: string): string | undefined {
  const letters = text.replace(/={1,8}$/u, '').toUpperCase()
  if (!/^[A-Z2-7]{8,}$/u.test(letters)) return undefined
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const letter of letters) {
    bits = ((bits << 5) | base32Alphabet.indexOf(letter)) & 0xfff
    held += 5
    if (held < 8) continue
    held -= 8
    bytes.push((bits >> held) & 0xff)
  }
  return readable(Uint8Array.from(bytes))
}

/** Does a decoded text look like something that is run or followed, and not like data? */
export function looksLikeCode(text: string): boolean {
  const part = text.slice(0, 4096)
  return (
    /(?:^|[\s;|&(`$/"'])(?:curl|wget|bash|sh|python3?|node|perl|powershell|iex|eval|exec|import|require|subprocess|os\.system|child_process|nc|chmod|Invoke-\w+|function|const|socket)(?=$|[\s;|&(.`'"])/u.test(
      part,
    ) || /^\s*#!|https?:\/\/\S+/u.test(part)
  )
}
