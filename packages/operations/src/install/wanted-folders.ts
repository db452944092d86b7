import {
  type Lock,
  type Manifest,
  type Place,
  parseComponentName,
  parseIntegrity,
  parseModuleName,
  type WantedFolder,
} from '@skills/core'
import { isOwner } from '../owner-of.ts'

interface WantedInput {
  readonly lock: Lock
  readonly manifest: Manifest
  /** Resolved places of a module. */
  readonly placesOf: (module: string) => readonly Place[]
}

/** What the lock puts where of skills: each of every module in each of its places. Pure. `madeComponents` has the rest. */
export function wantedFolders(input: WantedInput): WantedFolder[] {
  return Object.entries(input.lock.modules).flatMap(([module, locked]) => {
    const moduleName = parseModuleName(module)
    let places: readonly Place[] | undefined
    return Object.entries(locked.components).flatMap(([key, component]): WantedFolder[] => {
      if (!key.startsWith('skill/')) return []
      const name = parseComponentName(key.slice('skill/'.length))
      if (!isOwner(input.manifest, module, name)) return []
      // Resolved only where something is put, and once: a module may have thousands of components.
      places ??= input.placesOf(module).filter(({ component }) => component === 'skill')
      const integrity = parseIntegrity(component.integrity)
      if (integrity === undefined) throw new TypeError('the lock was checked before')
      const executables = Object.entries(component.files)
        .filter(([, mode]) => mode === '0755')
        .map(([path]) => path)
        .sort()
      return places.map((place) => ({
        place,
        component: 'skill',
        name,
        module: moduleName,
        integrity,
        executables,
      }))
    })
  })
}
