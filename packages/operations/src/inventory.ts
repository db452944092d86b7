import { by } from '@skills/core'
import type { Context } from './context.ts'
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
        skills: Object.keys(locked.components).map((key) => key.slice(key.indexOf('/') + 1)),
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

/** The inventory as a CycloneDX 1.6 document: one component a module. Without time or serial, so that it repeats. */
export function inventoryAsCycloneDx({ modules }: Inventory, version: string): object {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { tools: { components: [{ type: 'application', name: 'skills', version }] } },
    components: modules.map((row) => ({
      type: 'library',
      'bom-ref': `${row.root}#${row.name}`,
      name: row.name,
      version: row.version,
      ...(row.license === null ? {} : { licenses: [{ license: { name: row.license } }] }),
      ...(row.publisher === null ? {} : { publisher: row.publisher }),
      properties: [
        { name: 'skills:source', value: row.source },
        { name: 'skills:integrity', value: row.integrity },
        { name: 'skills:scope', value: row.scope },
        { name: 'skills:root', value: row.root },
        ...(row.commit === null ? [] : [{ name: 'skills:commit', value: row.commit }]),
      ],
    })),
  }
}
