import { hashFactor, hashSeed, type Lemmas, type LookUp } from './lemmas.ts'
import { asciiKinds, isSpaceOrMark, kindOf, kinds } from './letters.ts'

/** The words of one sentence of a folded text; the arrays are used again for the next one. */
export interface SentenceWords {
  count: number
  start: number
  end: number
  hasCompound: boolean
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** The number of a word, 0 for one that no table has. */
  readonly lemmas: Int32Array
  /** How a word is written and what stands before it. */
  readonly flags: Uint8Array
}

/** Flags of a word: it stands in the form of the table, */
export const isBase = 1
/** it begins a sentence or a part of it, */
export const isFirst = 2
/** something that ends the reach of a negation stands before it, */
export const isBroken = 4
/** it is a path, an address or another word with marks in it. */
export const isCompound = 8

/** A longer sentence is read in parts. */
export const wordsMax = 160

type Read = (sentence: SentenceWords) => void

/** Read a folded text sentence by sentence, in one pass. What is given to `read` holds until it returns. */
export function readSentences(text: string, lemmas: Lemmas, read: Read): void {
  new SentenceReader(text, lemmas, read).run()
}

class SentenceReader {
  private readonly text: string
  private readonly lookUp: LookUp
  private readonly read: Read
  private readonly words: SentenceWords = {
    count: 0,
    start: 0,
    end: 0,
    hasCompound: false,
    starts: new Int32Array(wordsMax),
    ends: new Int32Array(wordsMax),
    lemmas: new Int32Array(wordsMax),
    flags: new Uint8Array(wordsMax),
  }
  /** Flags for the next word. */
  private before = isFirst | isBroken
  private known = 0

  constructor(text: string, lemmas: Lemmas, read: Read) {
    this.text = text
    this.lookUp = lemmas.over(text)
    this.read = read
  }

  run(): void {
    const { text } = this
    const { length } = text
    for (let at = 0; at < length; ) {
      const kind = kindOf(text.charCodeAt(at))
      if (kind === kinds.letter || (kind === kinds.joint && startsPath(text, at))) {
        at = this.takeWord(at)
        continue
      }
      at += 1
      if (kind !== kinds.other && kind !== kinds.dropped) this.takeMark(kind, at)
    }
    this.flush(length)
  }

  /** A word; answers with its end. Most of a text passes here: no call is made for a letter. */
  private takeWord(start: number): number {
    const { words, text } = this
    const { length } = text
    const isLetterFirst = kindOf(text.charCodeAt(start)) === kinds.letter
    let hash = hashSeed
    let end = start
    for (; end < length && isLetterFirst; end += 1) {
      const code = text.charCodeAt(end)
      const kind = code < 128 ? asciiKinds[code] : kindOf(code)
      if (kind === kinds.letter) hash = Math.imul(hash ^ code, hashFactor)
      else if (kind !== kinds.dropped) break
    }
    const isPlain =
      isLetterFirst && (kindOf(text.charCodeAt(end)) !== kinds.joint || !goesOn(text, end))
    if (!isPlain) end = compoundEnd(text, start)
    while (end > start + 1 && kindOf(text.charCodeAt(end - 1)) === kinds.dropped) end -= 1
    if (words.count === wordsMax) this.flush(start)
    if (words.count === 0) words.start = start
    const found = isPlain ? this.lookUp(hash, start, end) : 0
    const index = words.count
    words.starts[index] = start
    words.ends[index] = end
    words.lemmas[index] = found < 0 ? -found : found
    words.flags[index] = this.before | (found > 0 ? isBase : 0) | (isPlain ? 0 : isCompound)
    words.count = index + 1
    if (!isPlain) words.hasCompound = true
    if (found !== 0 || !isPlain) this.known += 1
    // A number at the front counts the steps.
    const first = text.charCodeAt(start)
    const isNumber = end - start <= 2 && first >= 0x30 && first <= 0x39
    if (!isNumber) this.before = 0
    return end
  }

  /** A mark that ends something; `at` is the offset behind it. */
  private takeMark(kind: number, at: number): void {
    const { text } = this
    if (kind === kinds.stop) this.flush(at)
    else if (kind === kinds.feed) {
      if (isBlockStart(text, at)) this.flush(at)
    } else if (kind === kinds.breaks) this.before = isFirst | isBroken
    else if (kind === kinds.pause) this.before |= isFirst
    else if (text.charCodeAt(at - 1) === 0x3a) this.before = isFirst | isBroken
    else if (text.charCodeAt(at - 1) === 0x2e && kindOf(text.charCodeAt(at)) !== kinds.letter)
      this.flush(at)
  }

  private flush(at: number): void {
    const { words } = this
    if (this.known > 1) {
      words.end = at
      this.read(words)
    }
    words.count = 0
    words.start = at
    words.hasCompound = false
    this.known = 0
    this.before = isFirst | isBroken
  }
}

/** Does a path or the name of a hidden file begin here? */
function startsPath(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code !== 0x2e && code !== 0x2f && code !== 0x7e) return false
  const next = text.charCodeAt(at + 1)
  return kindOf(next) === kinds.letter || (code === 0x7e && next === 0x2f)
}

/** The end of a path, an address or another word with marks in it. */
function compoundEnd(text: string, from: number): number {
  let at = from
  for (; at < text.length; at += 1) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === kinds.letter || kind === kinds.dropped) continue
    if (at > from && isInAddress(text, at)) continue
    if (kind !== kinds.joint || !goesOn(text, at)) break
  }
  // A mark alone is a word of one character: the reader always goes on.
  return Math.max(at, from + 1)
}

/** Letters after the joint, or the slashes of an address. */
function goesOn(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  if (kindOf(next) === kinds.letter || next === 0x7e) return true
  return next === 0x2f && !isSpaceOrMark(text.charCodeAt(at + 2))
}

/** Marks that addresses and paths have and words do not: `- % = & ? +` before a letter, and a slash. */
function isInAddress(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 0x2f) return true
  const isMark =
    code === 0x2d ||
    code === 0x25 ||
    code === 0x3d ||
    code === 0x26 ||
    code === 0x3f ||
    code === 0x2b
  return isMark && kindOf(text.charCodeAt(at + 1)) === kinds.letter
}

const indentMax = 40

/** An empty line, an item of a list, a heading, a row of a table or a fence begins after the line feed. */
function isBlockStart(text: string, from: number): boolean {
  let at = from
  let code = text.charCodeAt(at)
  while ((code === 0x20 || code === 0x09 || code === 0x3e) && at - from < indentMax) {
    at += 1
    code = text.charCodeAt(at)
  }
  if (code === 0x0a || code === 0x0d || at >= text.length) return true
  if (code === 0x2d || code === 0x2a || code === 0x2b || code === 0x7c) {
    const next = text.charCodeAt(at + 1)
    return next === 0x20 || next === code
  }
  if (code === 0x23 || code === 0x60 || code === 0x3c) return true
  return isNumbered(text, at)
}

function isNumbered(text: string, from: number): boolean {
  let at = from
  while (at - from < 3 && text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39) at += 1
  const mark = text.charCodeAt(at)
  return at > from && (mark === 0x2e || mark === 0x29) && text.charCodeAt(at + 1) === 0x20
}
