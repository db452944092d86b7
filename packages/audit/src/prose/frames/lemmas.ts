export type LookUp = (hash: number, start: number, end: number) => number

/** The words of tables as numbers. */
export interface Lemmas {
  /** The number of a word of a table; 0 for any other. */
  readonly numberOf: (word: string) => number
  /**
   * Look up words of a text: the number of that of text[start, end), 0 for none, negative where an ending was taken off (files → file,
   * copied → copy, stopping → stop). `hash` is that of its letters, made while it was read: no string is made. A text
   * that makes up a word with the hash of another one is taken for that one, which gives its author a finding and takes
   * none away.
   */
  readonly over: (text: string) => LookUp
  readonly count: number
}

const lettersMax = 24
const stemLettersMin = 3
const sizeBits = 13
const mask = (1 << sizeBits) - 1

/** The hash of no letters. */
export const hashSeed: number = 0x811c9dc5 | 0
/** `Math.imul(hash ^ letter, hashFactor)` is the hash with one more letter. */
export const hashFactor = 0x01000193

/** Endings: how many letters go, and the letter that takes their place. The first that gives a known word counts. */
const endings: readonly (readonly [ending: string, cut: number, added: string])[] = [
  ['ies', 3, 'y'],
  ['es', 2, ''],
  ['s', 1, ''],
  ['ied', 3, 'y'],
  ['ed', 1, ''],
  ['ed', 2, ''],
  ['ed', 3, ''],
  ['ing', 3, ''],
  ['ing', 3, 'e'],
  ['ing', 4, ''],
]

/** The letters that endings end in. */
const endingLetters = 'sdg'

/** Make the numbers of words. A key of `forms` stands for the word that is its value. */
export function makeLemmas(
  words: ReadonlySet<string>,
  forms: Readonly<Record<string, string>>,
): Lemmas {
  const table = new HashTable()
  const numbers = new Map<string, number>()
  for (const word of words) {
    const lemma = lemmaOf(word, words, forms)
    if (numbers.has(lemma)) continue
    numbers.set(lemma, numbers.size + 1)
    table.put(lemma, numbers.size)
  }
  for (const [form, lemma] of Object.entries(forms)) {
    const number = numbers.get(lemma)
    if (number !== undefined && !numbers.has(form)) table.put(form, -number)
  }
  return {
    count: numbers.size,
    numberOf: (word) => numbers.get(lemmaOf(word, words, forms)) ?? 0,
    over: (text) => {
      table.text = text
      return (hash, start, end) => table.lookUp(hash, start, end)
    },
  }
}

function lemmaOf(
  word: string,
  words: ReadonlySet<string>,
  forms: Readonly<Record<string, string>>,
): string {
  const form = forms[word]
  if (form !== undefined) return form
  if (!endingLetters.includes(word.at(-1) ?? '')) return word
  for (const [ending, cut, added] of endings) {
    if (!word.endsWith(ending) || word.length - cut < stemLettersMin) continue
    const stem = word.slice(0, -cut) + added
    if (words.has(stem)) return stem
  }
  return word
}

function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, hashFactor)
}

/** Open addressing over hashes; what a table holds is known, so that it is never full. */
class HashTable {
  private readonly keys = new Int32Array(mask + 1)
  private readonly values = new Int32Array(mask + 1)
  private readonly prefixes = new Int32Array(lettersMax + 1).fill(hashSeed)
  private readonly codes = new Uint16Array(lettersMax + 1)
  private used = 0
  text = ''

  put(word: string, value: number): void {
    this.used += 1
    if (this.used > mask / 2) throw new RangeError('the words do not fit the table')
    let hash = hashSeed
    for (let at = 0; at < word.length; at += 1) hash = step(hash, word.charCodeAt(at))
    let slot = (hash ^ (hash >>> sizeBits)) & mask
    while (this.values[slot] !== 0) slot = (slot + 1) & mask
    this.keys[slot] = hash
    this.values[slot] = value
  }

  lookUp(whole: number, start: number, end: number): number {
    const { text } = this
    const found = this.find(whole)
    if (found !== 0 || end - start <= stemLettersMin) return found
    const last = text.charCodeAt(end - 1)
    // Only s, d and g end an ending.
    if (last !== 0x73 && last !== 0x64 && last !== 0x67) return 0
    const { prefixes, codes } = this
    let hash = hashSeed
    let length = 0
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at)
      if (code === 0x27 || code === 0x2019 || code === 0x60) continue
      if (length === lettersMax) return 0
      hash = step(hash, code)
      length += 1
      prefixes[length] = hash
      codes[length] = code
    }
    return this.stem(length)
  }

  private find(hash: number): number {
    const { keys, values } = this
    let slot = (hash ^ (hash >>> sizeBits)) & mask
    for (;;) {
      const value = values[slot] ?? 0
      if (value === 0 || keys[slot] === hash) return value
      slot = (slot + 1) & mask
    }
  }

  private stem(length: number): number {
    for (const [ending, cut, added] of endings) {
      if (length - cut < stemLettersMin || !this.endsWith(ending, length)) continue
      const prefix = this.prefixes[length - cut] ?? 0
      const found = this.find(added === '' ? prefix : step(prefix, added.charCodeAt(0)))
      if (found !== 0) return -Math.abs(found)
    }
    return 0
  }

  private endsWith(ending: string, length: number): boolean {
    const from = length - ending.length + 1
    for (let at = 0; at < ending.length; at += 1)
      if (this.codes[from + at] !== ending.charCodeAt(at)) return false
    return true
  }
}
