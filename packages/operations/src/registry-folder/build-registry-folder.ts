import { join, posix } from 'node:path'
import { fileOperations, type RegistryModuleFile } from '@skills/core'
import type { Context, Warning } from '../context.ts'
import { inconsistent } from './inconsistent.ts'
import {
  openRegistryFolder,
  pathsIn,
  type RegistryFolder,
  writeRegistry,
} from './registry-folder.ts'
import { registryModules } from './registry-modules.ts'
import { unsignedChange } from './unsigned-change.ts'
import { derivedPaths, wantedFiles } from './wanted-files.ts'

export interface BuildRegistryOutcome {
  readonly name: string
  readonly folder: string
  readonly modules: number
  /** Paths that were written because their bytes changed. */
  readonly written: readonly string[]
  /** Paths that no module needs any more. */
  readonly removed: readonly string[]
  readonly warnings: readonly Warning[]
}

/**
 * `skills registry build`: every file that follows from the modules' own. What has its bytes already is not touched.
 * Throws E_REGISTRY_INCONSISTENT with everything that is wrong with modules, E_WRITE.
 */
export async function buildRegistryFolder(
  { machine }: Context,
  typed: string,
): Promise<BuildRegistryOutcome> {
  const folder = openRegistryFolder(typed, machine.cwd)
  const { modules, problems } = registryModules(folder)
  if (problems.length > 0) throw inconsistent(folder.path, problems)
  return rebuild(folder, modules)
}

/** Write all of a registry anew from these modules, and take out what none of them needs. */
export async function rebuild(
  folder: RegistryFolder,
  modules: readonly RegistryModuleFile[],
): Promise<BuildRegistryOutcome> {
  const { path, root } = folder
  const wanted = wantedFiles(folder, modules)
  const written = await writeRegistry(path, wanted)
  const removed = derivedPaths(path).filter((file) => !wanted.has(file))
  for (const file of removed) removeFile(path, file)
  const warnings = unsignedChange(path, [...written, ...removed])
  return { name: root.name, folder: path, modules: modules.length, written, removed, warnings }
}

/** Folders that are empty afterwards go with it. */
function removeFile(folder: string, file: string): void {
  fileOperations.removeFile(join(folder, file))
  for (let parent = posix.dirname(file); parent !== '.'; parent = posix.dirname(parent)) {
    if (pathsIn(folder, [parent]).length > 0) return
    fileOperations.removeEmptyFolder(join(folder, parent))
  }
}
