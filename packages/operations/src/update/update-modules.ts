import { parseModuleName, SkillsError, withScopeLock } from '@skills/core'
import { type Context, withStore } from '../context.ts'
import type { ChangeRun } from '../install/change.ts'
import type { ChangeOutcome, OnPlan } from '../install/install-request.ts'
import { makeChange } from '../install/make-change.ts'
import { nextManifest } from '../install/next-manifest.ts'
import { resolveModule } from '../install/resolve-module.ts'
import type { ResolvedModule } from '../install/resolved-module.ts'
import { settleOwners } from '../install/settle-owners.ts'
import { declaredModules } from '../install/wanted-modules.ts'
import { governed } from '../policy/governed.ts'
import { judgedAnew, withPolicyDigest } from '../policy/judged-anew.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import { readScopeFiles, type ScopeFiles } from '../scope-files.ts'
import type { ModuleRequest } from '../wanted/module-request.ts'
import { askOnce, availableVersions } from './available-versions.ts'
import { lockedModules } from './locked-modules.ts'

export interface UpdateRequest {
  /** Names; none updates all. */
  readonly modules: readonly string[]
  /** Past the manifest's range, which is then written anew. */
  readonly latest: boolean
  readonly onConflict: 'fail' | 'skip' | 'overwrite'
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
  const ask = askOnce(context)
  const answers: ResolvedModule[] = []
  for (const one of declared) {
    const step = { one, files, request, ask }
    answers.push(
      names.has(one.name) ? await newest(input, step) : await asLocked(input, files, one),
    )
  }
  const resolved = await judgedAnew(input, files, answers)
  settleOwners(resolved, files.manifest, { typed: [], command: undefined })
  const updated = resolved.filter(({ request: one }) => names.has(one.name))
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
  const { onConflict, onPlan } = request
  const only = request.modules.length === 0 ? undefined : names
  const records = { files, manifest, lock, resolved }
  const how = { command: 'update', onConflict, keepModified: false, only, onPlan } as const
  return makeChange(input, { ...records, ...how })
}

interface Step {
  readonly one: ModuleRequest
  readonly files: ScopeFiles
  readonly request: UpdateRequest
  readonly ask: ReturnType<typeof askOnce>
}

async function newest(input: ChangeRun, step: Step): Promise<ResolvedModule> {
  const { context, store, scope } = input
  const { one, files, request, ask } = step
  const locked = files.lock.modules[one.name]
  // A newer version past the range gets a range of its own, as a new module does.
  const asked: ModuleRequest =
    request.latest && one.spec.pick.kind === 'range'
      ? { ...one, spec: { ...one.spec, pick: { kind: 'newest' } }, isNew: true }
      : one
  if (locked !== undefined) {
    const name = parseModuleName(one.name)
    const available = await availableVersions(context, ask, { name, spec: asked.spec, locked })
    const { wanted, moved } = available ?? {}
    const isSame =
      wanted?.version === null
        ? wanted.commit === locked.commit
        : wanted?.version === locked.version
    if (isSame && moved !== undefined) throw movedTagError(one.name, locked.version)
    if (isSame) return asLocked(input, files, one)
  }
  const fresh = { request: asked, locked: undefined, categories: undefined, base: scope.root }
  return resolveModule(context, store, fresh)
}

function asLocked(
  input: ChangeRun,
  files: ScopeFiles,
  one: ModuleRequest,
): Promise<ResolvedModule> {
  const { context, store, scope } = input
  const locked = files.lock.modules[one.name]
  const asked = { request: one, locked, categories: undefined, base: scope.root }
  return resolveModule(context, store, asked)
}

function movedTagError(name: string, version: string): SkillsError {
  return new SkillsError(
    'E_INTEGRITY',
    `The tag of ${name} ${version} was moved to another commit.`,
    {
      where: { file: 'skills.lock' },
      rule: 'version/moved-tag',
      remedy:
        'The installed bytes are the locked ones and stay. Ask the publisher why the tag moved.',
    },
  )
}
