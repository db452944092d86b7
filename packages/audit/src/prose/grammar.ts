import { compilePattern, type MarkRow, type Pattern } from './pattern.ts'
import { markRows, patternRows } from './patterns/index.ts'
import { makeWordStarts, type WordStarts } from './word-starts.ts'

/** A place in a text where a pattern or a mark may hold. */
export interface Candidate {
  readonly at: number
  readonly pattern?: Pattern
  readonly mark?: MarkRow
}

interface Grammar {
  readonly finder: WordStarts
  /** What a word starts: by its index. */
  readonly starts: readonly (readonly Starter[])[]
  /** The classes of companions that a word belongs to, by its index. */
  readonly classes: readonly (readonly number[])[]
  readonly classCount: number
}

interface Starter {
  readonly candidate: (at: number) => Candidate
  /** Classes of which a word each must stand near. */
  readonly companions: readonly number[]
}

// As far as a sentence reaches to either side.
const nearCharacters = 330
const candidatesMax = 100_000

let made: Grammar | undefined

/** Every place in a folded text where a pattern may hold: its trigger is there, and its companion near. */
export function candidates(text: string): Candidate[] {
  made ??= makeGrammar()
  const hits = made.finder.find(text)
  const found: Candidate[] = []
  const open = foundEarlier(made, hits, found)
  if (open.length > 0) addAnswered({ grammar: made, hits, open }, found)
  return found.sort((left, right) => left.at - right.at).slice(0, candidatesMax)
}

const none: readonly number[] = []
const noStarters: readonly Starter[] = []

/** Add those whose companions came before; answer with those whose companions may come after. */
function foundEarlier(grammar: Grammar, hits: Int32Array, found: Candidate[]): Waiting[] {
  const { starts, classes, classCount } = grammar
  const isPresent = presentClasses(grammar, hits)
  const previous = new Float64Array(classCount).fill(Number.NEGATIVE_INFINITY)
  const open: Waiting[] = []
  let sentence = 0
  for (let index = 0; index < hits.length; index += 2) {
    const word = hits[index] ?? 0
    const at = hits[index + 1] ?? 0
    if (word === starts.length) sentence = at
    const from = Math.max(sentence, at - nearCharacters)
    for (const member of classes[word] ?? none) previous[member] = at
    for (const starter of starts[word] ?? noStarters) {
      const missing = missingOf(starter.companions, previous, from)
      if (missing === 0) found.push(starter.candidate(at))
      else if (areAllPresent(starter.companions, isPresent)) open.push({ at, starter, missing })
    }
  }
  return open
}

/** Which companions did not come since an offset: a bit for each. */
function missingOf(companions: readonly number[], previous: Float64Array, from: number): number {
  let missing = 0
  for (let index = 0; index < companions.length; index += 1)
    if ((previous[companions[index] ?? 0] ?? 0) < from) missing |= 1 << index
  return missing
}

function areAllPresent(companions: readonly number[], isPresent: Uint8Array): boolean {
  for (const member of companions) if (isPresent[member] === 0) return false
  return true
}

/** Which classes have a word anywhere in the text. */
function presentClasses({ classes, classCount }: Grammar, hits: Int32Array): Uint8Array {
  const isPresent = new Uint8Array(classCount)
  for (let index = 0; index < hits.length; index += 2)
    for (const member of classes[hits[index] ?? 0] ?? none) isPresent[member] = 1
  return isPresent
}

interface Waiting {
  readonly at: number
  readonly starter: Starter
  /** A bit for each companion that did not come before. */
  readonly missing: number
}

interface Search {
  readonly grammar: Grammar
  readonly hits: Int32Array
  readonly open: readonly Waiting[]
}

/** Add those whose companion comes after them: the same pass from the end. */
function addAnswered({ grammar, hits, open }: Search, found: Candidate[]): void {
  const { starts, classes, classCount } = grammar
  const next = new Float64Array(classCount).fill(Number.POSITIVE_INFINITY)
  let sentence = Number.POSITIVE_INFINITY
  let index = hits.length - 2
  for (let waits = open.length - 1; waits >= 0; waits -= 1) {
    const waiting = open[waits]
    if (waiting === undefined) continue
    const { at, starter, missing } = waiting
    for (; index >= 0 && (hits[index + 1] ?? 0) >= at; index -= 2) {
      const word = hits[index] ?? 0
      if (word === starts.length) sentence = hits[index + 1] ?? 0
      for (const member of classes[word] ?? none) next[member] = hits[index + 1] ?? 0
    }
    if (
      (missing & comingBy(starter.companions, next, Math.min(sentence, at + nearCharacters))) ===
      missing
    )
      found.push(starter.candidate(at))
  }
}

/** Which companions come until an offset: a bit for each. */
function comingBy(companions: readonly number[], next: Float64Array, to: number): number {
  let coming = 0
  for (let index = 0; index < companions.length; index += 1)
    if ((next[companions[index] ?? 0] ?? 0) <= to) coming |= 1 << index
  return coming
}

/** All patterns behind one table of words; made when the first text is read. */
function makeGrammar(): Grammar {
  const starts = new Map<string, Starter[]>()
  const classes = new Map<string, number[]>()
  const classIds = new Map<string, number>()
  const add = <Value>(map: Map<string, Value[]>, word: string, value: Value): void => {
    const list = map.get(word)
    if (list === undefined) map.set(word, [value])
    else list.push(value)
  }
  for (const row of patternRows) {
    const pattern = compilePattern(row)
    const companions = pattern.companions.map((words) => {
      const key = words.join(' ')
      const known = classIds.get(key)
      if (known !== undefined) return known
      const id = classIds.size
      classIds.set(key, id)
      for (const word of words) add(classes, word, id)
      return id
    })
    const candidate = (at: number): Candidate => ({ at, pattern })
    for (const word of pattern.triggers) add(starts, word, { candidate, companions })
  }
  for (const mark of markRows)
    for (const word of mark.literals)
      add(starts, word, { candidate: (at) => ({ at, mark }), companions: [] })
  const words = [...new Set([...starts.keys(), ...classes.keys()])]
  return {
    finder: makeWordStarts(words),
    starts: words.map((word) => starts.get(word) ?? []),
    classes: words.map((word) => classes.get(word) ?? []),
    classCount: classIds.size,
  }
}
