import type { GateStageId } from '@skills/core'
import { modeOf, type PolicyStack } from '@skills/policy'
import { type ContributionPolicy, contributionPolicy } from './contribution-policy.ts'

/** What the policy of the base asks of a change. */
export interface GatePolicy {
  readonly contribution: ContributionPolicy
  readonly review: ReviewPolicy
  /** Stages that must be able to decide. */
  readonly required: readonly GateStageId[]
  /** Globs of files that count as protected. */
  readonly protectedPaths: readonly string[]
}

export interface ReviewPolicy {
  /** Approvals of this very commit; 0 where nobody asks for one. */
  readonly approvals: number
  /** The same where a protected file changes. */
  readonly protectedApprovals: number
  readonly needsOwners: boolean
  /** Some layer asks for signed reviews of what is installed. */
  readonly needsSkillReviews: boolean
  /** Some layer that enforces asks for approvals or owners. */
  readonly stops: boolean
}

/**
 * What all layers together ask: of each key the strictest value, lists one beside the other. A layer that does not
 * enforce makes nothing fail: what it asks for is warned of. Pure.
 */
export function gatePolicy(stack: PolicyStack): GatePolicy {
  const layers = stack.map(({ policy }, index) => ({
    policy,
    enforces: modeOf(stack, index) === 'enforce',
  }))
  const gates = layers.map(({ policy, enforces }) => ({ gate: policy.gate ?? {}, enforces }))
  const most = (pick: (gate: (typeof gates)[number]['gate']) => number | undefined) =>
    Math.max(0, ...gates.map(({ gate }) => pick(gate) ?? 0))
  return {
    contribution: contributionPolicy(layers),
    review: {
      approvals: most(({ approvals }) => approvals),
      protectedApprovals: most(({ protectedApprovals }) => protectedApprovals),
      needsOwners: gates.some(({ gate }) => gate.codeOwners === 'required'),
      needsSkillReviews: layers.some(({ policy }) => (policy.reviews?.require ?? []).length > 0),
      stops: gates.some(
        ({ gate, enforces }) =>
          enforces &&
          (gate.codeOwners === 'required' ||
            (gate.approvals ?? 0) + (gate.protectedApprovals ?? 0) > 0),
      ),
    },
    required: [
      ...new Set(gates.flatMap(({ gate, enforces }) => (enforces ? (gate.require ?? []) : []))),
    ],
    protectedPaths: layers.flatMap(({ policy }) => policy.files?.protected ?? []),
  }
}
