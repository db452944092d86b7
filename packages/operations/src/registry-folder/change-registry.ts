import type { RegistryModuleFile } from '@skills/core'
import { rebuild } from './build-registry-folder.ts'
import { inconsistent } from './inconsistent.ts'
import { type RegistryFolder, writeRegistry } from './registry-folder.ts'
import { registryModules } from './registry-modules.ts'

/**
 * Put changed modules into a registry and write what follows from them, and nothing else. Throws E_INDEX_INVALID before
 * anything is written, E_REGISTRY_INCONSISTENT, E_WRITE. Gives the paths that were written.
 */
export async function changeRegistry(
  folder: RegistryFolder,
  changed: readonly RegistryModuleFile[],
): Promise<readonly string[]> {
  const files = await plannedChange(folder, changed)
  if (files !== undefined) return writeRegistry(folder.path, files)
  const { modules, problems } = registryModules(folder)
  if (problems.length > 0) throw inconsistent(folder.path, problems)
  const names = new Set(changed.map(({ name }) => name))
  const { written } = await rebuild(folder, [
    ...modules.filter(({ name }) => !names.has(name)),
    ...changed,
  ])
  return written
}

/** What would be written; `undefined` where the registry grows out of its depth. Throws E_INDEX_INVALID. */
export async function plannedChange(
  { read }: RegistryFolder,
  changed: readonly RegistryModuleFile[],
): Promise<ReadonlyMap<string, Buffer> | undefined> {
  const { registryUpdate } = await import('@skills/publish')
  return registryUpdate(read, changed)
}
