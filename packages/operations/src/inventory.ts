import { by } from '@skills/core'
import type { Context } from './context.ts'
import { lockedSkills } from './locked-components.ts'
import { sbomOfRows } from './sbom/sbom-of-rows.ts'
import { knownScopes } from './store/known-scopes.ts'

export interface InventoryRow {
  readonly scope: 'project' | 'user'
  /** The project's root or the home folder. */
  readonly root: string
  readonly name: string
  readonly version: string
  readonly source: string
  readonly commit: string | null
  readonly integrity: string
  readonly license: string | null
  readonly publisher: string | null
  readonly skills: readonly string[]
}

interface UnreadableScope {
  readonly root: string
}

export interface Inventory {
  readonly modules: readonly InventoryRow[]
  /** Scopes of this machine whose lock is gone or cannot be read. */
  readonly unreadable: readonly UnreadableScope[]
}

/** `skills inventory`: everything that is installed in all scopes and projects this machine knows. Reads only. */
export function takeInventory(context: Context): Inventory {
  const scopes = knownScopes(context).filter(({ hasState }) => hasState)
  const modules = scopes.flatMap(({ scope, lock }) =>
    Object.entries(lock?.modules ?? {}).map(
      ([name, locked]): InventoryRow => ({
        scope: scope.kind,
        root: scope.root,
        name,
        version: locked.version,
        source: locked.source,
        commit: locked.commit ?? null,
        integrity: locked.integrity,
        license: locked.license ?? null,
        publisher: locked.publisher ?? null,
        skills: lockedSkills(locked),
      }),
    ),
  )
  return {
    modules: modules.sort(by((row) => `${row.root} ${row.name}`)),
    unreadable: scopes
      .filter(({ lock }) => lock === undefined)
      .map(({ scope }) => ({ root: scope.root })),
  }
}

/** The inventory as a CycloneDX 1.6 document: one component a module. */
export function inventoryAsCycloneDx({ modules }: Inventory, version: string): Promise<object> {
  const rows = modules.map(({ root, ...row }) => ({ ...row, place: root, parts: [] }))
  return sbomOfRows(rows, version)
}
