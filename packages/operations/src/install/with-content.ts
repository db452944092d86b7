import { canonicalJson, type LockedModule, type Scope, SkillsError, type Store } from '@skills/core'
import type { Governed } from '../policy/policy-gate.ts'
import type { KnownNames } from '../resolve/known-names.ts'
import type { ResolvedModule } from './resolved-module.ts'

/**
 * Bring in the bytes of a module that the lock answers: the locked ones and no others. `known` says what names of
 * needed modules mean; without it they are not compared.
 */
export async function withContent(
  run: { readonly context: Governed; readonly store: Store; readonly scope: Scope },
  resolved: ResolvedModule,
  known: KnownNames | undefined,
): Promise<ResolvedModule> {
  if (resolved.content !== undefined) return resolved
  const { context, store, scope } = run
  const { request, locked } = resolved
  const { name, spec } = request
  const [{ obtainModule }, { checkedModule }] = await Promise.all([
    import('../obtain/obtain-module.ts'),
    import('./checked-module.ts'),
  ])
  const asked = { name, spec, base: scope.root, pinned: locked }
  const again = await checkedModule(run, {
    request: { ...request, isNew: false },
    categories: undefined,
    known,
    isLocked: true,
    obtained: await obtainModule(context, store, asked),
  })
  const needs = known === undefined ? { dependencies: locked.dependencies ?? {} } : {}
  mustAgree({ ...again.locked, ...needs }, locked, name)
  return { ...again, request, locked }
}

/**
 * What the lock says of a module must be what its own digest contains, modes and needs included, and it may not
 * claim that the module can do less: an edited lock is found out here.
 */
function mustAgree(found: LockedModule, locked: LockedModule, name: string): void {
  const keys = Object.keys({ ...found.components, ...locked.components })
  const names = [
    ...keys.filter(
      (key) => !isSame(found.components[key], locked.components[key]) && !isNarrower(key, locked),
    ),
    ...capabilityKinds.filter((kind) => {
      const claimed = locked.capabilities?.[kind] ?? []
      return found.capabilities?.[kind]?.some((one) => !claimed.includes(one)) === true
    }),
    ...(isSame(found.dependencies, locked.dependencies) ? [] : ['dependencies']),
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

/** A lock may have less than its module: one of an earlier version has skills alone. */
function isNarrower(key: string, locked: LockedModule): boolean {
  return !key.startsWith('skill/') && !Object.hasOwn(locked.components, key)
}

/** By what they say: a lock that somebody formatted is read as objects of another kind. */
function isSame(left: object | undefined, right: object | undefined): boolean {
  return canonicalJson(left ?? {}) === canonicalJson(right ?? {})
}

const capabilityKinds = ['executables', 'scripts', 'tools'] as const
