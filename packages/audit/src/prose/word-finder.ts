/** Finds all of many words in a text in one pass (Aho and Corasick, 1975), over a dense table of the letters in use. */
export interface WordFinder {
  /** Every occurrence: pairs of the word's index and the offset of its first character, in the order of their ends. */
  readonly find: (text: string) => Int32Array
}

/** Build the table. Words are folded text; matching is exact. */
export function makeWordFinder(words: readonly string[]): WordFinder {
  const alphabet = alphabetOf(words)
  const size = alphabet.size + 1
  const classOf = new Uint8Array(65_536)
  for (const [code, letter] of alphabet) classOf[code] = letter
  const { next, ends } = trie(words, { classOf, size })
  // States are numbered by the start of their row, so that no step multiplies.
  for (let cell = 0; cell < next.length; cell += 1) next[cell] = (next[cell] ?? 0) * size
  const lengths = Int32Array.from(words, (word) => word.length)
  const isEnd = new Uint8Array(next.length)
  for (const [state, list] of ends.entries()) if (list !== undefined) isEnd[state * size] = 1
  return {
    find: (text) => {
      let pairs = new Int32Array(1_024)
      let count = 0
      let row = 0
      for (let at = 0; at < text.length; at += 1) {
        const letter = classOf[text.charCodeAt(at)] ?? 0
        row = letter === 0 ? 0 : (next[row + letter] ?? 0)
        if (isEnd[row] === 0) continue
        const ended = ends[row / size] ?? none
        if (count + ended.length * 2 > pairs.length) pairs = grown(pairs)
        for (let index = 0; index < ended.length; index += 1) {
          const word = ended[index] ?? 0
          pairs[count] = word
          pairs[count + 1] = at + 1 - (lengths[word] ?? 0)
          count += 2
        }
      }
      return pairs.subarray(0, count)
    },
  }
}

const none: readonly number[] = []

function grown(pairs: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(pairs.length * 2 + 4_096)
  larger.set(pairs)
  return larger
}

function alphabetOf(words: readonly string[]): Map<number, number> {
  const alphabet = new Map<number, number>()
  for (const word of words)
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at)
      if (!alphabet.has(code)) alphabet.set(code, alphabet.size + 1)
    }
  if (alphabet.size > 255) throw new RangeError('the trigger words use more than 255 letters')
  return alphabet
}

interface Table {
  readonly next: Int32Array
  readonly ends: readonly (readonly number[] | undefined)[]
}

/** The trie with its failure links folded into the transitions. */
function trie(
  words: readonly string[],
  { classOf, size }: { readonly classOf: Uint8Array; readonly size: number },
): Table {
  const statesMax = words.reduce((total, word) => total + word.length, 1)
  const next = new Int32Array(statesMax * size).fill(-1)
  const ends: number[][] = [[]]
  let states = 1
  for (const [index, word] of words.entries()) {
    let state = 0
    for (let at = 0; at < word.length; at += 1) {
      const cell = state * size + (classOf[word.charCodeAt(at)] ?? 0)
      if (next[cell] === -1) {
        next[cell] = states
        ends.push([])
        states += 1
      }
      state = next[cell] ?? 0
    }
    ends[state]?.push(index)
  }
  foldFailures(next, ends, { size, states })
  return {
    next: next.slice(0, states * size),
    ends: ends.map((list) => (list.length === 0 ? undefined : list)),
  }
}

function foldFailures(
  next: Int32Array,
  ends: number[][],
  { size, states }: { readonly size: number; readonly states: number },
): void {
  const failure = new Int32Array(states)
  const queue: number[] = []
  for (let letter = 0; letter < size; letter += 1) {
    const child = next[letter] ?? -1
    if (child > 0) queue.push(child)
    else next[letter] = 0
  }
  for (let head = 0; head < queue.length; head += 1) {
    const state = queue[head] ?? 0
    ends[state]?.push(...(ends[failure[state] ?? 0] ?? []))
    for (let letter = 0; letter < size; letter += 1) {
      const cell = state * size + letter
      const back = next[(failure[state] ?? 0) * size + letter] ?? 0
      const child = next[cell] ?? -1
      if (child === -1) next[cell] = back
      else {
        failure[child] = back
        queue.push(child)
      }
    }
  }
}
