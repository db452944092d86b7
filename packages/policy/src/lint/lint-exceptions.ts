import { exceptionRemarks } from '../exception-remarks.ts'
import { canAcceptAny, exceptionsOf } from '../exceptions.ts'
import type { PolicyStack } from '../layer.ts'
import { type LintRemark, lintRules, remark } from './lint-remark.ts'

const rules = {
  expired: 'lint/exception-expired',
  expiring: 'lint/exception-expiring',
  'too-long': 'lint/exception-too-long',
  unused: 'lint/exception-unused',
} as const

const remedies = {
  expired: 'Take it out. What it accepted is refused again.',
  expiring: 'Mend what it accepts, or look at it again and make another one.',
  'too-long': 'Let it end earlier, or ask whoever owns the layer above.',
  unused: 'Take it out.',
} as const

/** Exceptions that accept nothing, or soon will not; `used` as `exceptionRemarks` takes it. Pure. */
export function lintExceptions(
  stack: PolicyStack,
  now: Date,
  used: ReadonlySet<string> | undefined,
): LintRemark[] {
  const timed = exceptionRemarks(stack, now, used).map(
    ({ kind, message, file, line }): LintRemark => {
      const rule = rules[kind]
      return {
        rule,
        severity: lintRules[rule].severity,
        message,
        remedy: remedies[kind],
        file,
        line,
      }
    },
  )
  const idle = exceptionsOf(stack)
    .filter((placed) => !canAcceptAny(stack, placed))
    .map(({ exception, layer }) =>
      remark({ layer }, 'lint/exception-void', {
        path: ['exceptions', layer.policy.exceptions?.indexOf(exception) ?? 0],
        message: `The exception ${exception.id} (${exception.rule}) can accept nothing: the rule cannot be accepted, or not from this layer.`,
        remedy: 'Take it out, or ask whoever owns the rule to accept it or to delegate it.',
      }),
    )
  return [...timed, ...idle]
}
