import type { RegistryModuleFile } from '@skills/core'
import type { Context, Warning } from '../context.ts'
import { inconsistent } from './inconsistent.ts'
import { packProblems } from './pack-problems.ts'
import { openRegistryFolder, type RegistryFolder, writeRegistry } from './registry-folder.ts'
import { registryModules } from './registry-modules.ts'
import { writeViews } from './registry-views.ts'
import { removeFile } from './remove-file.ts'
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
 * Throws E_REGISTRY_INCONSISTENT with everything that is wrong with modules and their packs, E_WRITE.
 */
export async function buildRegistryFolder(
  context: Context,
  typed: string,
): Promise<BuildRegistryOutcome> {
  const folder = openRegistryFolder(typed, context.machine.cwd)
  const { modules, paths, problems: faulty } = registryModules(folder)
  const problems = faulty.length > 0 ? faulty : packProblems(folder, { modules, paths })
  if (problems.length > 0) throw inconsistent(folder.path, problems)
  const { path, root } = folder
  const own = await rebuild(folder, modules)
  const views = await writeViews(context, openRegistryFolder(path, path), modules)
  const warnings = [...views.warnings, ...unsignedChange(path, [...own.written, ...own.removed])]
  return {
    ...{ name: root.name, folder: path, modules: modules.length, warnings },
    written: [...own.written, ...views.written],
    removed: [...own.removed, ...views.removed],
  }
}

type Rebuilt = Pick<BuildRegistryOutcome, 'written' | 'removed'>

/** Write all of a registry anew from these modules, and take out what none of them needs. */
export async function rebuild(
  folder: RegistryFolder,
  modules: readonly RegistryModuleFile[],
): Promise<Rebuilt> {
  const { path } = folder
  const wanted = wantedFiles(folder, modules)
  const written = await writeRegistry(path, wanted)
  const removed = derivedPaths(path).filter((file) => !wanted.has(file))
  for (const file of removed) removeFile(path, file)
  return { written, removed }
}
