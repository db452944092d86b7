import { by, readModuleList } from '@skills/core'
import type { Context } from './context.ts'

export interface ListedModule {
  readonly name: string
  readonly version: string
  readonly source: string
  readonly ref: string | undefined
  readonly commit: string | undefined
  readonly integrity: string
  readonly addedFrom: string | undefined
}

/** `skills mod list`: the modules this user has added, sorted by name. Reads only. */
export function listModules(context: Context): readonly ListedModule[] {
  const list = readModuleList(context.machine)
  return Object.entries(list.modules)
    .map(([name, { version, source, ref, commit, integrity, addedFrom }]) => ({
      name,
      version,
      source,
      ref,
      commit,
      integrity,
      addedFrom,
    }))
    .sort(by((module) => module.name))
}
