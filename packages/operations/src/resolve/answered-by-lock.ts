import { fromManifest, type Lock, type LockedModule, parseModuleName } from '@skills/core'
import type { ResolvedModule } from '../install/resolved-module.ts'
import { lockAnswers } from '../wanted/lock-module.ts'
import type { ModuleRequest } from '../wanted/module-request.ts'
import { ownValue } from './lock-graph.ts'
import { rangeAdmits } from './module-version.ts'

/**
 * The whole answer from the lock alone; `undefined` where a module is not in it, was asked for in another way, or
 * may have changed since (a folder). Modules that nobody needs any more are left out. Pure: what the lock says of
 * needs is held against the bytes where something is written.
 */
export function answeredByLock(
  requests: readonly ModuleRequest[],
  lock: Lock,
): readonly ResolvedModule[] | undefined {
  const wanted = new Map<string, ModuleRequest>(requests.map((one) => [one.name, one]))
  const resolved: ResolvedModule[] = []
  for (const [name, request] of wanted) {
    const locked = ownValue(lock.modules, name)
    if (locked === undefined || request.spec.source.kind === 'folder') return undefined
    if (!lockAnswers(request, locked)) return undefined
    resolved.push({ request, locked, content: undefined })
    for (const [needed, range] of Object.entries(locked.dependencies ?? {})) {
      const entry = ownValue(lock.modules, needed)
      if (entry === undefined || !rangeAdmits(entry.version, range)) return undefined
      // Grows while it is walked: what is needed may need more.
      if (!wanted.has(needed)) wanted.set(needed, dependencyRequest(needed, entry))
    }
  }
  return resolved
}

/** A module that is here only because others need it: all of it, at whatever version was chosen. */
export function dependencyRequest(
  name: string,
  { source }: Pick<LockedModule, 'source'>,
): ModuleRequest {
  const nothing = { skills: undefined, exclude: undefined, assistants: undefined }
  const spec = fromManifest(source, undefined)
  return {
    name: parseModuleName(name),
    spec,
    ...nothing,
    pinned: undefined,
    isNew: false,
    isDependency: true,
  }
}
