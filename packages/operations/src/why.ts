import { join, relative, resolve, sep } from 'node:path'
import {
  type LockedModule,
  nearestNames,
  resolvePlaces,
  type Scope,
  SkillsError,
} from '@skills/core'
import type { Context } from './context.ts'
import { lockedLabels, lockedSkills } from './locked-components.ts'
import { isOwner } from './owner-of.ts'
import { assistantsOfModule, placesOfModule } from './places-of-module.ts'
import { chainTo, type NeededBy, neededBy, ownValue } from './resolve/lock-graph.ts'
import { openScope, type ScopeRequest } from './scope.ts'
import { readScopeFiles, type ScopeFiles } from './scope-files.ts'
import { meantComponents } from './why-components.ts'

export interface WhyRow {
  readonly module: string
  readonly version: string
  readonly source: string
  readonly commit: string | null
  readonly integrity: string
  /** Who asked: the manifest, with the range it gives. */
  readonly askedBy: string
  /** How it came here, from a module of the manifest to this one, as `name version`. */
  readonly chain: readonly string[]
  /** Modules here that need it, with the range. */
  readonly neededBy: readonly NeededBy[]
  readonly range: string | null
  /** The skill that was asked about, where one was; another component as `mcp/docs`. */
  readonly skill: string | null
  /** Why this module provides the skill where several carry it. */
  readonly owner: string | null
  readonly assistants: readonly string[]
  /** Folders on disk, as people write them. */
  readonly paths: readonly string[]
  readonly license: string | null
}

interface WhyRequest {
  readonly subject: string
  readonly scope: ScopeRequest
}

/**
 * `skills why`: what brought a module, a skill or an installed file here. Throws E_MODULE_UNKNOWN with the
 * nearest names where nothing that is installed has this name or path.
 */
export function explainWhy(context: Context, request: WhyRequest): readonly WhyRow[] {
  const scope = openScope(context, request.scope)
  const files = readScopeFiles(context, scope)
  const { modules } = files.lock
  const direct = Object.hasOwn(modules, request.subject) ? modules[request.subject] : undefined
  const at = { context, scope, files }
  if (direct !== undefined)
    return [rowOf(at, request.subject, { locked: direct, skill: undefined })]
  const skill = skillOfPath(at, request.subject)
  const carriers = Object.entries(modules).filter(([, locked]) =>
    Object.hasOwn(locked.components, `skill/${skill}`),
  )
  if (carriers.length === 0) {
    const others = meantComponents(at, request.subject)
    if (others.length === 0) throw unknown(request.subject, files)
    return others.map(({ module, locked, label, paths }) => ({
      ...rowOf(at, module, { locked, skill: label }),
      paths,
    }))
  }
  return carriers.map(([name, locked]) => rowOf(at, name, { locked, skill }))
}

interface At {
  readonly context: Context
  readonly scope: Scope
  readonly files: ScopeFiles
}

/** The skill's name: as typed, or the folder of a path inside a place. */
export function skillOfPath(at: At, subject: string): string {
  const path = resolve(at.context.machine.cwd, subject)
  for (const module of Object.keys(at.files.lock.modules)) {
    for (const place of placesOf(at, module)) {
      const below = relative(place.folder, path)
      if (below !== '' && !below.startsWith('..')) return below.split(sep)[0] ?? subject
    }
  }
  return subject
}

function placesOf({ context, scope, files }: At, module: string) {
  const { places } = resolvePlaces(placesOfModule(context, scope, { ...files, module }), scope)
  return places.filter(({ component }) => component === 'skill')
}

interface Subject {
  readonly locked: LockedModule
  readonly skill: string | undefined
}

function rowOf(at: At, name: string, { locked, skill }: Subject): WhyRow {
  const { manifest } = at.files
  const declared = manifest.modules?.[name]
  const places = placesOf(at, name)
  const isInstalled = skill === undefined || isOwner(manifest, name, skill)
  return {
    module: name,
    version: locked.version,
    source: locked.source,
    commit: locked.commit ?? null,
    integrity: locked.integrity,
    askedBy: askedBy(at.files, name),
    chain: chainTo(at.files.lock, Object.keys(manifest.modules ?? {}), name),
    neededBy: neededBy(at.files.lock, name),
    range: declared?.version ?? null,
    skill: skill ?? null,
    owner: skill === undefined ? null : ownerText(at.files, name, skill),
    assistants: assistantsOfModule(manifest, at.files.lock, name),
    paths: isInstalled
      ? places.map((place) => (skill === undefined ? place.display : join(place.display, skill)))
      : [],
    license: locked.license ?? null,
  }
}

function askedBy({ manifest, lock }: ScopeFiles, name: string): string {
  if (ownValue(manifest.modules, name) !== undefined) return 'skills.json'
  const askers = neededBy(lock, name).map(
    ({ module, version, range }) => `${module} ${version}, ${range}`,
  )
  return askers.length === 0 ? 'nobody: skills.json does not declare it' : askers.join('; ')
}

function ownerText({ manifest }: ScopeFiles, module: string, skill: string): string | null {
  const { owners } = manifest
  if (owners === undefined || !Object.hasOwn(owners, skill)) return null
  return isOwner(manifest, module, skill)
    ? 'chosen under "owners" in skills.json'
    : `left out: "owners" in skills.json chose ${owners[skill]}`
}

function unknown(subject: string, files: ScopeFiles): SkillsError {
  const skills = Object.values(files.lock.modules).flatMap((locked) => [
    ...lockedSkills(locked),
    ...lockedLabels(locked),
  ])
  const near = nearestNames(subject, [...Object.keys(files.lock.modules), ...skills])
  const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}? ` : ''
  return new SkillsError(
    'E_MODULE_UNKNOWN',
    `Nothing that skills installed here is called ${subject}.`,
    {
      remedy: `${hint}See what is installed: skills list`,
      data: { nearest: near },
    },
  )
}
