import { type Lemmas, makeLemmas } from './lemmas.ts'
import {
  adverbs,
  affirmedAnyway,
  irregular,
  negations,
  orderWords,
  purposeWords,
  surelyWords,
} from './words/small.ts'
import { things } from './words/things.ts'
import { turns } from './words/turns.ts'
import { verbs } from './words/verbs.ts'

/** A phrase as the numbers of its words; 0 stands for up to four words of any kind. */
export interface Phrase {
  readonly lemmas: readonly number[]
  readonly classes: number[]
}

/** All tables of words, ready to be looked up. */
export interface WordClasses {
  readonly lemmas: Lemmas
  /** The number of a class by its name. */
  readonly classNumber: (name: string) => number
  readonly classCount: number
  /** Classes of a word, by its number. */
  readonly ofLemma: readonly (readonly number[])[]
  readonly phrases: Phrases
}

/** Phrases by the numbers of their first two words, or of the first where any word may follow. */
export interface Phrases {
  readonly byPair: ReadonlyMap<number, readonly Phrase[]>
  readonly gapped: readonly (readonly Phrase[])[]
}

/** The key of two words in `byPair`. */
export function pairKey(first: number, second: number): number {
  return first * pairFactor + second
}

const pairFactor = 16_384

/** Classes that are found in the form of a word and not by a list. */
export const formClasses = ['address', 'secretPath', 'assistantFile', 'keyPath', 'envPath'] as const
/** Classes of words that say how the others are meant. */
export const helperClasses = {
  negation: 'negation',
  affirming: 'affirming',
  order: 'orderWord',
  surely: 'surely',
  purpose: 'purposeWord',
  adverb: 'adverb',
} as const
const gap = '*'

/** Read the tables. */
export function makeWordClasses(): WordClasses {
  const lists = {
    ...verbs,
    ...things,
    ...turns,
    [helperClasses.negation]: negations,
    [helperClasses.affirming]: affirmedAnyway,
    [helperClasses.order]: orderWords,
    [helperClasses.purpose]: purposeWords,
    [helperClasses.surely]: surelyWords,
    [helperClasses.adverb]: adverbs,
  }
  const names = [...Object.keys(lists), ...formClasses]
  const entries = Object.entries(lists).map(([name, list]): [string, string[]] => [
    name,
    list.split(/\s+/u).filter((word) => word !== ''),
  ])
  const words = new Set(entries.flatMap(([, list]) => list.flatMap((one) => one.split('_'))))
  words.delete(gap)
  const lemmas = makeLemmas(words, irregular)
  const ofLemma: number[][] = Array.from({ length: lemmas.count + 1 }, () => [])
  const phrases = new PhraseTable(lemmas.count)
  for (const [name, list] of entries) {
    const number = names.indexOf(name)
    for (const one of list) {
      const parts = one.split('_').map((part) => (part === gap ? 0 : lemmas.numberOf(part)))
      const target = parts.length === 1 ? ofLemma[parts[0] ?? 0] : phrases.of(parts).classes
      if (target !== undefined && !target.includes(number)) target.push(number)
    }
  }
  return {
    lemmas,
    ofLemma,
    phrases,
    classCount: names.length,
    classNumber: (name) => {
      const number = names.indexOf(name)
      if (number === -1) throw new RangeError(`no class of words is called ${name}`)
      return number
    },
  }
}

class PhraseTable implements Phrases {
  readonly byPair: Map<number, Phrase[]> = new Map()
  readonly gapped: Phrase[][]
  private readonly byKey = new Map<string, Phrase>()

  constructor(lemmaCount: number) {
    this.gapped = Array.from({ length: lemmaCount + 1 }, () => [])
  }

  of(lemmas: readonly number[]): Phrase {
    const key = lemmas.join(' ')
    const known = this.byKey.get(key)
    if (known !== undefined) return known
    const phrase: Phrase = { lemmas, classes: [] }
    this.byKey.set(key, phrase)
    const [first = 0, second = 0] = lemmas
    if (second === 0) this.gapped[first]?.push(phrase)
    else {
      const pair = pairKey(first, second)
      const list = this.byPair.get(pair)
      if (list === undefined) this.byPair.set(pair, [phrase])
      else list.push(phrase)
    }
    return phrase
  }
}
