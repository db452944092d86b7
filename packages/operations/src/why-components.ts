import { resolve } from 'node:path'
import {
  type ComponentKind,
  componentLabel,
  componentOfKey,
  isPartPlace,
  type LockedModule,
  type Place,
  resolvePlaces,
  type Scope,
  spotDisplay,
  spotPath,
} from '@skills/core'
import type { Context } from './context.ts'
import { isGranted } from './grants/is-granted.ts'
import { isOwner } from './owner-of.ts'
import { placesOfModule } from './places-of-module.ts'
import type { ScopeFiles } from './scope-files.ts'

interface At {
  readonly context: Context
  readonly scope: Scope
  readonly files: ScopeFiles
}

/** A component that is no skill and that a subject means: its label, and where it stands, as people write it. */
export interface MeantComponent {
  readonly module: string
  readonly locked: LockedModule
  readonly label: string
  readonly paths: readonly string[]
}

/**
 * The installed commands, agents, instructions, servers and hooks that a word means: a label (`mcp/docs`), a name, the
 * file that it is, or the file that it is a part of.
 */
export function meantComponents(at: At, subject: string): MeantComponent[] {
  const { context, scope, files } = at
  const path = resolve(context.machine.cwd, subject)
  return Object.entries(files.lock.modules).flatMap(([module, locked]) => {
    const { places } = resolvePlaces(placesOfModule(context, scope, { ...files, module }), scope)
    return installedOthers(files, module, locked).flatMap(({ component, name, label }) => {
      const spots = places
        .filter((place) => place.component === component)
        .map((place) => ({ place, component, name }))
      const isMeant =
        subject === label ||
        subject === name ||
        spots.some((spot) => subject === spotDisplay(spot) || path === fileOf(spot))
      return isMeant ? [{ module, locked, label, paths: spots.map(spotDisplay) }] : []
    })
  })
}

interface InstalledOther {
  readonly component: ComponentKind
  readonly name: string
  readonly label: string
}

/** What is installed of a module beside skills: owned by it, and allowed where that is needed. */
export function installedOthers(
  { manifest }: ScopeFiles,
  module: string,
  locked: LockedModule,
): InstalledOther[] {
  return Object.keys(locked.components).flatMap((key) => {
    const { kind: component, name } = componentOfKey(key)
    const label = componentLabel(component, name)
    const isHere =
      component !== 'skill' &&
      isOwner(manifest, module, label) &&
      isGranted(manifest, { module, component, name, locked })
    return isHere ? [{ component, name, label }] : []
  })
}

function fileOf(spot: Parameters<typeof spotPath>[0] & { readonly place: Place }): string {
  return isPartPlace(spot.place) ? spot.place.folder : spotPath(spot)
}
