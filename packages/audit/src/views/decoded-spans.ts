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
const runsMax = 5_000
const encodedCharactersMin = 24

const escapes =
  /(?:\\x[0-9A-Fa-f]{2}){6,}|(?:\\u00[0-9A-Fa-f]{2}){6,}|(?:%[0-9A-Fa-f]{2}){6,}|(?:&#x?[0-9A-Fa-f]{1,6};){4,}/gu
const mayEscape = ['\\x', '\\u00', '%', '&#'] as const

/** Letters of base64 and its form for URLs; the padding is looked for at the end of a run. */
const isEncodingLetter = new Uint8Array(128)
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-')
  isEncodingLetter[letter.charCodeAt(0)] = 1

interface Run {
  readonly start: number
  readonly text: string
}

/** Every run of letters that may be encoded, in order. */
function encodedRuns(text: string): Run[] {
  const runs = letterRuns(text)
  if (mayEscape.some((mark) => text.includes(mark)))
    for (const match of text.matchAll(escapes)) runs.push({ start: match.index, text: match[0] })
  return runs.sort((left, right) => left.start - right.start).slice(0, runsMax)
}

/** Runs of the alphabet; looks at every 24th character, since a shorter run does not count. */
function letterRuns(text: string): Run[] {
  const runs: Run[] = []
  const isLetter = (at: number): boolean => isEncodingLetter[text.charCodeAt(at)] === 1
  let from = 0
  let at = encodedCharactersMin - 1
  while (at < text.length && runs.length < runsMax) {
    if (!isLetter(at)) {
      from = at + 1
      at += encodedCharactersMin
      continue
    }
    let start = at
    while (start > from && isLetter(start - 1)) start -= 1
    let end = at + 1
    while (end < text.length && isLetter(end)) end += 1
    if (end - start >= encodedCharactersMin) {
      while (end < text.length && text[end] === '=') end += 1
      runs.push({ start, text: text.slice(start, end) })
    }
    from = end
    at = end + encodedCharactersMin - 1
  }
  return runs
}

/** Everything in a text that decodes to text, with what is encoded inside it. */
export function decodedSpans(text: string): DecodedSpan[] {
  const spans: DecodedSpan[] = []
  let budget = outputBytesMax
  for (const run of encodedRuns(text)) {
    if (spans.length >= spansMax || budget <= 0) break
    const place = { start: run.start, end: run.start + run.text.length }
    for (const found of decodeDeep(run.text, 1)) {
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
  for (const run of encodedRuns(outer.text))
    if (inner.length < spansMax)
      for (const found of decodeDeep(run.text, depth + 1))
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
