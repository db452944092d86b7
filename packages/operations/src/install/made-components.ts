import { writerMark } from '@skills/assistants'
import {
  componentOfKey,
  type Lock,
  type LockedComponent,
  type LockedModule,
  type Manifest,
  type Place,
  parseIntegrity,
  parseModuleName,
  parseNameOf,
  SkillsError,
  type Spot,
  type State,
  type Store,
  spotPath,
  type WantedFolder,
} from '@skills/core'
import { isGranted } from '../grants/is-granted.ts'
import { labelOfKey } from '../locked-components.ts'
import { isOwner } from '../owner-of.ts'
import { ownValue } from '../resolve/lock-graph.ts'
import type { ModuleBytes } from './component-texts.ts'

interface LockedInput {
  readonly lock: Lock
  readonly manifest: Manifest
  /** Resolved places of a module. */
  readonly placesOf: (module: string) => readonly Place[]
}

interface MadeInput extends LockedInput {
  readonly state: State
  readonly read: Store['read']
  /** The bytes of a module that the lock has, fetched where they are not in the store. */
  readonly bytesOf: (module: string) => Promise<ModuleBytes>
}

/** Has any of the modules a component that is no skill? */
export function hasOthers({ modules }: Lock): boolean {
  return Object.values(modules).some(({ components }) =>
    Object.keys(components).some((key) => !key.startsWith('skill/')),
  )
}

/**
 * What the lock puts where of components that are no skills, with the digest of what their writers make of them. A text
 * that the state says was made of the same component by the same writer is not made again: then no byte is looked at.
 */
export async function madeComponents(input: MadeInput): Promise<MadeComponents> {
  const made: WantedFolder[] = []
  const refused: RefusedComponent[] = []
  const spots = hasOthers(input.lock) ? lockedSpots(input) : []
  for (const spot of spots) {
    const one = knownMade(input.state, spot) ?? (await newlyMade(input, spot))
    if (one instanceof SkillsError) refused.push({ ...spot, error: one })
    else made.push(one)
  }
  return { made, refused }
}

export interface MadeComponents {
  readonly made: readonly WantedFolder[]
  /** What an assistant cannot have, with the reasons. */
  readonly refused: readonly RefusedComponent[]
}

export type RefusedComponent = LockedSpot & { readonly error: SkillsError }

/** A component that is no skill in one of its places; `integrity` is the lock's. */
type LockedSpot = Omit<WantedFolder, 'executables' | 'made'>

/** Every such component of every module in each of its places. Pure. */
export function lockedSpots(input: LockedInput): LockedSpot[] {
  return Object.entries(input.lock.modules).flatMap(([module, locked]) => {
    let places: readonly Place[] | undefined
    return Object.entries(locked.components).flatMap(([key, { integrity: text }]): LockedSpot[] => {
      if (!isPlaced(input.manifest, { module, key, locked })) return []
      const { kind: component, name: plain } = componentOfKey(key)
      places ??= input.placesOf(module)
      const integrity = parseIntegrity(text)
      if (integrity === undefined) throw new TypeError('the lock was checked before')
      const name = parseNameOf(component, plain)
      return places
        .filter((place) => place.component === component)
        .map((place) => ({ place, component, name, module: parseModuleName(module), integrity }))
    })
  })
}

/** Is a locked component one that is no skill and that this module may put somewhere? */
function isPlaced(
  manifest: Manifest,
  {
    module,
    key,
    locked,
  }: { readonly module: string; readonly key: string; readonly locked: LockedModule },
): boolean {
  const { kind: component, name } = componentOfKey(key)
  if (component === 'skill' || !isOwner(manifest, module, labelOfKey(key))) return false
  return isGranted(manifest, { module, component, name, locked })
}

/** By what the state remembers, without a look at the bytes. */
function knownMade(state: State, spot: LockedSpot): WantedFolder | undefined {
  const owned = ownValue(state.owned, spotPath(spot))
  const made = madeOf(spot)
  if (owned?.made === undefined) return undefined
  if (owned.made.from !== made.from || owned.made.by !== made.by) return undefined
  const integrity = parseIntegrity(owned.integrity)
  return integrity === undefined ? undefined : { ...spot, integrity, executables: [], made }
}

function madeOf({ place, integrity }: LockedSpot): NonNullable<WantedFolder['made']> {
  return { from: integrity, by: writerMark(place.form?.writer ?? '') }
}

async function newlyMade(input: MadeInput, spot: LockedSpot): Promise<WantedFolder | SkillsError> {
  const { componentText, unlessRefused } = await import('./component-texts.ts')
  const bytes = await input.bytesOf(spot.module)
  const text = await unlessRefused(() => componentText(bytes, spot, input.read))
  if (text instanceof SkillsError) return text
  if (text === undefined) throw otherComponent(spot)
  return { ...spot, ...text.state, made: madeOf(spot) }
}

/** The lock has a component that the module's own bytes do not have, or another one. */
function otherComponent({ component, name, module }: LockedSpot): SkillsError {
  return new SkillsError(
    'E_INTEGRITY',
    `skills.lock contradicts itself about ${module}: ${component}/${name}.`,
    {
      where: { file: 'skills.lock' },
      rule: 'lock/components',
      remedy: `The lock was edited. Restore it from version control, or resolve ${module} anew: skills uninstall ${module}, then install it again.`,
    },
  )
}

interface StoredInput extends LockedInput {
  readonly state: State
  readonly store: Pick<Store, 'find' | 'read'>
}

/**
 * By key, the digest of what a writer made of a locked component, as far as the store has the module: what tells a
 * clone's file or part as ours where this machine has no state.
 */
export async function madeInClone(
  input: StoredInput,
): Promise<ReadonlyMap<string, WantedFolder['integrity']>> {
  const digests = new Map<string, WantedFolder['integrity']>()
  const unknown = hasOthers(input.lock)
    ? lockedSpots(input).filter((spot) => !Object.hasOwn(input.state.owned, spotPath(spot)))
    : []
  if (unknown.length === 0) return digests
  const { componentText, unlessRefused } = await import('./component-texts.ts')
  const stored = await storedModules(input)
  for (const spot of unknown) {
    const bytes = stored(spot.module)
    const text =
      bytes === undefined
        ? undefined
        : await unlessRefused(() => componentText(bytes, spot, input.store.read))
    if (text instanceof SkillsError) continue
    const locked = input.lock.modules[spot.module]?.components[`${spot.component}/${spot.name}`]
    const own = bytes === undefined && locked !== undefined ? ownDigest(locked, spot) : undefined
    const digest = text?.state.integrity ?? own
    if (digest !== undefined) digests.set(spotPath(spot), digest)
  }
  return digests
}

async function storedModules({
  lock,
  store,
}: StoredInput): Promise<(module: string) => ModuleBytes | undefined> {
  const { readModule } = await import('@skills/core')
  const known = new Map<string, ModuleBytes | undefined>()
  return (module) => {
    if (known.has(module)) return known.get(module)
    const integrity = parseIntegrity(lock.modules[module]?.integrity ?? '')
    const snapshot = integrity === undefined ? undefined : store.find(integrity)
    const name = parseModuleName(module)
    const bytes =
      snapshot === undefined
        ? undefined
        : { name, snapshot, module: readModule(snapshot, store.read, { moduleName: module }) }
    known.set(module, bytes)
    return bytes
  }
}

/** A file of the module's own name and bytes has the locked digest itself; a converted one does not match it. */
export function ownDigest(
  { files, integrity }: LockedComponent,
  { place, name }: Pick<Spot, 'place' | 'name'>,
): WantedFolder['integrity'] | undefined {
  const { form } = place
  const isOwn = form?.kind === 'files' && Object.hasOwn(files, `${name}${form.suffix}`)
  return isOwn ? parseIntegrity(integrity) : undefined
}
