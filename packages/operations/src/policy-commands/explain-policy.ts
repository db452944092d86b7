import type { ContentFacts, Decision, DecisionReason } from '@skills/core'
import {
  type ExceptionState,
  explainDecision,
  placeOf,
  type RuleFact,
  type RuleOutcome,
  statementText,
} from '@skills/policy'
import type { Context, Warning } from '../context.ts'
import type { ScopeRequest } from '../scope.ts'
import { shellWord } from '../shell-word.ts'
import { exceptionCommands } from './exception-commands.ts'
import { type ExplainedSubject, explainSubject } from './explain-subject.ts'
import { openPolicy, type PolicySite } from './open-policy.ts'

export interface PolicyExplanation {
  readonly subject: Omit<ExplainedSubject, 'asked'>
  readonly decision: Decision
  readonly deciding: DecisionReason | null
  readonly rules: readonly {
    readonly rule: string
    readonly layer: string
    readonly line: number | null
    readonly text: string
    readonly outcome: RuleOutcome
    /** `layer:line` of the stricter layer. */
    readonly overruledBy: string | null
  }[]
  readonly facts: readonly RuleFact[]
  readonly exceptions: readonly ExceptionState[]
  /** The least that helps; `null` where nothing is refused. */
  readonly remedy: string | null
  /** Commands that would accept every refusal for a while, where this project may; else empty. */
  readonly acceptWith: readonly string[]
  readonly contact: string | null
  readonly warnings: readonly Warning[]
}

interface ExplainPolicyRequest {
  readonly subject: string
  readonly scope: ScopeRequest
}

/** `skills policy explain`: what policy says of a module, a skill or a path, and everything that led to it. */
export async function explainPolicy(
  plain: Context,
  { subject, scope }: ExplainPolicyRequest,
): Promise<PolicyExplanation> {
  const site = await openPolicy(plain, scope)
  const { asked, ...found } = await explainSubject(site, subject)
  const { stack } = site.context.policy
  const now = site.context.machine.now()
  const explained = explainDecision(stack, asked, { now, skill: found.skill })
  const { decision, deciding, facts, exceptions } = explained
  const content = asked.find((one) => one.stage === 'content')
  return {
    subject: found,
    decision,
    deciding: deciding ?? null,
    rules: explained.rules.map(({ statement, layer, line, outcome, overruledBy }) => ({
      rule: statement.rule ?? '',
      layer: layer.name,
      line: layer.sha256 === undefined ? null : line,
      text: statementText(statement),
      outcome,
      overruledBy: overruledBy === undefined ? null : placeOf(overruledBy),
    })),
    facts,
    exceptions,
    remedy: remedyOf(decision, found, content),
    acceptWith: acceptWith(site, decision, { subject, content }),
    contact: deciding?.contact ?? null,
    warnings: site.context.policy.warnings(),
  }
}

/** Leaving out a few skills is less than leaving out the module. */
function remedyOf(
  { reasons }: Decision,
  { module, skill }: Omit<ExplainedSubject, 'asked'>,
  content: ContentFacts | undefined,
): string | null {
  const denying = reasons.filter(({ effect }) => effect === 'deny')
  const [first] = denying
  if (first === undefined) return null
  const bad = new Set(denying.flatMap((reason) => reason.skill ?? []))
  const isPart = denying.every((reason) => reason.skill !== undefined)
  const rest = (content?.skills ?? []).filter(({ name }) => !bad.has(name))
  if (module === undefined || !isPart || rest.length === 0 || skill !== undefined)
    return first.remedy
  const names = [...bad].sort().join(',')
  return `Leave out what is refused: skills install ${shellWord(module)} --exclude ${shellWord(names)}`
}

function acceptWith(
  { context: { policy } }: PolicySite,
  { reasons }: Decision,
  of: { readonly subject: string; readonly content: ContentFacts | undefined },
): readonly string[] {
  const denying = reasons.filter(({ effect }) => effect === 'deny')
  return of.content === undefined ? [] : exceptionCommands(policy.stack, denying, of.subject)
}
