import { distance } from 'fastest-levenshtein'
import { byCodeUnit } from './order.ts'

// Longer words are no typing mistakes, and distance costs the product of the lengths.
const wordCharactersMax = 100
const nearestMax = 3
const startCharactersMin = 3

/**
 * The names a person probably meant, at most three, the nearest first: those that differ in at most a
 * third of their characters (three at most), then those that start with the word. Equal ones by code unit.
 */
export function nearestNames(word: string, names: readonly string[]): string[] {
  if (word === '' || word.length > wordCharactersMax) return []
  return [...new Set(names)]
    .filter((name) => name !== word)
    .map((name) => ({ name, far: farness(word.toLowerCase(), name.toLowerCase()) }))
    .filter((entry) => Number.isFinite(entry.far))
    .sort((left, right) => left.far - right.far || byCodeUnit(left.name, right.name))
    .slice(0, nearestMax)
    .map((entry) => entry.name)
}

/** Edits between the two, more than any edits for a mere start, infinite where they are strangers. */
function farness(word: string, name: string): number {
  const editsMax = Math.min(3, Math.ceil(Math.min(word.length, name.length) / 3))
  const isNearInLength = Math.abs(word.length - name.length) <= editsMax
  const edits = isNearInLength ? distance(word, name) : Number.POSITIVE_INFINITY
  if (edits <= editsMax) return edits
  const isStart = word.length >= startCharactersMin && name.startsWith(word)
  return isStart ? wordCharactersMax : Number.POSITIVE_INFINITY
}

/** The name that was most probably meant, or `undefined` where none is near. */
export function nearestName(word: string, names: readonly string[]): string | undefined {
  return nearestNames(word, names)[0]
}
