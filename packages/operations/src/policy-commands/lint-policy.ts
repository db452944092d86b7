import { assistants } from '@skills/assistants'
import { rules } from '@skills/audit'
import { SkillsError } from '@skills/core'
import { exceptionKey, type LintRemark, lintStack, type PolicyStack } from '@skills/policy'
import type { Context, Warning } from '../context.ts'
import { unknowableRules } from '../policy/unknowable-rules.ts'
import type { ScopeRequest } from '../scope.ts'
import { checkInstalled } from './check-installed.ts'
import { openPolicy } from './open-policy.ts'

export interface LintedPolicy {
  readonly remarks: readonly LintRemark[]
  readonly failure: SkillsError | undefined
  readonly warnings: readonly Warning[]
}

/**
 * `skills policy lint`: what in the policy files does not do what it seems to. Whether an exception is used can be said
 * only where everything installed could be judged. Reads only.
 */
export async function lintPolicy(
  plain: Context,
  request: { readonly scope: ScopeRequest },
): Promise<LintedPolicy> {
  const { context, files } = await openPolicy(plain, request.scope)
  const { stack } = context.policy
  const now = context.machine.now()
  const isInstalled = Object.keys(files.lock.modules).length > 0
  const used = isInstalled ? await usedExceptions(plain, request.scope, stack) : undefined
  const known = {
    assistants: assistants.map(({ id }) => id),
    auditRules: rules.map(({ meta }) => meta.id),
    unknowable: unknowableRules,
  }
  const remarks = lintStack(stack, { now, known, used })
  const count = remarks.filter(({ severity }) => severity === 'warning').length
  return { remarks, failure: count === 0 ? undefined : lintFailure(remarks, count), warnings: [] }
}

/** Exceptions that accept something of what is installed; `undefined` where not all of it could be judged. */
async function usedExceptions(
  plain: Context,
  scope: ScopeRequest,
  stack: PolicyStack,
): Promise<ReadonlySet<string> | undefined> {
  if (stack.every(({ policy }) => (policy.exceptions ?? []).length === 0)) return undefined
  const { decision, warnings } = await checkInstalled(plain, { scope })
  if (warnings.some(({ code }) => code === 'W_POLICY_UNJUDGED')) return undefined
  const ids = decision.reasons.flatMap(({ exception }) => exception ?? [])
  return new Set(stack.flatMap(({ name }) => ids.map((id) => exceptionKey(name, id))))
}

function lintFailure(remarks: readonly LintRemark[], count: number): SkillsError {
  const first = remarks.find(({ severity }) => severity === 'warning')
  return new SkillsError(
    'E_POLICY_LINT',
    `${count === 1 ? '1 line does' : `${count} lines do`} not do what ${count === 1 ? 'it seems' : 'they seem'} to.`,
    {
      ...(first === undefined ? {} : { where: { file: first.file, line: first.line } }),
      rule: first?.rule ?? 'lint',
      remedy: first?.remedy ?? 'Correct the policy.',
    },
  )
}
