import path from 'node:path'
import type { ComponentKind } from '../words/component.ts'
import { type Integrity, parseIntegrity } from '../words/digest.ts'
import type { Lock, State } from '../words/generated/schema-types.ts'
import {
  type ComponentName,
  componentNameProblem,
  type ModuleName,
  moduleNameProblem,
  parseComponentName,
  parseModuleName,
} from '../words/names.ts'
import { byCodeUnit } from '../words/order.ts'
import type { Place } from '../words/place.ts'
import { placeBehindLink } from './link-target.ts'

/**
 * A folder that our records call ours. It is ours only while its bytes have one of the digests; with `linkTo`,
 * only while it is a link that says exactly this.
 */
export interface KnownFolder {
  readonly folder: string
  readonly place: Place
  readonly component: ComponentKind
  readonly name: ComponentName
  readonly module: ModuleName
  /** Digests that we know for it: the state's, then the lock's. Never empty. */
  readonly digests: readonly Integrity[]
  /** What the link that we made there says. Only a state can tell: a lock with tables never owns a link. */
  readonly linkTo?: string
  /** Which record says so. The lock speaks alone where this machine never wrote, as in a fresh clone. */
  readonly source: 'state' | 'lock'
}

export interface OwnedFolders {
  /** By folder. */
  readonly owned: ReadonlyMap<string, KnownFolder>
  /** Folders of the state that are no component of a known place: reported, never touched. */
  readonly unplaced: readonly string[]
}

export interface OwnedFoldersInput {
  readonly state: State
  readonly lock: Lock | undefined
  /** Every place of our tables in this scope, from `resolvePlaces`: a state's path counts only below one of them. */
  readonly places: readonly Place[]
  /** The places that a module of the lock goes to by the manifest's assistants, from `resolvePlaces`. */
  readonly placesOfModule: (module: string) => readonly Place[]
}

/**
 * Which folders our records call ours, with the digests we know for each. No record can name a path of its
 * own: a folder counts only where it is a place of our tables joined with a parsed component name.
 */
export function ownedFolders(input: OwnedFoldersInput): OwnedFolders {
  const fromLock = foldersOfLock(input)
  const owned = new Map<string, KnownFolder>()
  const unplaced: string[] = []
  for (const folder of Object.keys(input.state.owned).sort(byCodeUnit)) {
    const known = folderOfState(input, folder)
    if (known === undefined) unplaced.push(folder)
    else owned.set(folder, withLockDigests(known, fromLock.get(folder)))
  }
  const notOurs = new Set(input.state.notOurs ?? [])
  for (const [folder, known] of fromLock)
    if (!owned.has(folder) && !notOurs.has(folder)) owned.set(folder, known)
  return { owned, unplaced }
}

function folderOfState(input: OwnedFoldersInput, folder: string): KnownFolder | undefined {
  const entry = input.state.owned[folder]
  if (entry === undefined) return undefined
  const integrity = parseIntegrity(entry.integrity)
  // By text, without joining: there may be tens of thousands of folders, and every place is asked for each.
  const end = path.sep + entry.name
  const above = folder.endsWith(end) ? folder.slice(0, -end.length) : undefined
  const place = input.places.find(
    ({ component, folder: root }) => component === entry.component && root === above,
  )
  if (place === undefined || integrity === undefined) return undefined
  if (componentNameProblem(entry.name) ?? moduleNameProblem(entry.module)) return undefined
  const { component, linkTo } = entry
  const name = parseComponentName(entry.name)
  if (linkTo !== undefined && !placeBehindLink({ folder, component, name, linkTo }, input.places))
    return undefined
  return {
    folder,
    place,
    component,
    name,
    module: parseModuleName(entry.module),
    digests: [integrity],
    ...(linkTo === undefined ? {} : { linkTo }),
    source: 'state',
  }
}

function foldersOfLock(input: OwnedFoldersInput): Map<string, KnownFolder> {
  const folders = new Map<string, KnownFolder>()
  const modules = Object.entries(input.lock?.modules ?? {})
  for (const [module, locked] of modules.sort(([left], [right]) => byCodeUnit(left, right))) {
    if (moduleNameProblem(module) !== undefined) continue
    const places = input.placesOfModule(module)
    for (const [key, { integrity }] of Object.entries(locked.components)) {
      const digest = parseIntegrity(integrity)
      const name = key.slice(key.indexOf('/') + 1)
      if (digest === undefined || componentNameProblem(name) !== undefined) continue
      for (const place of places) {
        if (key !== `${place.component}/${name}`) continue
        const folder = path.join(place.folder, name)
        const before = folders.get(folder)
        folders.set(folder, {
          folder,
          place,
          component: place.component,
          name: parseComponentName(name),
          module: parseModuleName(module),
          digests: [...(before?.digests ?? []), digest],
          source: 'lock',
        })
      }
    }
  }
  return folders
}

function withLockDigests(known: KnownFolder, locked: KnownFolder | undefined): KnownFolder {
  const digests = new Set([...known.digests, ...(locked?.digests ?? [])])
  return { ...known, digests: [...digests] }
}
