import {
  type Lock,
  type LockedModule,
  type Manifest,
  moduleListChange,
  SkillsError,
  selectNames,
  type TextChange,
  withModuleList,
  withScopeLock,
} from '@skills/core'
import { type Context, withStore } from '../context.ts'
import { didYouMean } from '../did-you-mean.ts'
import { labelOfKey, lockedLabels } from '../locked-components.ts'
import { mustBeKnown } from '../must-be-known.ts'
import { governed } from '../policy/governed.ts'
import { neededBy, ownValue, reachable } from '../resolve/lock-graph.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import { readScopeFiles, type ScopeFiles } from '../scope-files.ts'
import type { ChangeRun } from './change.ts'
import { freedNames } from './freed-names.ts'
import type { ChangeOutcome, OnPlan } from './install-request.ts'
import { makeChange } from './make-change.ts'

export interface UninstallRequest {
  readonly modules: readonly string[]
  /** Names or patterns: only these skills go, and are excluded from now on. */
  readonly skills: readonly string[] | undefined
  readonly keepModified: boolean
  readonly dryRun: boolean
  readonly scope: ScopeRequest
  readonly onPlan: OnPlan
}

/**
 * `skills uninstall`: the same plan as an install, over records without these modules. Nothing that a person
 * changed is removed: E_CONFLICT, unless it is to be let go of. Throws E_MODULE_UNKNOWN, E_SELECTION_EMPTY.
 */
export async function uninstallModules(
  plain: Context,
  request: UninstallRequest,
): Promise<ChangeOutcome> {
  const scope = openScope(plain, request.scope)
  const context = await governed(plain, scope)
  const isolated = request.dryRun
  if (isolated) {
    return withStore(context, { isolated }, (store) =>
      run({ context, scope, store, lock: undefined }, request),
    )
  }
  return withScopeLock(scope, (lock) =>
    withModuleList(context.machine, () =>
      withStore(context, { isolated }, (store) => run({ context, scope, store, lock }, request)),
    ),
  )
}

function run(input: ChangeRun, request: UninstallRequest): Promise<ChangeOutcome> {
  const files = readScopeFiles(input.context, input.scope)
  mustBeInstalled(files, request.modules)
  if (request.skills === undefined) mustNotBeNeeded(files, request.modules)
  const { manifest, lock } =
    request.skills === undefined
      ? withoutModules(files, request.modules)
      : withoutSkills(files, request.modules, request.skills)
  const { keepModified, modules, onPlan } = request
  const gone = Object.keys(files.lock.modules).filter((name) => !Object.hasOwn(lock.modules, name))
  const records = { files, manifest, lock, resolved: [], moduleList: withoutWish(input, request) }
  return makeChange(input, {
    ...records,
    onConflict: 'fail',
    command: 'uninstall',
    keepModified,
    only: new Set([...modules, ...gone]),
    remarks: freedNames(files.manifest, manifest, lock),
    onPlan,
  })
}

function mustBeInstalled(files: ScopeFiles, names: readonly string[]): void {
  const known = [...Object.keys(files.lock.modules), ...Object.keys(files.manifest.modules ?? {})]
  mustBeKnown(names, { what: 'Not installed here', known, see: 'See what is: skills list' })
}

interface Records {
  readonly manifest: Manifest
  readonly lock: Lock
}

function withoutModules(files: ScopeFiles, names: readonly string[]): Records {
  const { modules = {}, owners, ...rest } = files.manifest
  const keptOwners = Object.entries(owners ?? {}).filter(([, module]) => !names.includes(module))
  // An empty map that a person wrote stays; one that our removal emptied goes.
  const isLeft = owners !== undefined && (keptOwners.length > 0 || Object.keys(owners).length === 0)
  const manifest: Manifest = {
    ...rest,
    modules: Object.fromEntries(Object.entries(modules).filter(([name]) => !names.includes(name))),
    ...(isLeft ? { owners: Object.fromEntries(keptOwners) } : {}),
  }
  const staying = Object.entries(files.lock.modules).filter(([name]) => !names.includes(name))
  const lock = { ...files.lock, modules: Object.fromEntries(staying) }
  return { manifest, lock: withoutUnneeded(lock, files, names) }
}

/** What only the removed modules needed, however far, goes with them. */
function withoutUnneeded(lock: Lock, files: ScopeFiles, names: readonly string[]): Lock {
  const broughtIn = reachable(files.lock, names)
  const kept = reachable(
    lock,
    Object.keys(lock.modules).filter((name) => !broughtIn.has(name) || isDeclared(files, name)),
  )
  const modules = Object.entries(lock.modules).filter(([name]) => kept.has(name))
  return { ...lock, modules: Object.fromEntries(modules) }
}

function isDeclared({ manifest }: ScopeFiles, name: string): boolean {
  return ownValue(manifest.modules, name) !== undefined
}

/** A module stays while one that stays needs it. Throws E_NEEDED. */
function mustNotBeNeeded(files: ScopeFiles, names: readonly string[]): void {
  const { lock } = withoutModules(files, names)
  const needed = names.flatMap((name) => {
    const askers = neededBy(lock, name).map(({ module }) => module)
    return askers.length === 0 ? [] : [{ name, askers }]
  })
  const [first] = needed
  if (first === undefined) return
  const together = [...new Set([...names, ...needed.flatMap(({ askers }) => askers)])]
  throw new SkillsError(
    'E_NEEDED',
    needed.map(({ name, askers }) => `${name} is needed by ${askers.join(', ')}.`).join(' '),
    {
      where: { file: 'skills.lock' },
      rule: 'uninstall/needed',
      remedy: `Remove them together: skills uninstall ${together.join(' ')}. Or leave out single skills: skills install ${first.name} --exclude NAME`,
      data: { needed },
    },
  )
}

function withoutSkills(
  files: ScopeFiles,
  names: readonly string[],
  patterns: readonly string[],
): Records {
  const modules = { ...files.manifest.modules }
  const locks = { ...files.lock.modules }
  for (const name of names) {
    const locked = files.lock.modules[name]
    const declared = modules[name]
    if (locked === undefined || declared === undefined) continue
    const gone = goneSkills(name, locked, patterns)
    const exclude = [...new Set([...(declared.exclude ?? []), ...gone])]
    modules[name] = { ...declared, exclude }
    const kept = Object.entries(locked.components).filter(
      ([key]) => !gone.includes(labelOfKey(key)),
    )
    locks[name] = { ...locked, exclude, components: Object.fromEntries(kept) }
  }
  return { manifest: { ...files.manifest, modules }, lock: { ...files.lock, modules: locks } }
}

function goneSkills(module: string, locked: LockedModule, patterns: readonly string[]): string[] {
  const skills = lockedLabels(locked)
  const { selected, unmatched } = selectNames(skills, { skills: patterns })
  if (unmatched.length === 0) return selected
  throw new SkillsError(
    'E_SELECTION_EMPTY',
    `Nothing of ${module} that is installed matches ${unmatched.join(', ')}.`,
    {
      remedy: `${didYouMean(unmatched, skills)}See what is installed: skills list --json`,
      data: { unmatched },
    },
  )
}

/** A module that was uninstalled on purpose does not come back with the next plain install. */
function withoutWish(
  { context, scope }: ChangeRun,
  { modules, skills }: UninstallRequest,
): TextChange | undefined {
  if (skills !== undefined) return undefined
  return moduleListChange(context.machine, (list) => ({
    ...list,
    modules: Object.fromEntries(
      Object.entries(list.modules).map(([name, entry]) => {
        if (!modules.includes(name) || entry.addedFrom !== scope.root) return [name, entry]
        const { addedFrom: _addedFrom, ...rest } = entry
        return [name, rest]
      }),
    ),
  }))
}
