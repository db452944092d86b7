import { type Lock, withScopeLock } from '@skills/core'
import { type Context, withStore } from '../context.ts'
import type { AskConflict } from '../install/ask-conflicts.ts'
import type { ChangeRun } from '../install/change.ts'
import type { ChangeOutcome, OnPlan } from '../install/install-request.ts'
import { makeChange } from '../install/make-change.ts'
import { nextManifest } from '../install/next-manifest.ts'
import { settleOwners } from '../install/settle-owners.ts'
import { declaredModules } from '../install/wanted-modules.ts'
import { governed } from '../policy/governed.ts'
import { judgedAnew, withPolicyDigest } from '../policy/judged-anew.ts'
import { ownValue } from '../resolve/lock-graph.ts'
import { resolveAll } from '../resolve/resolve-all.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import { readScopeFiles } from '../scope-files.ts'
import type { ModuleRequest } from '../wanted/module-request.ts'
import { lockedModules } from './locked-modules.ts'
import { movedWarnings } from './moved-warnings.ts'

export interface UpdateRequest {
  /** Names; none updates all. */
  readonly modules: readonly string[]
  /** Past the manifest's range, which is then written anew. */
  readonly latest: boolean
  readonly onConflict: 'fail' | 'skip' | 'overwrite'
  readonly askConflict?: AskConflict | undefined
  readonly dryRun: boolean
  readonly scope: ScopeRequest
  readonly onPlan: OnPlan
}

/**
 * `skills update`: the newest versions that the manifest's ranges allow. What has nothing newer is not fetched.
 * Throws E_INTEGRITY where the tag of a version that stays was moved, and what install throws.
 */
export async function updateInstalled(
  plain: Context,
  request: UpdateRequest,
): Promise<ChangeOutcome> {
  const scope = openScope(plain, request.scope)
  const context = await governed(plain, scope)
  if (request.dryRun) {
    return withStore(context, { isolated: true }, (store) =>
      run({ context, scope, store, lock: undefined }, request),
    )
  }
  return withScopeLock(scope, (lock) =>
    withStore(context, { isolated: false }, (store) =>
      run({ context, scope, store, lock }, request),
    ),
  )
}

async function run(input: ChangeRun, request: UpdateRequest): Promise<ChangeOutcome> {
  const { context, scope } = input
  const files = readScopeFiles(context, scope)
  const names = new Set(lockedModules(files, request.modules))
  const declared = declaredModules(scope, files, new Set())
  const asked = declared.map((one) => (names.has(one.name) ? asNewest(one, request) : one))
  const answers = await resolveAll(input, {
    requests: asked,
    lock: files.lock,
    fresh: names,
    categoriesOf: () => undefined,
    before: new Map(declared.map((one) => [one.name, one])),
  })
  const resolved = await judgedAnew(input, files, answers)
  settleOwners(resolved, files.manifest, { typed: [], command: undefined })
  const updated = resolved.filter(
    ({ request: one }) => names.has(one.name) && one.isDependency !== true,
  )
  const manifest = request.latest
    ? nextManifest(files.manifest, {
        requests: updated.map((one) => one.request),
        assistants: undefined,
        layout: undefined,
        owners: {},
      })
    : files.manifest
  const modules = Object.fromEntries(resolved.map((one) => [one.request.name, one.locked]))
  const lock = withPolicyDigest({ ...files.lock, modules }, context.policy)
  const { onConflict, askConflict, onPlan } = request
  const only = request.modules.length === 0 ? undefined : changedNames(files.lock, lock, names)
  const remarks = await movedWarnings(input, files.lock, { names, resolved })
  const records = { files, manifest, lock, resolved, remarks }
  const chosen = { onConflict, askConflict, onPlan }
  const how = { ...chosen, command: 'update', keepModified: false, only } as const
  return makeChange(input, { ...records, ...how })
}

/** What an update of some modules may touch: these, and what came, went or changed with them. */
function changedNames(before: Lock, after: Lock, names: ReadonlySet<string>): ReadonlySet<string> {
  const all = [...Object.keys(before.modules), ...Object.keys(after.modules)]
  const changed = all.filter((name) => {
    const [old, now] = [ownValue(before.modules, name), ownValue(after.modules, name)]
    return old?.integrity !== now?.integrity || old?.version !== now?.version
  })
  return new Set([...names, ...changed])
}

/** A newer version past the range gets a range of its own, as a new module does. */
function asNewest(one: ModuleRequest, { latest }: UpdateRequest): ModuleRequest {
  return latest && one.spec.pick.kind === 'range'
    ? { ...one, spec: { ...one.spec, pick: { kind: 'newest' } }, isNew: true }
    : one
}
