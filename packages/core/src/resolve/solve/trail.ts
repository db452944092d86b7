import type { Answers } from './domain.ts'
import type { Incompatibility } from './incompatibility.ts'
import type { Candidate } from './universe.ts'

/** One thing that was decided or that followed. */
export interface Step<Version extends Candidate> {
  readonly key: string
  /** What this step alone says. */
  readonly own: Answers
  /** What is left for the module with everything before it. */
  readonly left: Answers
  readonly level: number
  /** Why it followed; `undefined` where it was decided. */
  readonly cause: Incompatibility<Version> | undefined
}

/** Everything that was decided and followed so far, in order. */
export interface Trail<Version extends Candidate> {
  readonly steps: Step<Version>[]
  /** Places of the steps about a module, in order. */
  readonly places: Map<string, number[]>
}

export function newTrail<Version extends Candidate>(): Trail<Version> {
  return { steps: [], places: new Map() }
}

/** What is left for a module; `undefined` where nothing was said about it. */
export function answersLeft<Version extends Candidate>(
  { steps, places }: Trail<Version>,
  key: string,
): Answers | undefined {
  const last = places.get(key)?.at(-1)
  return last === undefined ? undefined : steps[last]?.left
}

export function addStep<Version extends Candidate>(
  { steps, places }: Trail<Version>,
  step: Step<Version>,
): void {
  const known = places.get(step.key)
  if (known === undefined) places.set(step.key, [steps.length])
  else known.push(steps.length)
  steps.push(step)
}

/** Forget every step above this level. */
export function backTo<Version extends Candidate>(
  { steps, places }: Trail<Version>,
  level: number,
): void {
  while ((steps.at(-1)?.level ?? level) > level) {
    const gone = steps.pop()
    if (gone !== undefined) places.get(gone.key)?.pop()
  }
}

/**
 * The place of the first step from which on a module's answers lie within `term`, where the answers are narrowed
 * to `within` as well; -1 where they do before any step.
 */
export function firstWithin<Version extends Candidate>(
  { steps, places }: Trail<Version>,
  key: string,
  { term, within }: { readonly term: Answers; readonly within: Answers },
): number {
  if ((within & ~term) === 0n) return -1
  for (const place of places.get(key) ?? []) {
    const step = steps[place]
    if (step !== undefined && (step.left & within & ~term) === 0n) return place
  }
  throw new TypeError('the incompatibility does not hold here')
}
