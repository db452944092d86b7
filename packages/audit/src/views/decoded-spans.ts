import { inflateRawSync, unzipSync } from 'node:zlib'
import { decodeUtf8 } from '@skills/core'

/** Text that a span of a document decodes to. */
export interface DecodedSpan {
  /** Place of the encoded span in the raw text. */
  readonly start: number
  readonly end: number
  /** How it was decoded, outermost first, such as `base64+gzip`. */
  readonly view: string
  readonly text: string
}

// A skill that has more, larger or deeper is told as not scanned, or has been found by what decodes first.
const depthMax = 3
const outputBytesMax = 1_048_576
const ratioMax = 100
const spansMax = 200
const encodedCharactersMin = 24

const candidates =
  /[A-Za-z0-9+/_-]{24,}={0,2}|(?:\\x[0-9A-Fa-f]{2}){6,}|(?:\\u00[0-9A-Fa-f]{2}){6,}|(?:%[0-9A-Fa-f]{2}){6,}|(?:&#x?[0-9A-Fa-f]{1,6};){4,}/gu

/** Everything in a text that decodes to text, with what is encoded inside it. */
export function decodedSpans(text: string): DecodedSpan[] {
  const spans: DecodedSpan[] = []
  let budget = outputBytesMax
  for (const match of text.matchAll(candidates)) {
    if (spans.length >= spansMax || budget <= 0) break
    const place = { start: match.index, end: match.index + match[0].length }
    for (const found of decodeDeep(match[0], 1)) {
      budget -= found.text.length
      spans.push({ ...place, ...found })
    }
  }
  return spans
}

interface Decoded {
  readonly view: string
  readonly text: string
}

function decodeDeep(encoded: string, depth: number): Decoded[] {
  const outer = decodeOnce(encoded)
  if (outer === undefined) return []
  if (depth >= depthMax) return [outer]
  const inner: Decoded[] = []
  for (const match of outer.text.matchAll(candidates))
    if (inner.length < spansMax)
      for (const found of decodeDeep(match[0], depth + 1))
        inner.push({ ...found, view: `${outer.view}+${found.view}` })
  return [outer, ...inner]
}

function decodeOnce(encoded: string): Decoded | undefined {
  const first = encoded.charAt(0)
  if (first === '\\') return readable('escapes', unescaped(encoded))
  if (first === '%') return readable('percent', percentDecoded(encoded))
  if (first === '&') return readable('entities', entitiesDecoded(encoded))
  if (encoded.length % 2 === 0 && /^[0-9a-fA-F]+$/u.test(encoded)) {
    const hex = readable('hex', bytesText(Buffer.from(encoded, 'hex')))
    if (hex !== undefined) return hex
  }
  return base64Decoded(encoded)
}

function base64Decoded(encoded: string): Decoded | undefined {
  if (!mayBeBase64(encoded)) return undefined
  const bytes = Buffer.from(
    encoded,
    encoded.includes('-') || encoded.includes('_') ? 'base64url' : 'base64',
  )
  const plain = readable('base64', bytesText(bytes))
  if (plain !== undefined) return plain
  return unpacked(bytes)
}

/** Words and paths are of the same alphabet: an encoding mixes cases and digits and is not made of words. */
function mayBeBase64(text: string): boolean {
  if (text.length < encodedCharactersMin) return false
  return /[A-Z]/u.test(text) && /[a-z]/u.test(text) && (/[0-9+/=]/u.test(text) || text.length >= 40)
}

function unpacked(bytes: Buffer): Decoded | undefined {
  const maxOutputLength = Math.min(outputBytesMax, bytes.length * ratioMax)
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  const isZlib = bytes[0] === 0x78
  if (!isGzip && !isZlib) return undefined
  try {
    const inflated = isGzip
      ? unzipSync(bytes, { maxOutputLength })
      : inflateRawSync(bytes.subarray(2), { maxOutputLength })
    return readable(isGzip ? 'base64+gzip' : 'base64+zlib', bytesText(inflated))
  } catch {
    return undefined
  }
}

function bytesText(bytes: Buffer): string | undefined {
  return decodeUtf8(bytes)
}

const wordLike = /[A-Za-z]{2,}|[\u3040-\u9fff\uac00-\ud7ff\u0400-\u04ff]/u
const notText = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufffd]/u

/** Only what a reader could take for text. */
function readable(view: string, text: string | undefined): Decoded | undefined {
  if (text === undefined || text.length < 4 || notText.test(text) || !wordLike.test(text))
    return undefined
  return { view, text }
}

function unescaped(encoded: string): string {
  const units = encoded.split('\\').slice(1)
  return units.map((unit) => String.fromCharCode(Number.parseInt(unit.slice(-2), 16))).join('')
}

function percentDecoded(encoded: string): string | undefined {
  return bytesText(Buffer.from(encoded.replaceAll('%', ''), 'hex'))
}

function entitiesDecoded(encoded: string): string {
  const codes = encoded.split(';').filter((part) => part !== '')
  return codes
    .map((part) => {
      const digits = part.replace(/^&#/u, '')
      const code = /^x/iu.test(digits)
        ? Number.parseInt(digits.slice(1), 16)
        : Number.parseInt(digits, 10)
      return Number.isNaN(code) || code > 0x10ffff ? '' : String.fromCodePoint(code)
    })
    .join('')
}
