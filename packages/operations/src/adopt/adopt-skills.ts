import { join } from 'node:path'
import {
  by,
  type Problem,
  parseModuleName,
  resolvePlaces,
  SkillsError,
  type WantedFolder,
  withScopeLock,
} from '@skills/core'
import { type Context, type Warning, withStore } from '../context.ts'
import type { ChangeRun } from '../install/change.ts'
import type { ChangeOutcome, OnPlan } from '../install/install-request.ts'
import { makeChange } from '../install/make-change.ts'
import type { ResolvedModule } from '../install/resolved-module.ts'
import { wantedFolders } from '../install/wanted-folders.ts'
import { everyPlace, placesOfModule } from '../places-of-module.ts'
import { governed } from '../policy/governed.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import { readScopeFiles, type ScopeFiles } from '../scope-files.ts'
import { fromDeclared } from '../wanted/resolve-argument.ts'
import { modulesWith } from './known-skill.ts'
import { type UnmanagedFolder, unmanagedFolders } from './unmanaged-folders.ts'

export interface AdoptRequest {
  /** Names of skills; none takes every folder that fits. */
  readonly skills: readonly string[]
  readonly dryRun: boolean
  readonly scope: ScopeRequest
  readonly onPlan: OnPlan
}

/**
 * `skills adopt`: take folders that somebody else put where the lock wants them, and that have exactly the locked
 * bytes, as ours: from then on they are updated and removed as what we wrote. Nothing on disk changes but lost
 * executable bits. What was named and does not fit is refused with the difference, and then nothing is taken.
 * Throws E_CONFLICT, E_SKILL_UNKNOWN.
 */
export async function adoptSkills(plain: Context, request: AdoptRequest): Promise<ChangeOutcome> {
  const scope = openScope(plain, request.scope)
  const context = await governed(plain, scope)
  const isolated = request.dryRun
  if (isolated) {
    return withStore(context, { isolated }, (store) =>
      run({ context, scope, store, lock: undefined }, request),
    )
  }
  return withScopeLock(scope, (lock) =>
    withStore(context, { isolated }, (store) => run({ context, scope, store, lock }, request)),
  )
}

async function run(input: ChangeRun, request: AdoptRequest): Promise<ChangeOutcome> {
  const files = readScopeFiles(input.context, input.scope)
  const all = judged(input, files, request.skills)
  if (request.skills.length > 0) mustAllFit(all, request.skills)
  const { manifest, lock } = files
  return makeChange(input, {
    files,
    manifest,
    lock,
    resolved: asLocked(files),
    onConflict: 'skip',
    command: 'adopt',
    keepModified: false,
    only: undefined,
    adopt: new Set(all.filter(({ problem }) => problem === undefined).map(({ folder }) => folder)),
    remarks: all.flatMap(({ problem }) => (problem === undefined ? [] : [notAdopted(problem)])),
    onPlan: request.onPlan,
  })
}

interface Judged extends UnmanagedFolder {
  /** Why it cannot be taken. */
  readonly problem: Problem | undefined
}

function judged(input: ChangeRun, files: ScopeFiles, names: readonly string[]): Judged[] {
  const { context, scope } = input
  const { manifest, lock, state } = files
  const placesOf = (module: string) =>
    resolvePlaces(placesOfModule(context, scope, { manifest, lock, module }), scope).places
  const wanted = new Map(
    wantedFolders({ lock, manifest, placesOf }).map((one) => [
      join(one.place.folder, one.name),
      one,
    ]),
  )
  const { places } = resolvePlaces(everyPlace(context, scope), scope)
  const ofSkills = places.filter(({ component }) => component === 'skill')
  return unmanagedFolders(ofSkills, state, names)
    .map((one) => ({
      ...one,
      problem: problemOf({ store: input.store, list: files.list }, one, wanted.get(one.folder)),
    }))
    .sort(by(({ display }) => display))
}

function problemOf(
  { store, list }: Pick<ChangeRun, 'store'> & Pick<ScopeFiles, 'list'>,
  one: UnmanagedFolder,
  wanted: WantedFolder | undefined,
): Problem | undefined {
  const { found, display, name } = one
  if (found.kind !== 'folder')
    return refused(one, 'holds a link or a special file', 'Move it away, or leave it as it is.')
  const { integrity } = found.state
  if (wanted !== undefined) {
    if (wanted.integrity === integrity) return undefined
    return refused(
      one,
      `has other bytes than skills.lock wants from ${wanted.module} (${integrity} instead of ${wanted.integrity})`,
      `See what differs: skills verify. Replace it (a backup is kept): skills install --on-conflict overwrite`,
    )
  }
  const [module] = modulesWith(store, list, { name, integrity })
  if (module === undefined)
    return refused(
      one,
      'has bytes that no module known here has',
      `Check it: skills validate ${display}`,
    )
  const remedy = `Want it from there first: skills install ${module} --skill ${name}, then skills adopt ${name}`
  return refused(
    one,
    `is exactly ${name} of ${module}, which skills.lock does not put there`,
    remedy,
  )
}

function refused({ display }: UnmanagedFolder, what: string, remedy: string): Problem {
  return {
    severity: 'error',
    rule: 'adopt/differs',
    message: `${display} ${what}.`,
    file: display,
    remedy,
  }
}

function mustAllFit(all: readonly Judged[], names: readonly string[]): void {
  const unknown = names.filter((name) => !all.some((one) => one.name === name))
  if (unknown.length > 0)
    throw new SkillsError(
      'E_SKILL_UNKNOWN',
      `No folder that skills did not install has the name ${unknown.join(', ')}.`,
      { remedy: 'See what is there: skills doctor', data: { unknown } },
    )
  const problems = all.flatMap(({ problem }) => (problem === undefined ? [] : [problem]))
  const [first] = problems
  if (first === undefined) return
  throw new SkillsError('E_CONFLICT', `${first.message} Nothing was adopted.`, {
    ...(first.file === undefined ? {} : { where: { file: first.file } }),
    problems,
    remedy: first.remedy ?? 'Leave it as it is.',
  })
}

function notAdopted({ message, remedy, file }: Problem): Warning {
  const text = `Not adopted: ${message} ${remedy ?? ''}`.trim()
  return { code: 'W_NOT_ADOPTED', message: text, ...(file === undefined ? {} : { file }) }
}

/** Every module as it is locked: bytes are looked at only where an executable bit was lost. */
function asLocked({ manifest, lock }: ScopeFiles): ResolvedModule[] {
  return Object.entries(manifest.modules ?? {}).flatMap(([name, declared]): ResolvedModule[] => {
    const locked = Object.hasOwn(lock.modules, name) ? lock.modules[name] : undefined
    if (locked === undefined) return []
    const request = fromDeclared(parseModuleName(name), declared)
    return [{ request, locked, content: undefined }]
  })
}
