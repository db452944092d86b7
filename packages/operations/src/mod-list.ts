import { by, readModuleList } from '@skills/core'
import type { Context } from './context.ts'

export interface ListedModule {
  readonly name: string
  readonly version: string
  readonly source: string
  readonly ref: string | null
  readonly commit: string | null
  readonly integrity: string
  /** Real path of the project root it was added from; `null` once it was uninstalled there. */
  readonly addedFrom: string | null
}

/** `skills mod list`: the modules this user has added, sorted by name. Reads only. */
export function listModules(context: Context): readonly ListedModule[] {
  const list = readModuleList(context.machine)
  return Object.entries(list.modules)
    .map(([name, { version, source, ref, commit, integrity, addedFrom }]) => ({
      name,
      version,
      source,
      ref: ref ?? null,
      commit: commit ?? null,
      integrity,
      addedFrom: addedFrom ?? null,
    }))
    .sort(by((module) => module.name))
}
