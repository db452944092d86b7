import { join } from 'node:path'
import {
  type LockedComponent,
  type LockedModule,
  listFolder,
  type Place,
  parseIntegrity,
  pendingJournal,
  resolvePlaces,
  type Scope,
  SkillsError,
  type Snapshot,
  type Store,
} from '@skills/core'
import { type Context, type Warning, withStore } from '../context.ts'
import { interruptedRun } from '../list-installed.ts'
import { isOwner } from '../owner-of.ts'
import { everyPlace, placesOfModule } from '../places-of-module.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import { readScopeFiles, type ScopeFiles } from '../scope-files.ts'
import { verifyFolder } from './verify-folder.ts'
import { digestsOf, verifyLockedModule } from './verify-lock.ts'
import { type VerifyResult, type VerifyStatus, verifyStatuses } from './verify-result.ts'

interface VerifyRequest {
  /** Names of modules; none checks all. */
  readonly modules: readonly string[]
  readonly scope: ScopeRequest
}

export interface VerifyOutcome {
  readonly results: readonly VerifyResult[]
  readonly summary: Readonly<Record<VerifyStatus, number>>
  /** Present where anything differs. */
  readonly failure: SkillsError | undefined
  readonly warnings: readonly Warning[]
}

interface Run {
  readonly context: Context
  readonly scope: Scope
  readonly files: ScopeFiles
  readonly store: Store
}

/** `skills verify`: disk against lock, lock against store. Reads only, and never repairs. */
export function verifyInstalled(context: Context, request: VerifyRequest): Promise<VerifyOutcome> {
  const scope = openScope(context, request.scope)
  const files = readScopeFiles(context, scope)
  const modules = chosenModules(files, request.modules)
  return withStore(context, { isolated: true }, async (store) => {
    const run: Run = { context, scope, files, store }
    const results = modules.flatMap(([name, locked]) => verifyModule(run, name, locked))
    if (request.modules.length === 0) results.push(...withoutRecord(run))
    return {
      results,
      summary: summaryOf(results),
      failure: failureOf(results),
      warnings: [...interruptedRun(pendingJournal(scope)), ...undeclared(files)],
    }
  })
}

function chosenModules(files: ScopeFiles, names: readonly string[]): [string, LockedModule][] {
  const all = Object.entries(files.lock.modules).sort(([left], [right]) => (left < right ? -1 : 1))
  const unknown = names.filter((name) => !Object.hasOwn(files.lock.modules, name))
  if (unknown.length > 0) {
    throw new SkillsError('E_MODULE_UNKNOWN', `Not installed here: ${unknown.join(', ')}.`, {
      remedy: 'See what is: skills list',
    })
  }
  return names.length === 0 ? all : all.filter(([name]) => names.includes(name))
}

function verifyModule(run: Run, name: string, locked: LockedModule): VerifyResult[] {
  const snapshot = snapshotOf(run.store, locked)
  const places = safePlaces(run, name)
  const onDisk = Object.entries(locked.components).flatMap(([key, component]) => {
    const skill = key.slice(key.indexOf('/') + 1)
    if (!isOwner(run.files.manifest, name, skill)) return []
    return places.flatMap((place) => verifyPlaced(run, { name, skill, component, place, snapshot }))
  })
  return snapshot === undefined
    ? onDisk
    : [...onDisk, ...verifyLockedModule(name, locked, snapshot)]
}

interface Placed {
  readonly name: string
  readonly skill: string
  readonly component: LockedComponent
  readonly place: Place
  readonly snapshot: Snapshot | undefined
}

function verifyPlaced(run: Run, placed: Placed): VerifyResult[] {
  const { name, skill, component, place, snapshot } = placed
  const folder = join(place.folder, skill)
  const display = `${place.display}/${skill}`
  if (run.files.state.notOurs?.includes(folder) === true) {
    const detail = 'a person keeps their own files here'
    return [{ path: display, status: 'unverifiable', module: name, detail }]
  }
  const digests = snapshot === undefined ? undefined : digestsOf(snapshot, component.folder)
  return verifyFolder({ module: name, display, locked: component, digests }, listFolder(folder))
}

function safePlaces(run: Run, module: string): readonly Place[] {
  const { context, scope, files } = run
  const { places, unsafe } = resolvePlaces(
    placesOfModule(context, scope, { manifest: files.manifest, module }),
    scope,
  )
  const [first] = unsafe
  if (first !== undefined) throw first.error
  return places
}

function snapshotOf(store: Store, locked: LockedModule): Snapshot | undefined {
  const integrity = parseIntegrity(locked.integrity)
  return integrity === undefined ? undefined : store.find(integrity)
}

/** Folders that this machine wrote and that the lock knows nothing of. */
function withoutRecord(run: Run): VerifyResult[] {
  const { context, scope, files } = run
  const { places } = resolvePlaces(everyPlace(context, scope), scope)
  return Object.entries(files.state.owned).flatMap(([folder, owned]): VerifyResult[] => {
    const place = places.find((one) => join(one.folder, owned.name) === folder)
    const isLocked =
      files.lock.modules[owned.module]?.components[`${owned.component}/${owned.name}`]
    if (place === undefined || isLocked !== undefined) return []
    if (listFolder(folder).kind === 'absent') return []
    const detail = 'it was installed here, and skills.lock does not have it'
    return [
      {
        path: `${place.display}/${owned.name}`,
        status: 'unexpected',
        module: owned.module,
        detail,
      },
    ]
  })
}

function undeclared(files: ScopeFiles): Warning[] {
  return Object.keys(files.manifest.modules ?? {})
    .filter((name) => !Object.hasOwn(files.lock.modules, name))
    .map((name) => ({
      code: 'W_NOT_INSTALLED',
      message: `skills.json declares ${name}, and skills.lock does not have it. Run: skills install`,
      file: 'skills.json',
    }))
}

function summaryOf(results: readonly VerifyResult[]): VerifyOutcome['summary'] {
  const count = (status: VerifyStatus) =>
    results.filter((result) => result.status === status).length
  const counted = Object.fromEntries(verifyStatuses.map((status) => [status, count(status)]))
  return { ok: 0, modified: 0, missing: 0, unexpected: 0, unverifiable: 0, ...counted }
}

function failureOf(results: readonly VerifyResult[]): SkillsError | undefined {
  const bad = results.filter((result) => result.status !== 'ok' && result.status !== 'unverifiable')
  const [first] = bad
  if (first === undefined) return undefined
  return new SkillsError(
    'E_VERIFY',
    `${bad.length === 1 ? '1 path differs' : `${bad.length} paths differ`} from the lock, first ${first.path}: ${first.detail ?? first.status}.`,
    {
      where: { file: first.path },
      rule: `verify/${first.status}`,
      remedy:
        'See what changed. To put back what the lock says: skills install --on-conflict overwrite (a backup is kept)',
    },
  )
}
