import { lastAtOrBefore } from '../text-document.ts'
import { latinOf } from './confusables.ts'

/** A text as its reader understands it, with the way back to the raw offsets. */
export interface FoldedText {
  /** Small letters, compatibility forms and look-alikes resolved, characters without a width left out. */
  readonly text: string
  readonly rawOffset: (offset: number) => number
  /** Does it differ from the raw text in more than capitals? */
  readonly isChanged: boolean
}

// Anything a plain English text does not hold, but for the punctuation that editors put in.
const foldable =
  /[^\u0000-\u007f\u00a7\u00b7\u2010-\u2015\u2018\u2019\u201c\u201d\u2022\u2026\u2190-\u21ff\u2500-\u257f\u2600-\u27bf]/u
const ignorable = /^\p{Default_Ignorable_Code_Point}$/u
const isDefaultIgnorable = (character: string): boolean => ignorable.test(character)

/** Fold a text. Time is linear; a text of plain ASCII is only put in small letters. */
export function foldText(raw: string): FoldedText {
  const lower = raw.toLowerCase()
  // A capital whose small letter is longer (U+0130) moves offsets: such a text takes the long way.
  if (!foldable.test(raw) && lower.length === raw.length)
    return { text: lower, rawOffset: (offset) => offset, isChanged: false }
  return foldSlowly(withoutLookAlikes(raw))
}

const ignorables = /\p{Default_Ignorable_Code_Point}+/gu

/** A program as it was meant: look-alikes in Latin words replaced, characters without a width left out. */
export function unmaskText(raw: string): string {
  return foldable.test(raw) ? withoutLookAlikes(raw).replace(ignorables, '') : raw
}

// Runs of Latin letters and of the letters that imitate them; all of them are one code unit long.
const mixedWord =
  /[A-Za-z\u0131\u0250-\u02af\u0370-\u058f\u13a0-\u13ff\u1d00-\u1d7f\ua730-\ua733]+/gu
const looksAlike = /[\u0131\u0250-\u02af\u0370-\u058f\u13a0-\u13ff\u1d00-\u1d7f\ua730-\ua733]/u
const hasLatin = /[A-Za-z]/u
const hasOther = /[^A-Za-z]/u

/** The same text, of the same length, with look-alikes in Latin words replaced; words of one script stay. */
function withoutLookAlikes(raw: string): string {
  if (!looksAlike.test(raw)) return raw
  return raw.replace(mixedWord, (word) =>
    hasLatin.test(word) && hasOther.test(word)
      ? [...word].map((letter) => latinOf(letter) ?? letter).join('')
      : word,
  )
}

const otherRun = /[^\u0000-\u007f]+/gu

function foldSlowly(raw: string): FoldedText {
  const lower = raw.length === raw.toLowerCase().length ? raw.toLowerCase() : raw
  const parts: string[] = []
  // A stretch of the folded text starts at `folded[i]` and comes from `origin[i]`, one to one in plain stretches.
  const folded: number[] = []
  const origin: number[] = []
  let length = 0
  const add = (part: string, from: number): void => {
    if (part === '') return
    folded.push(length)
    origin.push(from)
    parts.push(part)
    length += part.length
  }
  let at = 0
  for (const match of raw.matchAll(otherRun)) {
    add(lower.slice(at, match.index), at)
    at = match.index
    for (const character of match[0]) {
      add(foldCharacter(character), at)
      at += character.length
    }
  }
  add(lower.slice(at), at)
  return {
    text: parts.join(''),
    rawOffset: (offset) => {
      if (offset >= length) return raw.length
      const stretch = lastAtOrBefore(folded, offset)
      const from = origin[stretch] ?? 0
      const next = origin[stretch + 1] ?? raw.length
      return Math.min(from + offset - (folded[stretch] ?? 0), Math.max(from, next - 1))
    },
    isChanged: true,
  }
}

const folds = new Map<string, string>()
const foldsMax = 20_000

function foldCharacter(character: string): string {
  const known = folds.get(character)
  if (known !== undefined) return known
  const found = isDefaultIgnorable(character)
    ? tagLetter(character)
    : character.normalize('NFKC').toLowerCase()
  if (folds.size < foldsMax) folds.set(character, found)
  return found
}

/** Tag characters repeat ASCII invisibly: the text they spell counts. */
function tagLetter(character: string): string {
  const code = (character.codePointAt(0) ?? 0) - 0xe0000
  return code >= 0x20 && code < 0x7f ? String.fromCharCode(code).toLowerCase() : ''
}
