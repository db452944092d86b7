/** Finds words where they begin: no small letter of ASCII and no digit stands before them. */
export interface WordStarts {
  /**
   * Pairs of the word's index and its offset, in the order of offsets, of two at one place the shorter first. Where a
   * sentence surely ends, the index is the number of words.
   */
  readonly find: (text: string) => Int32Array
}

/**
 * A trie that is walked from the starts of words alone: most words of a text leave it after two letters and are then
 * skipped, and what it touches stays in the cache. Time is the text times the longest word at worst, so it is for
 * words of our own; those of a module are for `word-finder.ts`. Words are folded text; matching is exact.
 */
export function makeWordStarts(words: readonly string[]): WordStarts {
  const { next, size, wordAt, classOf } = trieOf(words)
  return {
    find: (text) => {
      const { length } = text
      let pairs = new Int32Array(512)
      let count = 0
      for (let at = 0; at < length; at += 1) {
        let code = text.charCodeAt(at)
        let row = next[classOf[code] ?? 0] ?? 0
        for (let end = at + 1; row !== 0; end += 1) {
          const word = wordAt[row] ?? -1
          if (word >= 0) {
            if (count === pairs.length) pairs = grown(pairs)
            pairs[count] = word
            pairs[count + 1] = at
            count += 2
          }
          if (end >= length) break
          row = next[row * size + (classOf[text.charCodeAt(end)] ?? 0)] ?? 0
        }
        while (isWordPart(code)) {
          at += 1
          code = text.charCodeAt(at)
        }
        if (code > 0x3f || !isSentenceEnd(text, code, at + 1)) continue
        if (count === pairs.length) pairs = grown(pairs)
        pairs[count] = words.length
        pairs[count + 1] = at
        count += 2
      }
      return pairs.subarray(0, count)
    },
  }
}

function isWordPart(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
}

/**
 * A full stop, exclamation or question mark before white space; a line feed before an empty line, an item of a list,
 * a heading or a row of a table. Never where `sentence.ts` goes on; it knows further ends.
 */
function isSentenceEnd(text: string, code: number, after: number): boolean {
  if (code === 0x0a) return isBlockStart(text, after)
  return (code === 0x2e || code === 0x21 || code === 0x3f) && isSpace(text.charCodeAt(after))
}

const indentMax = 40

function isBlockStart(text: string, from: number): boolean {
  let at = from
  let code = text.charCodeAt(at)
  while ((code === 0x20 || code === 0x09 || code === 0x3e) && at - from < indentMax) {
    at += 1
    code = text.charCodeAt(at)
  }
  if (code === 0x0a) return true
  const isMark = code === 0x2d || code === 0x2a || code === 0x2b || code === 0x7c || code === 0x23
  if (!isMark) return false
  if (code !== 0x23) return isSpace(text.charCodeAt(at + 1))
  let end = at + 1
  while (text.charCodeAt(end) === 0x23 && end - at < 6) end += 1
  return isSpace(text.charCodeAt(end))
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d)
}

function grown(pairs: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(pairs.length * 2)
  larger.set(pairs)
  return larger
}

interface Trie {
  /** The state after a letter, at `state * size + letter`; 0 is the start and means none. */
  readonly next: Uint16Array
  readonly size: number
  /** The word that ends in a state, or -1. */
  readonly wordAt: Int16Array
  /** The number of a letter in the alphabet of the words, 0 for any other. */
  readonly classOf: Uint8Array
}

function trieOf(words: readonly string[]): Trie {
  const classOf = new Uint8Array(65_536)
  let letters = 0
  let states = 1
  for (const word of words)
    for (let at = 0; at < word.length; at += 1) {
      states += 1
      const code = word.charCodeAt(at)
      if (classOf[code] !== 0) continue
      letters += 1
      classOf[code] = letters
    }
  if (letters > 255 || states > 65_535 || words.length > 32_767)
    throw new RangeError('the words do not fit the table')
  const size = letters + 1
  const next = new Uint16Array(states * size)
  const wordAt = new Int16Array(states).fill(-1)
  let used = 1
  for (const [index, word] of words.entries()) {
    let state = 0
    for (let at = 0; at < word.length; at += 1) {
      const cell = state * size + (classOf[word.charCodeAt(at)] ?? 0)
      if (next[cell] === 0) {
        next[cell] = used
        used += 1
      }
      state = next[cell] ?? 0
    }
    wordAt[state] = index
  }
  return { next: next.slice(0, used * size), size, wordAt: wordAt.slice(0, used), classOf }
}
