import type { Decision, DecisionReason, PolicyFacts } from '@skills/core'
import { decide } from './decide.ts'
import type { PolicyStack } from './layer.ts'

/** The decision on a change that may bring its own policy. */
export interface ChangeDecision extends Decision {
  /** What the policy before the change refuses and the policy in the change would let through. */
  readonly loosened: readonly DecisionReason[]
}

/**
 * Judge facts of a change by the policy that stood before it and by the one it brings: a change that loosens policy
 * and needs that is refused by the old one, and one that tightens it has to keep the new one. Pure.
 */
export function decideChange(
  policies: { readonly base: PolicyStack; readonly head: PolicyStack },
  facts: PolicyFacts,
  now: Date,
): ChangeDecision {
  const base = decide(policies.base, facts, now)
  const head = decide(policies.head, facts, now)
  const known = new Set(head.reasons.map(sayingOf))
  const loosened = base.reasons.filter(
    (reason) => reason.effect === 'deny' && !known.has(sayingOf(reason)),
  )
  const told = new Set(base.reasons.map(sayingOf))
  return {
    allowed: base.allowed && head.allowed,
    reasons: [...base.reasons, ...head.reasons.filter((reason) => !told.has(sayingOf(reason)))],
    loosened,
  }
}

/** The same refusal may stand on another line after the change. */
function sayingOf({ effect, layer, rule, message }: DecisionReason): string {
  return JSON.stringify([effect, layer, rule, message])
}
