import path from 'node:path'
import type { ComponentKind } from '../words/component.ts'
import { nameProblem, parseNameOf } from '../words/component-name.ts'
import { type Integrity, parseIntegrity } from '../words/digest.ts'
import type { Lock, State } from '../words/generated/schema-types.ts'
import {
  type ComponentName,
  type ModuleName,
  moduleNameProblem,
  parseModuleName,
} from '../words/names.ts'
import { byCodeUnit } from '../words/order.ts'
import type { Place } from '../words/place.ts'
import { type Spot, spotPath } from '../words/spot.ts'
import { placeBehindLink } from './link-target.ts'

/**
 * A folder, file or part that our records call ours. It is ours only while its bytes have one of the digests; with
 * `linkTo`, only while it is a link that says exactly this.
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
  /**
   * The digest of what a writer makes of a locked component there; `undefined` where its bytes are not at hand. Asked
   * for places whose text is not the module's own; left out, the lock alone makes none of these ours.
   */
  readonly madeBy?: (spot: Spot & { readonly module: string }) => Integrity | undefined
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
  if (nameProblem(entry.component, entry.name) ?? moduleNameProblem(entry.module)) return undefined
  const place = placeOfKey(folder, entry, input.places)
  if (place === undefined || integrity === undefined) return undefined
  const { component, linkTo } = entry
  const name = parseNameOf(component, entry.name)
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

/** The place that has a component under this key. By text: there may be tens of thousands of keys, and every place is asked. */
export function placeOfKey(
  key: string,
  { component, name }: Pick<Spot, 'component' | 'name'>,
  places: readonly Place[],
): Place | undefined {
  const end = path.sep + name
  const above = key.endsWith(end) ? key.slice(0, -end.length) : undefined
  return places.find((place) => {
    if (place.component !== component) return false
    return place.form === undefined
      ? place.folder === above
      : spotPath({ place, component, name }) === key
  })
}

function foldersOfLock(input: OwnedFoldersInput): Map<string, KnownFolder> {
  const folders = new Map<string, KnownFolder>()
  const modules = Object.entries(input.lock?.modules ?? {})
  for (const [module, locked] of modules.sort(([left], [right]) => byCodeUnit(left, right))) {
    if (moduleNameProblem(module) !== undefined) continue
    const places = input.placesOfModule(module)
    for (const [key, { integrity }] of Object.entries(locked.components)) {
      const digest = parseIntegrity(integrity)
      const text = key.slice(key.indexOf('/') + 1)
      for (const place of places) {
        const { component, form } = place
        if (key !== `${component}/${text}` || nameProblem(component, text) !== undefined) continue
        const name = parseNameOf(component, text)
        const spot = { place, component, name }
        const made = form === undefined ? digest : input.madeBy?.({ ...spot, module })
        if (made === undefined) continue
        const folder = spotPath(spot)
        const before = folders.get(folder)
        folders.set(folder, {
          folder,
          place,
          component,
          name,
          module: parseModuleName(module),
          digests: [...(before?.digests ?? []), made],
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
