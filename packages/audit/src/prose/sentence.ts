/** A sentence of a folded text. Offsets are those of the folded text, end exclusive. */
export interface Sentence {
  readonly start: number
  readonly end: number
  /** Words separated by one space, with one at both ends: small letters, no quotes, no emphasis, no apostrophes. */
  readonly words: string
  /** The same words. */
  readonly list: readonly string[]
}

// A longer sentence is cut: a grammar spans at most a few dozen words.
const sideCharactersMax = 320

const sentenceEnd =
  /[.!?](?=[\s"'”)*_]|$)|[。！？；]|<!--|-->|\n[ \t>]*\n|\n[ \t>]*(?:[-*+•]|\d{1,3}[.)]|#{1,6}|\||```|~~~|<!--|-->|"|[a-z_-]{1,30}:)(?=\s|$)/gu

/** The sentence around an offset. */
export function sentenceAt(text: string, offset: number): Sentence {
  const from = Math.max(0, offset - sideCharactersMax)
  const before = text.slice(from, offset)
  let start = from
  sentenceEnd.lastIndex = 0
  while (sentenceEnd.test(before)) start = from + sentenceEnd.lastIndex
  const after = text.slice(offset, offset + sideCharactersMax)
  sentenceEnd.lastIndex = 0
  const stop = sentenceEnd.exec(after)
  sentenceEnd.lastIndex = 0
  const end = offset + (stop === null ? after.length : stop.index)
  const list = wordListOf(text.slice(start, end))
  return { start, end, words: ` ${list.join(' ')} `, list }
}

const gap = 0
const inWord = 1
/** Kept inside a word, such as in `user@host` and `re-run`. */
const joint = 2
/** Left out, so that "don't" is "dont". */
const dropped = 3

const kinds = new Uint8Array(128)
for (const letter of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/%~$')
  kinds[letter.charCodeAt(0)] = inWord
for (const letter of ':.@_-') kinds[letter.charCodeAt(0)] = joint
for (const letter of "'`") kinds[letter.charCodeAt(0)] = dropped

const letter = /[\p{L}\p{N}\p{M}]/u

function kindOf(code: number): number {
  if (code < 128) return kinds[code] ?? gap
  if (code === 0x2019) return dropped
  return letter.test(String.fromCharCode(code)) ? inWord : gap
}

/** The words of a text as grammars see them. */
export function wordsOf(text: string): string {
  return ` ${wordListOf(text).join(' ')} `
}

function wordListOf(text: string): string[] {
  const words: string[] = []
  let word = ''
  let from = -1
  const flush = (at: number): void => {
    if (from !== -1) word += text.slice(from, at)
    from = -1
  }
  for (let at = 0; at <= text.length; at += 1) {
    const kind = at === text.length ? gap : kindOf(text.charCodeAt(at))
    if (kind === dropped) flush(at)
    else if (kind === gap) {
      flush(at)
      const trimmed = withoutLooseJoints(word)
      if (trimmed !== '') words.push(trimmed)
      word = ''
    } else if (from === -1) from = at
  }
  return words
}

/** A full stop in front belongs to a file's name; other joints at either end are punctuation. */
function withoutLooseJoints(word: string): string {
  let start = 0
  let end = word.length
  while (
    start < end &&
    isLoose(word, start) &&
    !(word[start] === '.' && start + 1 < end && word[start + 1] !== '.')
  )
    start += 1
  while (end > start && isLoose(word, end - 1)) end -= 1
  return word.slice(start, end)
}

function isLoose(word: string, at: number): boolean {
  return kinds[word.charCodeAt(at)] === joint
}
