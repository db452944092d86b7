import { compilePattern, type MarkRow, type Pattern } from './pattern.ts'
import { markRows, patternRows } from './patterns/index.ts'
import { makeWordFinder, type WordFinder } from './word-finder.ts'

/** A place in a text where a pattern or a mark may hold. */
export interface Candidate {
  readonly at: number
  readonly pattern?: Pattern
  readonly mark?: MarkRow
}

interface Grammar {
  readonly finder: WordFinder
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
  const { finder, starts, classes, classCount } = made
  const hits = finder.find(text)
  const found: Candidate[] = []
  const previous = new Float64Array(classCount).fill(Number.NEGATIVE_INFINITY)
  const open: Waiting[] = []
  for (let index = 0; index < hits.length; index += 2) {
    const at = hits[index + 1] ?? 0
    if (isInsideWord(text, at)) continue
    const word = hits[index] ?? 0
    const members = classes[word] ?? none
    for (let member = 0; member < members.length; member += 1) previous[members[member] ?? 0] = at
    const list = starts[word] ?? noStarters
    for (let one = 0; one < list.length; one += 1) {
      const starter = list[one]
      if (starter === undefined) continue
      if (areNear(starter.companions, previous, at)) found.push(starter.candidate(at))
      else open.push(waitingFor(starter, previous, at))
    }
  }
  found.push(...answeredLater(text, { hits, classes, classCount }, open))
  return found.sort((left, right) => left.at - right.at).slice(0, candidatesMax)
}

const none: readonly number[] = []
const noStarters: readonly Starter[] = []

interface Hits {
  readonly hits: Int32Array
  readonly classes: Grammar['classes']
  readonly classCount: number
}

function areNear(companions: readonly number[], previous: Float64Array, at: number): boolean {
  for (const member of companions) if (at - (previous[member] ?? 0) > nearCharacters) return false
  return true
}

function waitingFor(starter: Starter, previous: Float64Array, at: number): Waiting {
  const missing = starter.companions.filter(
    (member) => at - (previous[member] ?? 0) > nearCharacters,
  )
  return { at, starter, missing }
}

interface Waiting {
  readonly at: number
  readonly starter: Starter
  readonly missing: readonly number[]
}

/** Those whose companion comes after them: the same pass from the end. */
function answeredLater(
  text: string,
  { hits, classes, classCount }: Hits,
  open: readonly Waiting[],
): Candidate[] {
  const next = new Float64Array(classCount).fill(Number.POSITIVE_INFINITY)
  const found: Candidate[] = []
  let index = hits.length - 2
  for (let waits = open.length - 1; waits >= 0; waits -= 1) {
    const waiting = open[waits]
    if (waiting === undefined) continue
    for (; index >= 0 && (hits[index + 1] ?? 0) >= waiting.at; index -= 2) {
      const at = hits[index + 1] ?? 0
      if (!isInsideWord(text, at))
        for (const member of classes[hits[index] ?? 0] ?? none) next[member] = at
    }
    const isAnswered = waiting.missing.every(
      (member) => (next[member] ?? 0) - waiting.at <= nearCharacters,
    )
    if (isAnswered) found.push(waiting.starter.candidate(waiting.at))
  }
  return found
}

function isInsideWord(text: string, start: number): boolean {
  const code = text.charCodeAt(start - 1)
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
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
    finder: makeWordFinder(words),
    starts: words.map((word) => starts.get(word) ?? []),
    classes: words.map((word) => classes.get(word) ?? []),
    classCount: classIds.size,
  }
}
