import { expandAssistants } from '@skills/assistants'
import {
  type ContentFacts,
  type Decision,
  isSkillsError,
  type PolicyFacts,
  type Scope,
} from '@skills/core'
import {
  decide,
  exceptionKey,
  exceptionRemarks,
  findingKey,
  type PolicyStack,
  policyDigest,
  withSuppressions,
} from '@skills/policy'
import type { Context, Warning } from '../context.ts'
import { loadStack } from './load-stack.ts'
import type { PolicyFile } from './policy-files.ts'
import type { PolicyGate } from './policy-gate.ts'

/** The gate over policy files. Loaded only where one stands. Throws what loading throws. */
export async function layeredGate(
  context: Context,
  _scope: Scope,
  files: readonly PolicyFile[],
): Promise<PolicyGate> {
  const { stack, committed } = await loadStack(context, files)
  return gateOf(stack, policyDigest(committed), context.machine.now())
}

function gateOf(stack: PolicyStack, digest: string | undefined, now: Date): PolicyGate {
  const warned = new Map<string, Warning>()
  const used = new Set<string>()
  const decideNow = (facts: PolicyFacts): Decision => {
    const decision = decide(stack, facts, now)
    for (const reason of decision.reasons) {
      const { effect, exception, rule, message, layer, line } = reason
      if (exception !== undefined)
        for (const one of stack) used.add(exceptionKey(one.name, exception))
      if (effect !== 'warn') continue
      const place = line === undefined ? {} : { file: layer, line }
      warned.set(`${layer} ${message}`, { code: 'W_POLICY', message, rule, ...place })
    }
    return decision
  }
  return {
    stack,
    digest,
    hasFiles: true,
    decide: decideNow,
    suppress: (facts, decision) => suppressed(stack, facts, { decision, now }),
    accepted: (facts) => acceptedUnder(stack, facts, now),
    warnings: (options) => [
      ...warned.values(),
      ...unknownAssistants(stack),
      ...exceptionRemarks(stack, now, options?.isWhole === true ? used : undefined).map(
        ({ message, file, line }): Warning => ({
          code: 'W_POLICY_EXCEPTION',
          message,
          file,
          line,
        }),
      ),
    ],
  }
}

/** The findings of facts, with those marked that an exception of a stack accepts at that time: for a report. */
export function acceptedUnder(
  stack: PolicyStack,
  facts: ContentFacts,
  now: Date,
): ReturnType<PolicyGate['accepted']> {
  return suppressed(stack, facts, { decision: decide(stack, facts, now), now })
}

/** A word that means no assistant allows and denies nobody: a typing mistake, or one that a later version knows. */
function unknownAssistants(stack: PolicyStack): Warning[] {
  return stack.flatMap(({ name, policy, lineOf }) =>
    (['allow', 'deny'] as const).flatMap((key) =>
      (policy.assistants?.[key] ?? []).flatMap((word, index): Warning[] =>
        isAssistant(word)
          ? []
          : [
              {
                code: 'W_POLICY_ASSISTANT',
                message: `No assistant is called ${word}, so this line binds nothing. See: skills assistants`,
                file: name,
                line: lineOf(['assistants', key, index]),
              },
            ],
      ),
    ),
  )
}

function isAssistant(word: string): boolean {
  try {
    return expandAssistants([word]).length > 0
  } catch (error) {
    if (isSkillsError(error, 'E_ASSISTANT_UNKNOWN')) return false
    throw error
  }
}

function suppressed(
  stack: PolicyStack,
  facts: ContentFacts,
  { decision, now }: { readonly decision: Decision; readonly now: Date },
): ReturnType<PolicyGate['suppress']> {
  const refused = decision.reasons
    .filter(({ effect }) => effect !== 'excepted')
    .flatMap(({ finding, skill }) =>
      finding === undefined ? [] : findingKey({ ...finding, skill }),
    )
  return withSuppressions(stack, facts, { refused: new Set(refused), now })
}
