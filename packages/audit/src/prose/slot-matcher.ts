import { expandWord } from './expand-word.ts'

/** What may stand at a place: phrases by their first word. */
export type Words = ReadonlyMap<string, readonly (readonly string[])[]>

export interface WordSlot {
  /** How many words of any kind may stand before it. */
  readonly gap: number
  /** As tables write them. */
  readonly sources: readonly string[]
}

const known = new Map<string, Words | undefined>()

/** The words of a slot, `undefined` where one of them is an expression. */
function wordsOfSlot(sources: readonly string[]): Words | undefined {
  const key = sources.join(' ')
  if (known.has(key)) return known.get(key)
  const words = new Map<string, string[][]>()
  let isWild = false
  for (const source of sources) {
    const forms = expandWord(source)
    if (forms === undefined) {
      isWild = true
      break
    }
    for (const form of forms) {
      const [first = '', ...rest] = form.split(' ')
      const list = words.get(first)
      if (list === undefined) words.set(first, [rest])
      else list.push(rest)
    }
  }
  const found = isWild ? undefined : words
  known.set(key, found)
  return found
}

export type Matcher = (words: readonly string[]) => string | undefined

/**
 * A matcher of slots over the words of a sentence: what matched first, as words with a space between. `undefined` where
 * a slot holds an expression. No expression is compiled, which takes longer than a short run reads text.
 */
export function matcherOf(slots: readonly WordSlot[]): Matcher | undefined {
  const places: { readonly gap: number; readonly words: Words }[] = []
  for (const { gap, sources } of slots) {
    const words = wordsOfSlot(sources)
    if (words === undefined) return undefined
    places.push({ gap, words })
  }
  /** The end of a match of the slots from `index` on whose words start at `from`, or -1. */
  const endOf = (list: readonly string[], index: number, from: number): number => {
    const place = places[index]
    if (place === undefined) return from
    const last = Math.min(list.length - 1, from + place.gap)
    for (let at = from; at <= last; at += 1)
      for (const rest of place.words.get(list[at] ?? '') ?? []) {
        if (!continues(list, at + 1, rest)) continue
        const end = endOf(list, index + 1, at + 1 + rest.length)
        if (end !== -1) return end
      }
    return -1
  }
  return (list) => {
    const first = places[0]
    if (first === undefined) return undefined
    for (let start = 0; start < list.length; start += 1) {
      if (!first.words.has(list[start] ?? '')) continue
      for (const rest of first.words.get(list[start] ?? '') ?? []) {
        if (!continues(list, start + 1, rest)) continue
        const end = endOf(list, 1, start + 1 + rest.length)
        if (end !== -1) return list.slice(start, end).join(' ')
      }
    }
    return undefined
  }
}

function continues(list: readonly string[], from: number, rest: readonly string[]): boolean {
  for (let index = 0; index < rest.length; index += 1)
    if (list[from + index] !== rest[index]) return false
  return true
}
