import type { Answers } from './domain.ts'
import type { Candidate, Requirement } from './universe.ts'

/** What the world outside says: every proof ends in these. */
export type Fact<Version extends Candidate> =
  /** A version of a module (or the manifest) needs another module. */
  | {
      readonly kind: 'needs'
      readonly by: string
      readonly index: number
      readonly need: Requirement<Version>
    }
  /** Versions that may not be taken. */
  | { readonly kind: 'refused'; readonly key: string }
  /** Two modules of one name, or two names of one source. */
  | { readonly kind: 'twins'; readonly keys: readonly [string, string] }

/** These answers cannot hold together. */
export interface Incompatibility<Version extends Candidate> {
  readonly terms: ReadonlyMap<string, Answers>
  readonly cause:
    | Fact<Version>
    | {
        readonly kind: 'derived'
        readonly from: readonly [Incompatibility<Version>, Incompatibility<Version>]
      }
}

/**
 * What follows from two incompatibilities that share a module: whichever of the two answers it has, the rest
 * cannot hold. A term that says nothing any more is left out.
 */
export function resolvent<Version extends Candidate>(
  [left, right]: readonly [Incompatibility<Version>, Incompatibility<Version>],
  shared: string,
  all: Answers,
): Incompatibility<Version> {
  const terms = new Map(left.terms)
  for (const [key, answers] of right.terms) {
    const known = terms.get(key)
    terms.set(key, known === undefined ? answers : known & answers)
  }
  const either = (left.terms.get(shared) ?? 0n) | (right.terms.get(shared) ?? 0n)
  if (either === all) terms.delete(shared)
  else terms.set(shared, either)
  return { terms, cause: { kind: 'derived', from: [left, right] } }
}

/** The facts that a proof rests on, each once. */
export function factsOf<Version extends Candidate>(
  proof: Incompatibility<Version>,
): readonly Fact<Version>[] {
  const facts = new Set<Fact<Version>>()
  const seen = new Set<Incompatibility<Version>>()
  const open = [proof]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    if (next.cause.kind === 'derived') open.push(...next.cause.from)
    else facts.add(next.cause)
  }
  return [...facts]
}
