import type { LockedModule, SourceSpec } from '@skills/core'
import { refusal } from '../refuse.ts'
import { mustAllowSource } from './decide-source.ts'
import { answeredReasons, lockedFacts } from './locked-facts.ts'
import type { Governed } from './policy-gate.ts'

/**
 * Ask policy about a module that the lock answers, from what the records say: where it comes from, what it is called,
 * its digests and tools. A module that is denied from today is found here although no byte of it is looked at.
 * Throws E_POLICY_REFUSED.
 */
export function judgeLocked(
  context: Governed,
  request: { readonly name: string; readonly spec: SourceSpec },
  locked: LockedModule,
): void {
  const { name, spec } = request
  mustAllowSource(context, name, spec)
  const facts = lockedFacts({ name, spec, locked, declared: undefined })
  const denying = answeredReasons(context.policy.decide(facts).reasons).filter(
    ({ effect }) => effect === 'deny',
  )
  if (denying.length > 0) throw refusal(denying, { file: 'skills.lock' })
}
