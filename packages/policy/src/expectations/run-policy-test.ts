import type { DecisionReason, PolicyTestCase } from '@skills/core'
import { decide } from '../decide.ts'
import type { PolicyStack } from '../layer.ts'
import { dateOf, factsOfCase, sourceProblem } from './facts-of-case.ts'
import type { ParsedPolicyTest } from './parse-policy-test.ts'

/** How one case ended. */
export interface CaseResult {
  readonly name: string
  /** One-based, in the file of the cases. */
  readonly line: number
  readonly passed: boolean
  /** What differs; `null` where nothing does. */
  readonly detail: string | null
}

/** Decide every case, and compare with what it expects. Pure. */
export function runPolicyTest(
  stack: PolicyStack,
  { test, lineOf }: ParsedPolicyTest,
  now: Date,
): CaseResult[] {
  return test.cases.map((one, index) => {
    const detail = difference(stack, one, one.now === undefined ? now : dateOf(one.now))
    return { name: one.name, line: lineOf(['cases', index]), passed: detail === null, detail }
  })
}

function difference(stack: PolicyStack, one: PolicyTestCase, now: Date): string | null {
  const wrong = sourceProblem(one)
  if (wrong !== undefined) return wrong
  const asked = factsOfCase(one)
  if (asked.length === 0) return 'It has no facts: give source, content, places or scope.'
  const reasons = asked.flatMap((facts) => decide(stack, facts, now).reasons)
  const told = (['deny', 'warn'] as const).flatMap((effect) =>
    reasons.filter((reason) => reason.effect === effect),
  )
  const { decision, rule, says } = one.expect
  const found = told[0]?.effect ?? 'allow'
  if (found !== decision) return `expected ${decision}, and it is ${found}${because(told[0])}`
  const meant = told.filter(({ effect }) => effect === decision)
  if (rule !== undefined && !meant.some((reason) => reason.rule === rule))
    return `expected the rule ${rule}${because(meant[0])}`
  const isSaid = meant.some(
    (reason) => (rule === undefined || reason.rule === rule) && reason.message.includes(says ?? ''),
  )
  return says === undefined || isSaid ? null : `nothing says "${says}"${because(meant[0])}`
}

function because(reason: DecisionReason | undefined): string {
  if (reason === undefined) return '; nothing speaks against it.'
  const { layer, line, rule, message } = reason
  return `: ${message} (${line === undefined ? layer : `${layer}:${line}`} ${rule})`
}
