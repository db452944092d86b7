import { by, limits, solve } from '@skills/core'
import { atMost } from '../at-most.ts'
import type { ChangeRun } from '../install/change.ts'
import { checkedModule } from '../install/checked-module.ts'
import type { ResolvedModule } from '../install/resolved-module.ts'
import { lockAnswers } from '../wanted/lock-module.ts'
import type { ModuleRequest } from '../wanted/module-request.ts'
import { type ModuleUniverse, moduleUniverse } from './module-universe.ts'
import type { ModulePackage, ModuleVersion } from './module-version.ts'
import type { ResolveRequest } from './resolve-all.ts'
import { versionConflict } from './version-conflict.ts'

/** Choose a version of every module, then bring in and check what the lock does not answer. */
export async function solveModules(
  run: ChangeRun,
  request: ResolveRequest,
): Promise<readonly ResolvedModule[]> {
  const universe = moduleUniverse(run, request)
  const chosen = [...(await chooseAll(universe))]
  const resolved = await atMost(limits.fetchesInFlightMax, chosen, ([key, version]) =>
    resolvedModule(run, universe, { module: universe.packageOf(key), version, request }),
  )
  return resolved.sort(by((one) => one.request.name))
}

/**
 * Solve with what was decided before, and list all versions of a module only where that does not do: with a lock
 * that still fits no server is asked.
 */
async function chooseAll(universe: ModuleUniverse): Promise<ReadonlyMap<string, ModuleVersion>> {
  for (;;) {
    const solution = await solve(universe)
    if (solution.kind === 'solved') return solution.chosen
    if (solution.kind === 'open') universe.open(solution.key)
    else if (solution.open.length === 0) throw versionConflict(solution.conflict)
    else for (const key of solution.open) universe.open(key)
  }
}

interface Chosen {
  readonly module: ModulePackage
  readonly version: ModuleVersion
  readonly request: ResolveRequest
}

async function resolvedModule(
  run: ChangeRun,
  { known, obtained }: ModuleUniverse,
  { module, version, request }: Chosen,
): Promise<ResolvedModule> {
  const { root, key } = module
  const asked = root ?? plainRequest(module)
  const { locked } = version
  const categories = request.categoriesOf(asked.name)
  const before = request.before?.get(asked.name)
  if (locked !== undefined && before !== undefined && lockAnswers(before, locked))
    return { request: before, locked, content: undefined }
  if (locked !== undefined && categories === undefined && lockAnswers(asked, locked))
    return { request: asked, locked, content: undefined }
  return checkedModule(run, {
    request: asked,
    categories,
    known,
    isLocked: locked !== undefined,
    obtained: await obtained(key, version),
  })
}

function plainRequest({ name, spec }: ModulePackage): ModuleRequest {
  const nothing = { skills: undefined, exclude: undefined, assistants: undefined }
  return { name, spec, ...nothing, pinned: undefined, isNew: false, isDependency: true }
}
