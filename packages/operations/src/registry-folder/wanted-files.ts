import { depthFor, type RegistryModuleFile, registryBytes } from '@skills/core'
import { pathsIn, type RegistryFolder } from './registry-folder.ts'

/** Every file that the modules give. A registry that was large stays split: its addresses are in caches and mirrors. */
export function wantedFiles(
  { root }: Pick<RegistryFolder, 'root'>,
  modules: readonly RegistryModuleFile[],
): ReadonlyMap<string, Buffer> {
  const { name, title, homepage, scopes } = root
  const needed = depthFor(modules.length)
  return registryBytes({
    name,
    ...(title === undefined ? {} : { title }),
    ...(homepage === undefined ? {} : { homepage }),
    ...(scopes === undefined ? {} : { scopes }),
    modules,
    depth: root.depth > needed ? (root.depth === 1 ? 1 : 2) : needed,
  })
}

/** Paths that only a build writes. */
export function derivedPaths(folder: string): readonly string[] {
  return pathsIn(folder, ['index.json', 'index', 'modules', 'tree.bin', 'tree', 'registry.json'])
}
