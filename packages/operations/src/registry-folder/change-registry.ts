import type { RegistryModuleFile } from '@skills/core'
import type { Context } from '../context.ts'
import { rebuild } from './build-registry-folder.ts'
import { inconsistent } from './inconsistent.ts'
import { openRegistryFolder, type RegistryFolder, writeRegistry } from './registry-folder.ts'
import { registryModules } from './registry-modules.ts'
import { writeViews } from './registry-views.ts'

/**
 * Put changed modules into a registry and write what follows from them, and nothing else. Throws E_INDEX_INVALID before
 * anything is written, E_REGISTRY_INCONSISTENT, E_WRITE. Gives the paths that were written.
 */
export async function changeRegistry(
  context: Context,
  folder: RegistryFolder,
  changed: readonly RegistryModuleFile[],
): Promise<readonly string[]> {
  const files = await plannedChange(folder, changed)
  const written =
    files === undefined ? await grow(folder, changed) : await writeRegistry(folder.path, files)
  const now = openRegistryFolder(folder.path, folder.path)
  // Views are made of all modules; a registry that is too large for them is not looked at as a whole.
  if (now.root.depth > 0) return written
  const views = await writeViews(context, now, registryModules(now).modules)
  return [...written, ...views.written]
}

/** All of a registry anew: it is split further now. */
async function grow(
  folder: RegistryFolder,
  changed: readonly RegistryModuleFile[],
): Promise<readonly string[]> {
  const { modules, problems } = registryModules(folder)
  if (problems.length > 0) throw inconsistent(folder.path, problems)
  const names = new Set(changed.map(({ name }) => name))
  const others = modules.filter(({ name }) => !names.has(name))
  return (await rebuild(folder, [...others, ...changed])).written
}

/** What would be written; `undefined` where the registry grows out of its depth. Throws E_INDEX_INVALID. */
export async function plannedChange(
  { read }: RegistryFolder,
  changed: readonly RegistryModuleFile[],
): Promise<ReadonlyMap<string, Buffer> | undefined> {
  const { registryUpdate } = await import('@skills/publish')
  return registryUpdate(read, changed)
}
