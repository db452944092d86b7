import type { FactAct } from '../../facts/fact.ts'
import type { FactObject } from '../../facts/fact-objects.ts'
import type { WordClasses } from './word-classes.ts'

/**
 * What a sentence must hold, in classes of words: `+send workData >address` is a word of sending that nothing forbids,
 * data near it, and an address after it. The first slot is the key: the others stand within `within` words of it.
 * `+` forbids a negation in front, `-` asks for one, `^` asks for an order (the plain form of a verb where a sentence
 * or a part of it begins), `!` for one that no "to" or "you" brings. `<` and `>` ask for a place before or after the key, `a|b` for a word of either class, and
 * `:4` for another distance.
 */
export interface FrameRow {
  readonly id: string
  readonly act: FactAct
  readonly object: FactObject
  readonly frame: string
  /** 14 where it is left out. */
  readonly within?: number
  /** Words of these classes stand anywhere in the sentence: `always ourServer|address` asks for one of each. */
  readonly also?: string
  /** No word of these classes stands in the sentence. */
  readonly unless?: string
  /** How grave a sentence of this kind is by itself. */
  readonly grade: 'high' | 'medium'
  /** What forbids the sentence does not lower it: the prohibition is the act. */
  readonly isProhibition?: true
  /** It is what to answer when somebody asks. */
  readonly isAnswer?: true
}

export interface Slot {
  readonly classes: readonly number[]
  readonly sign: '+' | '-' | ''
  readonly order: '^' | '!' | ''
  readonly side: '<' | '>' | ''
  readonly within: number
}

/** A frame ready to be tried. */
export interface Frame extends FrameRow {
  readonly key: Slot
  readonly slots: readonly Slot[]
  /** Of each of these lists a class stands in the sentence. */
  readonly needed: readonly (readonly number[])[]
  readonly unlessClasses: readonly number[]
}

const distance = 14

/** Read a row. A mistake in it throws. */
export function compileFrame(row: FrameRow, { classNumber }: WordClasses): Frame {
  const classesOf = (names: string): number[] => names.split('|').map(classNumber)
  const [key, ...slots] = row.frame.split(' ').map((source) => slotOf(source, row, classesOf))
  const also = (row.also ?? '')
    .split(' ')
    .filter((one) => one !== '')
    .map(classesOf)
  if (key === undefined) throw new RangeError(`${row.id}: the frame is empty`)
  return {
    ...row,
    key,
    slots,
    needed: [...slots.map(({ classes }) => classes), ...also],
    unlessClasses: row.unless === undefined ? [] : classesOf(row.unless),
  }
}

function slotOf(source: string, row: FrameRow, classesOf: (names: string) => number[]): Slot {
  const match = /^([<>]?)([+-]?)([\^!]?)([\w|]+)(?::(\d+))?$/u.exec(source)
  if (match === null) throw new RangeError(`${row.id}: the frame has a faulty part: ${source}`)
  const [, side = '', sign = '', order = '', names = '', within] = match
  return {
    classes: classesOf(names),
    sign: sign === '+' || sign === '-' ? sign : order === '' ? '' : '+',
    order: order === '^' || order === '!' ? order : '',
    side: side === '<' || side === '>' ? side : '',
    within: within === undefined ? (row.within ?? distance) : Number(within),
  }
}
