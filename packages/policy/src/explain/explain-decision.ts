import type { Decision, DecisionReason, PolicyFacts } from '@skills/core'
import { decide } from '../decide.ts'
import type { PolicyStack } from '../layer.ts'
import { policyRules } from '../rules/rule-ids.ts'
import { type PlacedStatement, placedStatements } from '../say/effective.ts'
import { type ExceptionState, exceptionStates } from './exception-states.ts'
import { factsOfRule, type RuleFact } from './facts-of-rule.ts'

/** A decision with everything that led to it. */
export interface DecisionExplained {
  readonly decision: Decision
  /** The reason that decides: the first that denies, else the first that an exception accepts. */
  readonly deciding: DecisionReason | undefined
  /** What the layers say about such a thing, with what became of it. */
  readonly rules: readonly (PlacedStatement & { readonly outcome: RuleOutcome })[]
  readonly facts: readonly RuleFact[]
  readonly exceptions: readonly ExceptionState[]
}

/** `holds`: asked and met. `overruled`: another layer is stricter. Else what breaking it did. */
export type RuleOutcome = 'holds' | 'overruled' | DecisionReason['effect']

/**
 * Ask policy about facts of several stages, and keep what was asked, said and looked at; with a skill, what concerns
 * that skill or the module as a whole. Pure.
 */
export function explainDecision(
  stack: PolicyStack,
  asked: readonly PolicyFacts[],
  { now, skill }: { readonly now: Date; readonly skill?: string | undefined },
): DecisionExplained {
  const all = asked.flatMap((facts) => decide(stack, facts, now).reasons)
  const meant = all.filter((one) => skill === undefined || (one.skill ?? skill) === skill)
  const reasons = effects.flatMap((effect) => meant.filter((reason) => reason.effect === effect))
  const stages = new Set(asked.map(({ stage }) => stage))
  const spoken = placedStatements(stack).filter(
    ({ statement: { rule } }) => rule !== undefined && isAsked(rule, stages),
  )
  return {
    decision: { allowed: reasons.every(({ effect }) => effect !== 'deny'), reasons },
    deciding: reasons.find(({ effect }) => effect === 'deny' || effect === 'excepted'),
    rules: spoken.map((one) => ({ ...one, outcome: outcomeOf(one, reasons) })),
    facts: factsAsked(spoken, asked),
    exceptions: exceptionStates(stack, reasons, { digests: digestsOf(asked), now }),
  }
}

const effects = ['deny', 'excepted', 'warn', 'audit'] as const

/** A name can be denied before a fetch as well as by content. */
function isAsked(rule: keyof typeof policyRules, stages: ReadonlySet<string>): boolean {
  return stages.has(policyRules[rule].stage) || (rule === 'deny/listed' && stages.has('source'))
}

function outcomeOf(one: PlacedStatement, reasons: readonly DecisionReason[]): RuleOutcome {
  const { statement, layer, line, overruledBy } = one
  const own = reasons.filter(
    ({ rule, layer: name }) => rule === statement.rule && name === layer.name,
  )
  // Several lines can belong to one rule: deny has a line an entry.
  const here = own.filter((reason) => reason.line === undefined || reason.line === line)
  const found = here[0] ?? (statement.rule === 'deny/listed' ? undefined : own[0])
  if (found !== undefined) return found.effect
  return overruledBy === undefined ? 'holds' : 'overruled'
}

function factsAsked(spoken: readonly PlacedStatement[], asked: readonly PolicyFacts[]): RuleFact[] {
  const rules = new Set(spoken.flatMap(({ statement }) => statement.rule ?? []))
  const found = new Map<string, RuleFact>()
  for (const rule of rules)
    for (const facts of asked)
      for (const fact of factsOfRule(rule, facts)) found.set(`${fact.name} ${fact.from}`, fact)
  return [...found.values()]
}

function digestsOf(asked: readonly PolicyFacts[]): string[] {
  return asked.flatMap((facts) =>
    facts.stage === 'content'
      ? [facts.integrity, ...facts.skills.map(({ integrity }) => integrity)]
      : [],
  )
}
