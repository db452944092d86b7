import { nearestNames } from '@skills/core'

/** "Did you mean a or b? " with the known names nearest to what was typed; empty where none is near. */
export function didYouMean(typed: readonly string[], known: readonly string[]): string {
  const near = [...new Set(typed.flatMap((word) => nearestNames(word, known)))]
  return near.length === 0 ? '' : `Did you mean ${near.join(' or ')}? `
}
