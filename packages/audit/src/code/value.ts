import type { FactObject } from '../facts/fact-objects.ts'
import type { Routine } from './ir.ts'

/** Stands in a folded text for a part that is not known. */
export const hole = '\ufffc'
const textMax = 65_536
const sourcesMax = 16

/** Where a value came from, as far as rules ask. */
export interface Source {
  readonly act: 'reads' | 'fetches' | 'hides'
  readonly object: FactObject
  readonly target: string
  readonly start: number
  readonly end: number
}

/** What is known of an expression's value. */
export interface Value {
  /** The text with holes, where at least a part is known. */
  readonly text: string | undefined
  /** The dotted name of what it is, such as `os.environ`. */
  readonly path: string | undefined
  /** The file it is an open handle or a path object of. */
  readonly file: string | undefined
  readonly sources: readonly Source[]
  readonly routine: Routine | undefined
  /** Was the text put together from pieces, or decoded? */
  readonly isFolded: boolean
  /** The parts of a list, for argument vectors. */
  readonly items: readonly Value[] | undefined
}

export const unknownValue: Value = {
  text: undefined,
  path: undefined,
  file: undefined,
  sources: [],
  routine: undefined,
  isFolded: false,
  items: undefined,
}

export function textValue(text: string, isFolded = false): Value {
  return { ...unknownValue, text: text.slice(0, textMax), isFolded }
}

export function pathValue(path: string): Value {
  return { ...unknownValue, path }
}

export function sourceValue(sources: readonly Source[]): Value {
  return { ...unknownValue, sources: unite([sources]) }
}

/** The sources of several values, each once. */
export function sourcesOf(values: readonly Value[]): readonly Source[] {
  return unite(values.map((value) => value.sources))
}

function unite(lists: readonly (readonly Source[])[]): readonly Source[] {
  const filled = lists.filter((list) => list.length > 0)
  if (filled.length <= 1) return filled[0] ?? []
  const seen = new Map<string, Source>()
  for (const list of filled)
    for (const source of list)
      if (seen.size < sourcesMax)
        seen.set(`${source.object}\0${source.target}\0${source.start}`, source)
  return [...seen.values()]
}

/** One text of several, with holes for what is not known. */
export function joinValues(parts: readonly Value[]): Value {
  const known = parts.some((part) => part.text !== undefined)
  let text = ''
  for (const part of parts) {
    if (text.length > textMax) break
    text += part.text ?? hole
  }
  return {
    ...unknownValue,
    text: known ? text.slice(0, textMax) : undefined,
    isFolded:
      parts.some((part) => part.isFolded) ||
      parts.filter((part) => part.text !== undefined && part.text !== '').length > 1,
    sources: sourcesOf(parts),
  }
}

/** Values that mix: the sources of all, the text of one that has some. */
export function mixValues(items: readonly Value[]): Value {
  const named = items.find((item) => item.path !== undefined || item.routine !== undefined)
  const texts = items.filter((item) => item.text !== undefined)
  const [first] = texts
  return {
    text: texts.length === 1 ? first?.text : undefined,
    path: named?.path,
    file: items.find((item) => item.file !== undefined)?.file,
    sources: sourcesOf(items),
    routine: named?.routine,
    isFolded: first?.isFolded ?? false,
    items: undefined,
  }
}

/** The same origins, another form: what is left after a transformation we do not follow. */
export function carried(values: readonly Value[]): Value {
  return { ...unknownValue, sources: sourcesOf(values) }
}

/** Is the text known without a hole? */
export function isConstant(value: Value): value is Value & { readonly text: string } {
  return value.text !== undefined && !value.text.includes(hole)
}
