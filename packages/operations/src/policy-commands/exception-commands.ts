import type { DecisionReason } from '@skills/core'
import { mayAcceptReason, type PolicyStack } from '@skills/policy'
import { shellWord } from '../shell-word.ts'

/**
 * The commands that would accept each refusal from the project's own policy; none where a single one cannot be
 * accepted there.
 */
export function exceptionCommands(
  stack: PolicyStack,
  denying: readonly DecisionReason[],
  target: string,
): string[] {
  if (denying.length === 0 || !denying.every((reason) => mayAcceptReason(stack, reason))) return []
  const commands = denying.map(({ rule, finding }) => {
    const word = finding?.fingerprint ?? rule
    return `skills policy except ${shellWord(word)} --target ${shellWord(target)} --reason REASON --expires YYYY-MM-DD`
  })
  return [...new Set(commands)]
}
