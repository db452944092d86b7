import {
  by,
  type ComponentKind,
  componentOfKey,
  type Decision,
  fromManifest,
  type LockedComponent,
  type LockedModule,
  listFolder,
  type Place,
  pendingJournal,
  resolvePlaces,
  type Scope,
  SkillsError,
  type Snapshot,
  type Store,
  spotPath,
} from '@skills/core'
import { installedAttacks } from '../advisories/installed-attacks.ts'
import { type Context, type Warning, withStore } from '../context.ts'
import { isGranted } from '../grants/is-granted.ts'
import { interruptedRun } from '../list-installed.ts'
import { labelOfKey } from '../locked-components.ts'
import { mustBeKnown } from '../must-be-known.ts'
import { isOwner } from '../owner-of.ts'
import { everyPlace, placesOfModule } from '../places-of-module.ts'
import { governed } from '../policy/governed.ts'
import type { Governed } from '../policy/policy-gate.ts'
import { identityOf } from '../resolve/known-names.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import { readScopeFiles, type ScopeFiles } from '../scope-files.ts'
import { verifyFolder } from './verify-folder.ts'
import { verifyLink } from './verify-link.ts'
import { digestsOf } from './verify-lock.ts'
import { snapshotOf, verifyRecords } from './verify-records.ts'
import { lockFile, type VerifyResult, type VerifyStatus, verifyStatuses } from './verify-result.ts'
import type { InstalledSignatures } from './verify-signatures.ts'
import { verifyStrays } from './verify-strays.ts'

interface VerifyRequest {
  /** Names of modules; none checks all. */
  readonly modules: readonly string[]
  readonly scope: ScopeRequest
}

export interface VerifyOutcome {
  readonly results: readonly VerifyResult[]
  readonly summary: Readonly<Record<VerifyStatus, number>>
  /** What policy says of what is installed. */
  readonly decision: Decision
  /** Signatures of what is installed that hold. */
  readonly signatures: InstalledSignatures['signatures']
  /** Present where anything differs or is not allowed. */
  readonly failure: SkillsError | undefined
  readonly warnings: readonly Warning[]
}

export interface Run {
  readonly context: Governed
  readonly scope: Scope
  readonly files: ScopeFiles
  readonly store: Store
}

/** `skills verify`: disk against lock, lock against store. Reads only, and never repairs. */
export async function verifyInstalled(
  plain: Context,
  request: VerifyRequest,
): Promise<VerifyOutcome> {
  const scope = openScope(plain, request.scope)
  const context = await governed(plain, scope)
  const files = readScopeFiles(context, scope)
  const modules = chosenModules(files, request.modules)
  return withStore(context, { isolated: true }, async (store) => {
    const run: Run = { context, scope, files, store }
    const placed = modules.flatMap(([name, locked]) => placedComponents(run, name, locked))
    const namesOf = (source: string) => namesOfSource(run, source)
    const checked = new Set(placed.map(({ folder }) => folder))
    const results = [
      ...placed
        .filter(({ component }) => component === 'skill')
        .flatMap((one) => verifyPlaced(run, one, checked)),
      ...(await othersOf(run, placed)),
      ...modules.flatMap(([name, locked]) => verifyRecords(store, { name, locked, namesOf })),
    ]
    if (request.modules.length === 0) {
      const { places } = resolvePlaces(everyPlace(context, scope), scope)
      results.push(...verifyStrays({ ...files, places, checked }))
    }
    const judged = context.policy.hasFiles
      ? await judgePolicy(run, { modules, placed, isWhole: request.modules.length === 0 })
      : undefined
    const signed = await signaturesOf(run, modules)
    const isWhole = request.modules.length === 0
    const attacks = await installedAttacks(context, { scope, store, modules, isWhole })
    return {
      signatures: signed.signatures,
      results: results.sort(by((result) => result.path)),
      summary: summaryOf(results),
      decision: judged?.decision ?? { allowed: true, reasons: [] },
      // Bytes that differ are worse than bytes that are not allowed.
      failure: failureOf(results) ?? judged?.failure ?? attacks,
      warnings: [
        ...interruptedRun(pendingJournal(scope)),
        ...(judged?.warnings ?? []),
        ...signed.warnings,
        ...undeclared(files),
        ...placedNowhere(modules, placed),
      ],
    }
  })
}

/** The names that the lock has for modules of a source, in any of its spellings. */
function namesOfSource({ context, files }: Run, source: string): string[] {
  const wanted = identityOf({ context }, fromManifest(source, undefined))
  return Object.entries(files.lock.modules)
    .filter(
      ([, entry]) => identityOf({ context }, fromManifest(entry.source, undefined)) === wanted,
    )
    .map(([name]) => name)
}

/** Loaded only where a policy file stands: it reads and audits what is installed. */
async function judgePolicy(
  run: Run,
  installed: Parameters<typeof import('./verify-policy.ts').verifyPolicy>[1],
): ReturnType<typeof import('./verify-policy.ts').verifyPolicy> {
  const { verifyPolicy } = await import('./verify-policy.ts')
  return verifyPolicy(run, installed)
}

async function signaturesOf(
  run: Run,
  modules: readonly (readonly [string, LockedModule])[],
): Promise<InstalledSignatures> {
  const { verifySignatures } = await import('./verify-signatures.ts')
  return verifySignatures(run, modules)
}

function chosenModules(files: ScopeFiles, names: readonly string[]): [string, LockedModule][] {
  const all = Object.entries(files.lock.modules).sort(by(([name]) => name))
  mustBeKnown(names, {
    what: 'Not installed here',
    known: Object.keys(files.lock.modules),
    see: 'See what is: skills list',
  })
  return names.length === 0 ? all : all.filter(([name]) => names.includes(name))
}

/** Every component of a module in each folder where manifest and lock put it. */
export function placedComponents(run: Run, name: string, locked: LockedModule): Placed[] {
  const snapshot = snapshotOf(run.store, locked)
  const places = safePlaces(run, name)
  return Object.entries(locked.components).flatMap(([key, locks]) => {
    const { kind: component, name: skill } = componentOfKey(key)
    if (isElsewhere(run.files, { name, label: labelOfKey(key), key })) return []
    if (!isGranted(run.files.manifest, { module: name, component, name: skill, locked })) return []
    return places
      .filter((place) => place.component === component)
      .map((place) => {
        const folder = spotPath({ place, component, name: skill })
        return { name, skill, component, locked: locks, place, snapshot, folder }
      })
  })
}

/** Does another module provide the skill? An owner that does not carry it excuses nothing. */
function isElsewhere(
  { manifest, lock }: ScopeFiles,
  of: { readonly name: string; readonly label: string; readonly key: string },
): boolean {
  if (isOwner(manifest, of.name, of.label)) return false
  const owner = manifest.owners?.[of.label] ?? ''
  const components = Object.hasOwn(lock.modules, owner) ? lock.modules[owner]?.components : {}
  return Object.hasOwn(components ?? {}, of.key)
}

export interface Placed {
  readonly name: string
  /** The component's name. */
  readonly skill: string
  readonly component: ComponentKind
  readonly locked: LockedComponent
  readonly place: Place
  readonly snapshot: Snapshot | undefined
  /** Key of `spotPath`. */
  readonly folder: string
}

/** Loaded only where something that is no skill is installed: it makes what its writers made. */
async function othersOf(run: Run, placed: readonly Placed[]): Promise<readonly VerifyResult[]> {
  const others = placed.filter(({ component }) => component !== 'skill')
  if (others.length === 0) return []
  const { verifyOthers } = await import('./verify-others.ts')
  return verifyOthers(run, others)
}

function verifyPlaced(run: Run, placed: Placed, checked: ReadonlySet<string>): VerifyResult[] {
  const { name, skill, locked, place, snapshot, folder } = placed
  const display = `${place.display}/${skill}`
  const { notOurs, owned } = run.files.state
  if (notOurs?.includes(folder) === true) {
    const detail = 'a person keeps their own files here'
    return [{ path: display, status: 'unverifiable', module: name, detail }]
  }
  const listing = listFolder(folder)
  const linkTo = owned[folder]?.linkTo
  if (linkTo !== undefined)
    return [verifyLink({ module: name, skill, folder, display, linkTo, owned, checked }, listing)]
  const digests = snapshot === undefined ? undefined : digestsOf(snapshot, locked.folder)
  return verifyFolder({ module: name, display, locked, digests }, listing)
}

function safePlaces(run: Run, module: string): readonly Place[] {
  const { context, scope, files } = run
  const { places, unsafe } = resolvePlaces(
    placesOfModule(context, scope, { ...files, module }),
    scope,
  )
  const [first] = unsafe
  if (first !== undefined) throw first.error
  return places
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

/** What is compared with nothing is not clean: say so. */
function placedNowhere(
  modules: readonly [string, LockedModule][],
  placed: readonly Placed[],
): Warning[] {
  return modules
    .filter(
      ([name, { components }]) =>
        Object.keys(components).length > 0 && !placed.some((one) => one.name === name),
    )
    .map(([name]) => ({
      code: 'W_PLACED_NOWHERE',
      message: `skills.json installs ${name} for no assistant, so nothing of it was compared.`,
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
  const what = `${first.path}: ${first.detail ?? first.status}`
  return new SkillsError(
    'E_VERIFY',
    bad.length === 1
      ? `1 path differs from the lock. ${what}.`
      : `${bad.length} paths differ from the lock. The first is ${what}.`,
    {
      where: { file: first.path },
      rule: `verify/${first.status}`,
      remedy: bad.some((result) => result.path === lockFile)
        ? 'The lock was edited: restore skills.lock from version control.'
        : 'Look at what changed. To put back what the lock says (a backup is kept): skills install --on-conflict overwrite',
    },
  )
}
