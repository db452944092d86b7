import type { ChangeRun } from '../install/change.ts'
import type { ResolvedModule } from '../install/resolved-module.ts'
import { judgeIfGoverned } from '../policy/judge-if-governed.ts'
import type { ModuleRequest } from '../wanted/module-request.ts'
import { answeredByLock } from './answered-by-lock.ts'
import type { ToResolve } from './module-universe.ts'

/** What a run wants of its modules, beside which they are. */
export interface ResolveRequest extends ToResolve {
  /** Categories that were typed for a module. */
  readonly categoriesOf: (name: string) => readonly string[] | undefined
  /** What the manifest says of modules for which more is asked: it stays where the locked version does. */
  readonly before?: ReadonlyMap<string, ModuleRequest>
}

/**
 * The modules of a run and everything they need, each at one version, in the order of names: from the lock alone
 * where it answers exactly what is asked, else by asking the sources. A locked version stays while it fits, so that
 * another choice of skills is no update. Throws E_VERSION_CONFLICT and what sources and checks throw.
 */
export async function resolveAll(
  run: ChangeRun,
  request: ResolveRequest,
): Promise<readonly ResolvedModule[]> {
  const { requests, lock, fresh, categoriesOf } = request
  const isPlain = fresh.size === 0 && requests.every(({ name }) => categoriesOf(name) === undefined)
  const answer = isPlain ? answeredByLock(requests, lock) : undefined
  const resolved = answer ?? (await solved(run, request))
  for (const { request: one, locked, content } of resolved)
    if (content === undefined) await judgeIfGoverned(run.context, one, locked)
  return resolved
}

/** Loaded only where the lock does not answer. */
async function solved(run: ChangeRun, request: ResolveRequest): Promise<readonly ResolvedModule[]> {
  const { solveModules } = await import('./solve-modules.ts')
  return solveModules(run, request)
}
