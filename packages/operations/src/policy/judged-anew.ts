import { type Lock, limits } from '@skills/core'
import { atMost } from '../at-most.ts'
import type { ChangeRun } from '../install/change.ts'
import type { ResolvedModule } from '../install/resolved-module.ts'
import { withContent } from '../install/with-content.ts'
import { knownNames } from '../resolve/known-names.ts'
import type { ScopeFiles } from '../scope-files.ts'
import type { PolicyGate } from './policy-gate.ts'

/** The lock with the digest of the policy it was resolved under. */
export function withPolicyDigest(lock: Lock, { digest }: PolicyGate): Lock {
  const { policy: _policy, ...rest } = lock
  return digest === undefined ? rest : { ...rest, policy: digest }
}

/**
 * The modules with their bytes looked at again where the committed policy is another one than the lock was resolved
 * under: what was allowed then may not be now. Throws what looking throws, E_POLICY_REFUSED among it.
 */
export async function judgedAnew(
  run: ChangeRun,
  files: ScopeFiles,
  resolved: readonly ResolvedModule[],
): Promise<ResolvedModule[]> {
  const { digest } = run.context.policy
  if (digest === undefined || digest === files.lock.policy) return [...resolved]
  const requests = resolved.map(({ request }) => request)
  const known = knownNames(run.context, run.scope.root, requests)
  return atMost(limits.fetchesInFlightMax, resolved, (one) => withContent(run, one, known))
}
