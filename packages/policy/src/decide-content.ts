import {
  type Decision,
  type DecisionReason,
  type Finding,
  isAtLeast,
  type ModuleProblem,
} from '@skills/core'
import type { Floor } from './floor.ts'

/**
 * May this content be written into a place? Invalid components and findings at or above the
 * threshold deny, each with a reason of its own, so that a person sees all of them at once.
 */
export function decideContent(
  floor: Floor,
  facts: { readonly problems: readonly ModuleProblem[]; readonly findings: readonly Finding[] },
): Decision {
  const invalid = facts.problems
    .filter((problem) => problem.severity === 'error')
    .map((problem): DecisionReason => deny(floor, problem))
  const found = facts.findings
    .filter((finding) => isDenied(floor, finding))
    .map((finding): DecisionReason => deny(floor, finding))
  const reasons = [...invalid, ...found]
  return { allowed: reasons.length === 0, reasons }
}

/** Does this finding alone stop a write? */
export function isDenied(floor: Floor, { severity, suppressed }: Finding): boolean {
  return isAtLeast(severity, floor.failOn) && suppressed === undefined
}

type Said = Pick<DecisionReason, 'rule' | 'message' | 'remedy'>

function deny(floor: Floor, { rule, message, remedy }: Said): DecisionReason {
  return { effect: 'deny', layer: floor.layer, rule, message, remedy }
}
