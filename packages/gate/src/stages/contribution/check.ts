import type { ContributionCheckId } from '@skills/core'
import type { GateFacts } from '../../facts.ts'
import type { ContributionPolicy } from '../../policy/contribution-policy.ts'
import type { Evidence } from '../stage.ts'

/** What a check answers, before the policy says what that means. */
export type Answer =
  | { readonly kind: 'holds' }
  | { readonly kind: 'fails'; readonly evidence: readonly Evidence[] }
  /** There is nothing to ask, or what would answer it was not given. */
  | { readonly kind: 'moot' | 'unknown'; readonly why: string }

/** One question about a change. Pure. */
export interface ContributionCheck {
  readonly id: ContributionCheckId
  readonly title: string
  /** What it counts where it fails: 2 for what reviewers have most work with. */
  readonly weight: 1 | 2
  readonly why: string
  readonly remedy: string
  readonly ask: (facts: GateFacts, policy: ContributionPolicy) => Answer
}

export const holds: Answer = { kind: 'holds' }

/** Fails where there is evidence. */
export function failsWith(evidence: readonly Evidence[]): Answer {
  return evidence.length === 0 ? holds : { kind: 'fails', evidence }
}

/** Fails with one sentence where it is not so. */
export function mustBe(isSo: boolean, text: string): Answer {
  return isSo ? holds : { kind: 'fails', evidence: [{ text }] }
}

export function moot(why: string): Answer {
  return { kind: 'moot', why }
}

export function unknown(why: string): Answer {
  return { kind: 'unknown', why }
}

/** Fails where a number is beyond a bound; moot where nothing is bounded. */
export function mustBeAtMost(count: number, bound: number | undefined, what: string): Answer {
  if (bound === undefined) return moot('nothing is bounded')
  return mustBe(count <= bound, `${count} ${what}; the bound is ${bound}.`)
}
