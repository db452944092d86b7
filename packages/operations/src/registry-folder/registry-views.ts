import { join } from 'node:path'
import {
  latestVersion,
  type RegistryModuleFile,
  readModule,
  type Snapshot,
  type SnapshotFile,
  type Store,
  writeOutputs,
} from '@skills/core'
import type { RegistryViews, ViewedFile, ViewedPack } from '@skills/publish'
import { type Context, type Warning, withStore } from '../context.ts'
import { loadPack } from '../pack/load-pack.ts'
import { mustStayInside } from '../registries/folder-registry-files.ts'
import { pathsIn, type RegistryFolder } from './registry-folder.ts'
import { removeFile } from './remove-file.ts'

const places = [
  '.claude-plugin/marketplace.json',
  'plugins',
  '.well-known/agent-skills',
  '.well-known/skills',
]

/** Paths that only views have. */
export function viewPaths(folder: string): readonly string[] {
  return pathsIn(folder, places)
}

/** What a registry is in the forms of others; `undefined` for one that is too large to be one list. */
export async function viewsOf(
  context: Context,
  folder: RegistryFolder,
  modules: readonly RegistryModuleFile[],
): Promise<RegistryViews | undefined> {
  if (folder.root.depth > 0) return undefined
  const { registryViews } = await import('@skills/publish')
  return withStore(context, { isolated: true }, async (store) => {
    const packs: ViewedPack[] = []
    for (const module of modules) {
      const version = latestVersion(module.versions ?? {}) ?? ''
      const pack = module.versions?.[version]?.pack
      if (pack === undefined) continue
      const file = join(folder.path, pack)
      mustStayInside(folder.path, file)
      const { tree } = await loadPack(context, file)
      const snapshot = await store.add(tree, undefined)
      packs.push(viewedPack(store, snapshot, { name: module.name, version }))
    }
    return registryViews({ root: folder.root, modules, packs })
  })
}

function viewedPack(
  store: Store,
  snapshot: Snapshot,
  { name, version }: { readonly name: string; readonly version: string },
): ViewedPack {
  const { skills, others } = readModule(snapshot, store.read, { moduleName: name })
  const viewed = (file: SnapshotFile): ViewedFile => ({
    path: file.path,
    executable: file.executable,
    bytes: Buffer.from(store.read(file)),
  })
  return {
    name,
    version,
    skills: skills.map((skill) => ({
      name: skill.name,
      description: skill.description,
      files: skill.files.map(viewed),
    })),
    notices: snapshot.files.filter(({ path }) => /^(?:LICEN[CS]E|NOTICE)/iu.test(path)).map(viewed),
    others: others.map(({ kind }) => kind),
  }
}

export interface WrittenViews {
  readonly written: readonly string[]
  readonly removed: readonly string[]
  readonly warnings: readonly Warning[]
}

/** Write what others read of a registry, and take out what is there no more. Throws E_WRITE, E_INTEGRITY for a pack. */
export async function writeViews(
  context: Context,
  folder: RegistryFolder,
  modules: readonly RegistryModuleFile[],
): Promise<WrittenViews> {
  const views = await viewsOf(context, folder, modules)
  const wanted = views?.files ?? new Map<string, Buffer>()
  const executables = views?.executables ?? new Set<string>()
  const written = await writeOutputs(folder.path, Object.fromEntries(wanted), {
    ...{ run: 'views', replace: true, executables },
  })
  const removed = viewPaths(folder.path).filter((path) => !wanted.has(path))
  for (const path of removed) removeFile(folder.path, path)
  const warnings = (views?.leftOut ?? []).map(
    (message): Warning => ({ code: 'W_REGISTRY_VIEW', message: `For others: ${message}.` }),
  )
  return {
    written: written.map((file) => file.slice(folder.path.length + 1)),
    removed,
    warnings,
  }
}
