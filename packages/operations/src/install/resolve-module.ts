import { isDeepStrictEqual } from 'node:util'
import { type LockedModule, type Scope, SkillsError, type Store } from '@skills/core'
import type { Governed } from '../policy/policy-gate.ts'
import { lockAnswers, lockFits } from '../wanted/lock-module.ts'
import type { ResolvedModule, ResolveInput } from './resolved-module.ts'

/**
 * Answer a request: from the lock alone where it answers exactly what is asked, else from the source. A version
 * that is locked stays while it fits, so that another choice of skills is no update. A folder may have changed
 * since, so it is always read.
 */
export async function resolveModule(
  context: Governed,
  store: Store,
  input: ResolveInput,
): Promise<ResolvedModule> {
  const { request, locked, categories } = input
  const isMutable = request.spec.source.kind === 'folder'
  if (locked !== undefined && context.policy.hasFiles)
    (await import('../policy/judge-locked.ts')).judgeLocked(context, request, locked)
  if (
    locked !== undefined &&
    !isMutable &&
    categories === undefined &&
    lockAnswers(request, locked)
  ) {
    return { request, locked, content: undefined }
  }
  const isKept = locked !== undefined && !isMutable && lockFits(request, locked)
  const pinned = isKept ? locked : isMutable ? undefined : request.pinned
  const { checkedModule } = await import('./checked-module.ts')
  return checkedModule(context, store, { ...input, pinned })
}

/** Bring in the bytes of a module that the lock answers: the locked ones and no others. */
export async function withContent(
  run: { readonly context: Governed; readonly store: Store; readonly scope: Scope },
  resolved: ResolvedModule,
): Promise<ResolvedModule> {
  const { context, store } = run
  const base = run.scope.root
  if (resolved.content !== undefined) return resolved
  const { request, locked } = resolved
  const { checkedModule } = await import('./checked-module.ts')
  const again = await checkedModule(context, store, {
    request: { ...request, isNew: false },
    locked,
    categories: undefined,
    base,
    pinned: locked,
  })
  mustAgree(again.locked, locked, request.name)
  return { ...again, request, locked }
}

/**
 * What the lock says of a module must be what its own digest contains, modes included, and it may not claim that
 * the module can do less: an edited lock is found out here.
 */
function mustAgree(found: LockedModule, locked: LockedModule, name: string): void {
  const keys = Object.keys({ ...found.components, ...locked.components })
  const names = [
    ...keys.filter((key) => !isDeepStrictEqual(found.components[key], locked.components[key])),
    ...capabilityKinds.filter((kind) => {
      const claimed = locked.capabilities?.[kind] ?? []
      return found.capabilities?.[kind]?.some((one) => !claimed.includes(one)) === true
    }),
  ].sort()
  if (names.length === 0) return
  throw new SkillsError(
    'E_INTEGRITY',
    `skills.lock contradicts itself about ${name}: ${names.join(', ')}.`,
    {
      where: { file: 'skills.lock' },
      rule: 'lock/components',
      remedy: `The lock was edited. Restore it from version control, or resolve ${name} anew: skills uninstall ${name}, then install it again.`,
    },
  )
}

const capabilityKinds = ['executables', 'scripts', 'tools'] as const
