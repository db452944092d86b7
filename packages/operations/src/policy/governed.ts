import type { Scope } from '@skills/core'
import type { Context } from '../context.ts'
import { openRegistries } from '../registries/registries.ts'
import { reviewsFileOf } from '../reviews/reviews-place.ts'
import { policyFiles } from './policy-files.ts'
import { builtInGate, type Governed, type Judged } from './policy-gate.ts'

/**
 * The context with the policy in force for a scope. Nothing that reads policy files is loaded where none stands.
 * Throws E_POLICY_INVALID, E_POLICY_UNAVAILABLE, E_POLICY_INTEGRITY, E_POLICY_REFUSED (a policy above may not come
 * from where it is), E_FILE_NEWER, E_READ: a policy that cannot be had is never passed over.
 */
export async function governed(context: Context, scope: Scope): Promise<Governed> {
  const files = policyFiles(context.machine, scope)
  if (files.length === 0)
    return withRegistries({ ...context, policy: builtInGate(context.machine.now()) }, scope)
  const { layeredGate } = await import('./layered-gate.ts')
  const policy = await layeredGate(context, scope, files)
  return withRegistries({ ...context, policy, reviewsFile: reviewsFileOf(scope) }, scope)
}

/** The same with the registries of a scope; without one, those of the user alone. */
export function withRegistries(context: Judged, scope: Scope | undefined): Governed {
  return { ...context, registries: openRegistries(context, scope) }
}
