import { SkillsError } from '@skills/core'
import { type CompiledPolicy, compilePolicy, exportTargets } from '@skills/policy'
import type { Context, Warning } from '../context.ts'
import { governed } from '../policy/governed.ts'
import { openScope, type ScopeRequest } from '../scope.ts'

/** Ids of the assistants whose settings a policy compiles to. */
export const exportTargetIds: readonly string[] = exportTargets.map(({ id }) => id)

export interface ExportedPolicy extends CompiledPolicy {
  readonly warnings: readonly Warning[]
}

/**
 * `skills policy export`: what the policy in force enforces, in an assistant's own managed settings, with all that
 * these have no word for. Throws as loading a policy does, and E_USAGE for an unknown target.
 */
export async function exportPolicy(
  plain: Context,
  request: { readonly target: string; readonly scope: ScopeRequest },
): Promise<ExportedPolicy> {
  const target = exportTargets.find(({ id }) => id === request.target)
  if (target === undefined)
    throw new SkillsError('E_USAGE', `${request.target} has no settings that we can write.`, {
      where: { flag: '--target' },
      remedy: `Name one of: ${exportTargetIds.join(', ')}`,
    })
  const { policy } = await governed(plain, openScope(plain, request.scope))
  return { ...compilePolicy(policy.stack, target), warnings: policy.warnings() }
}
