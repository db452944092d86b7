import { by, type LockedModule } from '@skills/core'
import type { Context } from '../context.ts'
import { mustBeKnown } from '../must-be-known.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import { readScopeFiles } from '../scope-files.ts'
import { type SbomRow, sbomOfRows } from './sbom-of-rows.ts'

export interface SbomRequest {
  /** Names; none means all that are installed. */
  readonly modules: readonly string[]
  readonly scope: ScopeRequest
}

/** `skills sbom`: what the lock of a scope has, with every component. Reads only. Throws E_MODULE_UNKNOWN. */
export async function sbomOfInstalled(context: Context, request: SbomRequest): Promise<object> {
  const { lock } = readScopeFiles(context, openScope(context, request.scope))
  mustBeKnown(request.modules, {
    what: 'Not installed here',
    known: Object.keys(lock.modules),
    see: 'See what is: skills list',
  })
  const rows = Object.entries(lock.modules)
    .filter(([name]) => request.modules.length === 0 || request.modules.includes(name))
    .sort(by(([name]) => name))
    .map(([name, locked]) => rowOf(name, locked))
  return sbomOfRows(rows, context.machine.version)
}

function rowOf(name: string, locked: LockedModule): SbomRow {
  const { version, source, commit = null, integrity, license = null, publisher = null } = locked
  const parts = Object.entries(locked.components).map(([key, component]) => ({
    name: key,
    integrity: component.integrity,
  }))
  return { name, version, source, commit, integrity, license, publisher, parts }
}
