import type { Slot } from './frame.ts'
import type { Marks } from './marks.ts'
import { isBase, isBroken, isFirst, type SentenceWords, wordsMax } from './sentences.ts'
import { helperClasses, type WordClasses } from './word-classes.ts'

// Words that a negation reaches.
const negatedWords = 6

const mayOrder = 1
const orders = 2

/** What a sentence forbids and what it orders: which of its words a negation reaches, and which an order may follow. */
export class Reach {
  private readonly isNegated = new Uint8Array(wordsMax)
  /** By word: may an order follow it? */
  private readonly leads = new Uint8Array(wordsMax)
  private readonly isAdverb = new Uint8Array(wordsMax)
  private readonly ofLemma: WordClasses['ofLemma']
  private readonly negation: number
  private readonly affirming: number
  private readonly order: number
  private readonly purpose: number
  private readonly surely: number
  private readonly adverb: number
  private flags: Uint8Array = new Uint8Array(0)

  constructor({ ofLemma, classNumber }: WordClasses) {
    this.ofLemma = ofLemma
    this.negation = classNumber(helperClasses.negation)
    this.affirming = classNumber(helperClasses.affirming)
    this.order = classNumber(helperClasses.order)
    this.purpose = classNumber(helperClasses.purpose)
    this.surely = classNumber(helperClasses.surely)
    this.adverb = classNumber(helperClasses.adverb)
  }

  /** Read the words of a sentence; `fits` then answers for it. */
  read(sentence: SentenceWords, marks: Marks): void {
    const { count, lemmas, flags } = sentence
    this.flags = flags
    let wasSure = false
    for (let position = 0; position < count; position += 1) {
      const classes = this.ofLemma[lemmas[position] ?? 0] ?? []
      const isPurpose = classes.includes(this.purpose)
      const isOrder = classes.includes(this.order) || (isPurpose && wasSure)
      this.leads[position] = isOrder ? orders : isPurpose ? mayOrder : 0
      this.isAdverb[position] = classes.includes(this.adverb) ? 1 : 0
      this.isNegated[position] = 0
      wasSure = classes.includes(this.surely)
    }
    if (marks.isPresent[this.negation] === 0) return
    for (let mark = 0; mark < marks.count; mark += 1)
      if (marks.classes[mark] === this.negation)
        this.negateAfter(sentence, marks.positions[mark] ?? 0)
  }

  private negateAfter({ count, lemmas, flags }: SentenceWords, from: number): void {
    const to = Math.min(count - 1, from + negatedWords)
    for (let position = from + 1; position <= to; position += 1) {
      if (((flags[position] ?? 0) & isBroken) !== 0) return
      if ((this.ofLemma[lemmas[position] ?? 0] ?? []).includes(this.affirming)) return
      this.isNegated[position] = 1
    }
  }

  /** Is the word at a position forbidden, allowed or ordered as the slot asks? */
  fits({ sign, order }: Slot, position: number): boolean {
    const isNegated = this.isNegated[position] === 1
    if (sign === '+' ? isNegated : sign === '-' && !isNegated) return false
    return order === '' || this.isOrdered(position, order)
  }

  private isOrdered(position: number, order: '^' | '!'): boolean {
    const { flags } = this
    if (((flags[position] ?? 0) & isBase) === 0) return false
    let at = position
    while (at > 0 && ((flags[at] ?? 0) & isFirst) === 0 && this.isAdverb[at - 1] === 1) at -= 1
    if (((flags[at] ?? 0) & isFirst) !== 0) return true
    return at > 0 && (this.leads[at - 1] ?? 0) >= (order === '!' ? orders : mayOrder)
  }
}
