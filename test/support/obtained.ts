import {
  type ModuleName,
  parseModuleName,
  parseSource,
  type ReadFile,
  readModule,
  type SourceSpec,
} from '@skills/core'
import type { ObtainedModule } from '../../packages/operations/src/obtain/obtain-module.ts'
import type { ModuleRequest } from '../../packages/operations/src/wanted/module-request.ts'
import { snapshotOf } from './snapshot-of.ts'

interface Options {
  readonly source?: string
  readonly version?: string
  readonly commit?: string
  readonly executables?: readonly string[]
}

/** A module as if it had been fetched: files in memory, read by the real reader. */
export function obtainedOf(
  name: string,
  files: Readonly<Record<string, string>>,
  options: Options = {},
): { readonly obtained: ObtainedModule; readonly read: ReadFile } {
  const { executables = [], source = `./${name}`, version = '1.0.0', commit } = options
  const { snapshot, read } = snapshotOf(files, { executables })
  const moduleName = parseModuleName(name)
  const obtained: ObtainedModule = {
    name: moduleName,
    spec: parseSource(source),
    version,
    ref: commit === undefined ? undefined : 'refs/tags/v1.0.0',
    commit,
    snapshot,
    module: readModule(snapshot, read, { moduleName }),
    portable: true,
    registry: undefined,
  }
  return { obtained, read }
}

/** A request for everything of a module; `changes` says what is different. */
export function requestOf(name: string, changes: Partial<ModuleRequest> = {}): ModuleRequest {
  const known: { readonly name: ModuleName; readonly spec: SourceSpec } = {
    name: parseModuleName(name),
    spec: parseSource(`./${name}`),
  }
  const nothing = { skills: undefined, exclude: undefined, assistants: undefined }
  return { ...known, ...nothing, pinned: undefined, isNew: false, ...changes }
}
