import { by, type Decision, SkillsError } from '@skills/core'
import { type Context, type Warning, withStore } from '../context.ts'
import type { ScopeRequest } from '../scope.ts'
import { placedComponents } from '../verify/verify-installed.ts'
import { verifyPolicy } from '../verify/verify-policy.ts'
import { openPolicy } from './open-policy.ts'

export interface CheckedPolicy {
  readonly decision: Decision
  readonly modules: number
  readonly skills: number
  readonly failure: SkillsError | undefined
  readonly warnings: readonly Warning[]
}

/**
 * `skills policy check`: everything that is installed here, judged again from its bytes. Reads only; whether the disk
 * still has these bytes is the question of `skills verify`.
 */
export async function checkInstalled(
  plain: Context,
  request: { readonly scope: ScopeRequest },
): Promise<CheckedPolicy> {
  const site = await openPolicy(plain, request.scope)
  const modules = Object.entries(site.files.lock.modules).sort(by(([name]) => name))
  return withStore(site.context, { isolated: true }, async (store) => {
    const run = { ...site, store }
    const placed = modules.flatMap(([name, locked]) => placedComponents(run, name, locked))
    const judged = await verifyPolicy(run, { modules, placed, isWhole: true })
    return {
      ...judged,
      failure: withoutProblems(judged.failure),
      modules: modules.length,
      skills: new Set(placed.map(({ name, skill }) => `${name}/${skill}`)).size,
    }
  })
}

/** All reasons stand in the decision; the error tells them in one message. */
function withoutProblems(error: SkillsError | undefined): SkillsError | undefined {
  if (error === undefined) return undefined
  const { code, message, where, remedy, rule } = error
  return new SkillsError(code, message, {
    remedy,
    ...(where === undefined ? {} : { where }),
    ...(rule === undefined ? {} : { rule }),
  })
}
