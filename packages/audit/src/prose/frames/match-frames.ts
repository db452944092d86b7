import { formClass } from './address-class.ts'
import { compileFrame, type Frame, type Slot } from './frame.ts'
import { Marks } from './marks.ts'
import { Reach } from './reach.ts'
import { frameRows } from './rows/index.ts'
import { isCompound, readSentences, type SentenceWords } from './sentences.ts'
import {
  formClasses,
  makeWordClasses,
  type Phrase,
  pairKey,
  type WordClasses,
} from './word-classes.ts'

/** A frame that holds in a sentence; offsets are those of the folded text. */
export interface FrameMatch {
  readonly frame: Frame
  readonly start: number
  readonly end: number
  /** Where the key stands. */
  readonly at: number
  /** The address in the sentence, where it has one. */
  readonly address?: string
}

let made: FrameReader | undefined

/** Every frame that holds in a folded text, sentence by sentence. Time is linear in the text. */
export function matchFrames(text: string): FrameMatch[] {
  made ??= new FrameReader()
  return made.read(text)
}

class FrameReader {
  private readonly classes: WordClasses = makeWordClasses()
  /** Frames by the class of their key. */
  private readonly byKey: readonly (readonly Frame[])[]
  private readonly forms: readonly number[]
  private readonly marks: Marks
  private readonly reach: Reach
  private address = ''
  private found: FrameMatch[] = []

  constructor() {
    const { classCount, classNumber } = this.classes
    const byKey: Frame[][] = Array.from({ length: classCount }, () => [])
    for (const row of frameRows) {
      const frame = compileFrame(row, this.classes)
      for (const key of frame.key.classes) byKey[key]?.push(frame)
    }
    this.byKey = byKey
    this.forms = formClasses.map(classNumber)
    this.marks = new Marks(classCount)
    this.reach = new Reach(this.classes)
  }

  read(text: string): FrameMatch[] {
    this.found = []
    readSentences(text, this.classes.lemmas, (sentence) => this.readOne(text, sentence))
    return this.found
  }

  private readOne(text: string, sentence: SentenceWords): void {
    const { marks } = this
    this.markWords(sentence)
    if (sentence.hasCompound) for (const form of this.forms) marks.isPresent[form] = 2
    if (this.mayHoldAny()) {
      this.address = ''
      for (const form of this.forms) marks.isPresent[form] = 0
      if (sentence.hasCompound) this.markForms(text, sentence)
      this.reach.read(sentence, marks)
      this.tryAll(sentence)
    }
    marks.clear()
    for (const form of this.forms) marks.isPresent[form] = 0
  }

  /** The classes of words and phrases. */
  private markWords(sentence: SentenceWords): void {
    const { count, lemmas } = sentence
    const { ofLemma, phrases } = this.classes
    const { marks } = this
    for (let position = 0; position < count; position += 1) {
      const lemma = lemmas[position] ?? 0
      if (lemma === 0) continue
      const own = ofLemma[lemma]
      if (own !== undefined)
        for (let index = 0; index < own.length; index += 1) marks.add(own[index] ?? 0, position)
      const next = position + 1 < count ? (lemmas[position + 1] ?? 0) : 0
      if (next !== 0) this.markPhrases(phrases.byPair.get(pairKey(lemma, next)), sentence, position)
      this.markPhrases(phrases.gapped[lemma], sentence, position)
    }
  }

  private markPhrases(
    phrases: readonly Phrase[] | undefined,
    sentence: SentenceWords,
    position: number,
  ): void {
    if (phrases === undefined) return
    for (let index = 0; index < phrases.length; index += 1) {
      const phrase = phrases[index]
      if (phrase === undefined || !isPhraseAt(phrase, sentence, position)) continue
      for (const one of phrase.classes) this.marks.add(one, position)
    }
  }

  /** The classes that paths and addresses have by their form. */
  private markForms(text: string, { count, flags, starts, ends }: SentenceWords): void {
    for (let position = 0; position < count; position += 1) {
      if (((flags[position] ?? 0) & isCompound) === 0) continue
      const from = starts[position] ?? 0
      // The target of a link is for reading on.
      if (text.startsWith('](', from - 2)) continue
      const word = text.slice(from, ends[position])
      const name = formClass(word)
      if (name === undefined) continue
      if (name === 'address') this.address ||= word
      this.marks.add(this.classes.classNumber(name), position)
    }
  }

  private mayHoldAny(): boolean {
    const { marks } = this
    for (let mark = 0; mark < marks.count; mark += 1)
      for (const frame of this.byKey[marks.classes[mark] ?? 0] ?? [])
        if (mayHold(frame, marks)) return true
    return this.forms.some(
      (form) =>
        marks.isPresent[form] !== 0 && this.byKey[form]?.some((frame) => mayHold(frame, marks)),
    )
  }

  private tryAll(sentence: SentenceWords): void {
    const { marks } = this
    const held = new Set<Frame>()
    for (let mark = 0; mark < marks.count; mark += 1) {
      const position = marks.positions[mark] ?? 0
      for (const frame of this.byKey[marks.classes[mark] ?? 0] ?? []) {
        if (held.has(frame) || !mayHold(frame, marks)) continue
        if (!this.holds(frame, position)) continue
        held.add(frame)
        this.found.push({
          frame,
          start: sentence.start,
          end: sentence.end,
          at: sentence.starts[position] ?? sentence.start,
          ...(this.address === '' ? {} : { address: this.address }),
        })
      }
    }
  }

  private holds({ key, slots }: Frame, position: number): boolean {
    return this.reach.fits(key, position) && slots.every((slot) => this.isNear(slot, position))
  }

  private isNear(slot: Slot, key: number): boolean {
    const { marks } = this
    for (let mark = 0; mark < marks.count; mark += 1) {
      const position = marks.positions[mark] ?? 0
      const away = position - key
      if (away === 0 || Math.abs(away) > slot.within) continue
      if ((slot.side === '<' && away > 0) || (slot.side === '>' && away < 0)) continue
      if (!slot.classes.includes(marks.classes[mark] ?? -1)) continue
      if (this.reach.fits(slot, position)) return true
    }
    return false
  }
}

/** Are words of all its classes in the sentence? */
function mayHold({ needed, unlessClasses }: Frame, marks: Marks): boolean {
  for (let index = 0; index < needed.length; index += 1)
    if (!marks.hasAny(needed[index] ?? [])) return false
  return unlessClasses.length === 0 || !marks.hasAny(unlessClasses)
}

const gapWordsMax = 4

function isPhraseAt(
  { lemmas: wanted }: Phrase,
  { lemmas, count }: SentenceWords,
  from: number,
): boolean {
  let at = from + 1
  for (let part = 1; part < wanted.length; part += 1) {
    const lemma = wanted[part] ?? 0
    if (lemma !== 0) {
      if (at >= count || lemmas[at] !== lemma) return false
      at += 1
      continue
    }
    const after = wanted[part + 1] ?? 0
    const last = Math.min(count, at + gapWordsMax)
    while (at < last && lemmas[at] !== after) at += 1
  }
  return true
}
