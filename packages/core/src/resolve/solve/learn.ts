import type { Answers } from './domain.ts'
import { type Incompatibility, resolvent } from './incompatibility.ts'
import { firstWithin, type Step, type Trail } from './trail.ts'
import { type Candidate, rootKey } from './universe.ts'

/** What a dead end teaches, and how far to go back for it; without a level there is no way at all. */
export interface Lesson<Version extends Candidate> {
  readonly learned: Incompatibility<Version>
  readonly backTo: number | undefined
}

/**
 * From an incompatibility that holds now to its reason: it is resolved with what made its last term true until only
 * one step of the last decision is to blame. Source: PubGrub (Weizenbaum, "PubGrub: Next-Generation Version
 * Solving", 2018), "conflict resolution"; sets of versions are finite here, so a term may be any set.
 */
export function learn<Version extends Candidate>(
  conflict: Incompatibility<Version>,
  trail: Trail<Version>,
  allOf: (key: string) => Answers,
): Lesson<Version> {
  let learned = conflict
  while (!isHopeless(learned)) {
    const { blamed, place, own } = lastToHold(learned, trail, allOf)
    const before = levelBefore(learned, trail, { blamed, place, own, allOf })
    if (blamed.cause === undefined || before < blamed.level) return { learned, backTo: before }
    learned = resolvent([learned, blamed.cause], blamed.key, allOf(blamed.key))
  }
  return { learned, backTo: undefined }
}

/** Nothing but the manifest itself is left to blame. */
function isHopeless<Version extends Candidate>({ terms }: Incompatibility<Version>): boolean {
  return terms.size === 0 || (terms.size === 1 && terms.has(rootKey))
}

interface Blame<Version extends Candidate> {
  readonly blamed: Step<Version>
  readonly place: number
  readonly own: Answers
}

/** The step that made the last of the terms true. */
function lastToHold<Version extends Candidate>(
  { terms }: Incompatibility<Version>,
  trail: Trail<Version>,
  allOf: (key: string) => Answers,
): Blame<Version> {
  let place = -1
  for (const [key, term] of terms)
    place = Math.max(place, firstWithin(trail, key, { term, within: allOf(key) }))
  const blamed = trail.steps[place]
  if (blamed === undefined) throw new TypeError('an incompatibility that holds before any step')
  return { blamed, place, own: blamed.own }
}

/** The level at which the incompatibility holds with nothing later than it but the blamed step. */
function levelBefore<Version extends Candidate>(
  { terms }: Incompatibility<Version>,
  trail: Trail<Version>,
  { blamed, own, allOf }: Blame<Version> & { readonly allOf: (key: string) => Answers },
): number {
  let level = 0
  for (const [key, term] of terms) {
    const within = key === blamed.key ? own : allOf(key)
    const place = firstWithin(trail, key, { term, within })
    level = Math.max(level, trail.steps[place]?.level ?? 0)
  }
  return level
}
