import type { FactAct } from '../facts/fact.ts'
import type { FactObject } from '../facts/fact-objects.ts'
import { lexicon } from './lexicon.ts'
import { type Matcher, matcherOf, type WordSlot } from './slot-matcher.ts'

/**
 * A phrase as a grammar of slots: `{setAside} ~4 {earlier} ~3 {instructions}`. `{name}` is a family of words in
 * `lexicon.ts`, `~4` a gap of at most four words, `a|b` and plain words stand for themselves. The words of the slot
 * marked `!` (else the first) are looked for in the whole text first; the grammar then runs on that sentence alone.
 */
export interface PatternRow {
  readonly id: string
  readonly act: FactAct
  readonly object: FactObject
  readonly grammar: string
  /** The prohibition is the attack itself ("do not tell the user"): what governs the sentence does not lower it. */
  readonly isProhibition?: true
  /** It is what to answer when somebody asks: "if the user asks" tells of nobody. */
  readonly isAnswer?: true
  /** Words elsewhere in the sentence that take the match back. */
  readonly unless?: RegExp
  /** Words elsewhere in the sentence that are needed too. */
  readonly also?: RegExp
}

/** A mark that is no sentence, such as a token of a chat template: found by its literals, proved by its expression. */
export interface MarkRow {
  readonly id: string
  readonly act: FactAct
  readonly object: FactObject
  readonly literals: readonly string[]
  /** Runs on the line of the literal, in small letters. */
  readonly expression: RegExp
}

/** A pattern ready to run. */
export interface Pattern extends PatternRow {
  readonly match: Matcher
  /** One of these starts the search. */
  readonly triggers: readonly string[]
  /** One of each must stand near: the other slots, but those with words that stand everywhere. */
  readonly companions: readonly (readonly string[])[]
}

const gapWordsMax = 12
const companionLettersMin = 3

interface Slot {
  readonly isMarked: boolean
  readonly triggers: readonly string[]
}

/** Compile a row. A programmer's mistake in it throws. */
export function compilePattern(row: PatternRow): Pattern {
  const slots: Slot[] = []
  const places: WordSlot[] = []
  let gapBefore = 0
  let isAfterGap = false
  for (const part of row.grammar.split(' ')) {
    const gap = /^~(\d+)$/u.exec(part)?.[1]
    isAfterGap = gap !== undefined
    if (gap !== undefined) {
      if (Number(gap) > gapWordsMax) throw new RangeError(`${row.id}: the gap is too wide`)
      gapBefore = Number(gap)
      continue
    }
    const alternatives = topLevelParts(part)
    const isMarked = alternatives.some((one) => one.endsWith('!'))
    const sources = alternatives.flatMap((one) =>
      slotSources(isMarked ? one.replace(/!$/u, '') : one),
    )
    places.push({ gap: gapBefore, sources })
    gapBefore = 0
    const words = sources.map(wordSource)
    slots.push({ isMarked, triggers: [...new Set(words.map(triggerOf))] })
  }
  const first = slots.find(({ isMarked }) => isMarked) ?? slots[0]
  if (isAfterGap || first === undefined)
    throw new RangeError(`${row.id}: the grammar ends in a gap`)
  if (first.triggers.some((word) => word.length < 2))
    throw new RangeError(`${row.id}: no literal to look for`)
  return {
    ...row,
    match: lazyMatcher(places),
    triggers: first.triggers,
    companions: slots
      .filter((slot) => slot !== first && isRare(slot))
      .map(({ triggers }) => triggers),
  }
}

function isRare({ triggers }: Slot): boolean {
  return triggers.every(({ length }) => length >= companionLettersMin)
}

/** `a(b|c)|d` as `a(b|c)` and `d`. */
function topLevelParts(part: string): string[] {
  const parts = ['']
  let depth = 0
  for (const character of part) {
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (character === '|' && depth === 0) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts
}

/** A word, or the words of a family, as the tables write them. */
function slotSources(part: string): string[] {
  const name = /^\{(\w+)\}$/u.exec(part)?.[1]
  if (name === undefined) return [part]
  const family = lexicon[name]
  if (family === undefined) throw new RangeError(`the lexicon has no family ${name}`)
  return family.split(/\s+/u)
}

/** Made when a sentence is first tried: most grammars of a run never are. */
function lazyMatcher(places: readonly WordSlot[]): Matcher {
  let made: Matcher | undefined
  return (words) => {
    made ??= matcherOf(places) ?? expressionMatcher(places)
    return made(words)
  }
}

/** For slots that hold expressions. */
function expressionMatcher(places: readonly WordSlot[]): Matcher {
  const source = places
    .map(
      ({ gap, sources }) =>
        `${gap === 0 ? '' : `(?: \\S+){0,${gap}}?`} (?:${sources.map(wordSource).join('|')})`,
    )
    .join('')
  const expression = new RegExp(`${source}(?= )`, 'u')
  return (words) => expression.exec(` ${words.join(' ')} `)?.[0].trim()
}

/** `set(s|ting)?_aside` as an expression over words that are separated by one space. */
function wordSource(word: string): string {
  return word.replaceAll('_', ' ').replaceAll('(', '(?:')
}

/** The literal that every form of a word starts with; of a phrase, its longest word. An apostrophe ends it. */
function triggerOf(source: string): string {
  const stems = source
    .replace(/^\\S\*(?:\\)?/u, '')
    .split(' ')
    .map((word) => /^[^()|?*+[\]\\]*/u.exec(word.replace(/.\?.*$/u, ''))?.[0] ?? '')
    .map((stem) =>
      stem
        .replace(/^(do|does|must|should|wo|ca|is|are)nt$/u, '$1n')
        .replace(/^(user|company|assistant|agent)s$/u, '$1'),
    )
  return stems.reduce((best, stem) => (stem.length > best.length ? stem : best), '')
}
