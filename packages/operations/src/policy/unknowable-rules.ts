import type { RuleId } from '@skills/policy'

/**
 * Rules about facts that `content-facts.ts` leaves unknown, so that a policy that asks for them refuses every module.
 * A test compares the two; whoever supplies a fact takes its rules out here.
 */
export const unknowableRules: readonly RuleId[] = ['releases/min-age']
