import type { LockedModule } from '@skills/core'
import type { ModuleRequest } from '../wanted/module-request.ts'
import type { Governed } from './policy-gate.ts'

/** Ask policy about a module that the lock answers; where no policy file stands, nothing is loaded for it. */
export async function judgeIfGoverned(
  context: Governed,
  request: Pick<ModuleRequest, 'name' | 'spec'>,
  locked: LockedModule,
): Promise<void> {
  if (!context.policy.hasFiles) return
  const { judgeLocked } = await import('./judge-locked.ts')
  judgeLocked(context, request, locked)
}
