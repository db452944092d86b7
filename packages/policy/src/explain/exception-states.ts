import type { DecisionReason } from '@skills/core'
import { canAcceptAny, exceptionsOf, isTooLong } from '../exceptions.ts'
import type { PolicyStack } from '../layer.ts'
import { endOfDate, startOfDate } from '../units.ts'

/** An exception about a rule that spoke, and whether it accepts anything of it. */
export interface ExceptionState {
  readonly id: string
  readonly rule: string
  readonly file: string
  readonly line: number
  readonly state: 'accepts' | 'ended' | 'not yet' | 'too long' | 'other bytes' | 'not from here'
  readonly expires: string
  readonly owner: string
}

/** Exceptions that name the rule or the finding of a reason, with what became of them. Pure. */
export function exceptionStates(
  stack: PolicyStack,
  reasons: readonly DecisionReason[],
  of: { readonly digests: readonly string[]; readonly now: Date },
): ExceptionState[] {
  const named = new Set(reasons.flatMap(({ rule, finding }) => [rule, finding?.rule ?? rule]))
  const used = new Set(reasons.flatMap(({ exception }) => exception ?? []))
  return exceptionsOf(stack)
    .filter(({ exception }) => named.has(exception.rule))
    .map((placed) => {
      const { exception, layer } = placed
      const { id, rule, expires, owner } = exception
      const at = layer.policy.exceptions?.indexOf(exception) ?? 0
      const state = used.has(id) ? 'accepts' : whyNot(stack, placed, of)
      return {
        id,
        rule,
        file: layer.name,
        line: layer.lineOf(['exceptions', at]),
        state,
        expires,
        owner,
      }
    })
}

function whyNot(
  stack: PolicyStack,
  placed: ReturnType<typeof exceptionsOf>[number],
  { digests, now }: { readonly digests: readonly string[]; readonly now: Date },
): ExceptionState['state'] {
  const { digest, created, expires } = placed.exception
  if (now.getTime() >= (endOfDate(expires) ?? 0)) return 'ended'
  if (now.getTime() < (startOfDate(created) ?? 0)) return 'not yet'
  if (isTooLong(stack, placed)) return 'too long'
  if (!digests.includes(digest)) return 'other bytes'
  return canAcceptAny(stack, placed) ? 'other bytes' : 'not from here'
}
