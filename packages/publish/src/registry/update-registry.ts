import {
  depthFor,
  faultyRegistry,
  indexEntry,
  indexPathOf,
  indexText,
  modulePathOf,
  moduleText,
  parseRegistryIndex,
  parseRegistryRoot,
  type RegistryDepth,
  type RegistryIndexEntry,
  type RegistryModuleFile,
  type RegistryRoot,
  registryProblem,
  registryRootPath,
  rootText,
  sha256,
  treeStepsTo,
  withDigestAt,
} from '@skills/core'

/** Bytes of a file of the registry as it stands; `undefined` where it is not there. */
export type ReadBytes = (path: string) => Uint8Array | undefined

/**
 * The files that change where some modules do, in the order in which they are written: the same bytes as building
 * all of it anew would give, whatever the size of the registry. `undefined` where it grows out of its depth, so
 * that every file gets another place. Throws E_INDEX_INVALID for a module that a reader would refuse or a registry
 * that is not whole.
 */
export function registryUpdate(
  read: ReadBytes,
  changed: readonly RegistryModuleFile[],
): ReadonlyMap<string, Buffer> | undefined {
  const root = rootOf(read)
  const depth = depthOf(root)
  const files = new Map<string, Buffer>()
  const now = (path: string): Uint8Array => files.get(path) ?? read(path) ?? missing(path)
  let modules = root.modules ?? 0
  for (const module of changed) {
    const path = indexPathOf(module.name, depth)
    const entries: Record<string, RegistryIndexEntry> = { ...parseRegistryIndex(textOf(path, now)) }
    if (!Object.hasOwn(entries, module.name)) modules += 1
    const text = moduleText(root, module, depth)
    entries[module.name] = indexEntry(module, text, depth)
    files.set(modulePathOf(module.name, depth), Buffer.from(text))
    files.set(path, Buffer.from(indexText(entries, path)))
  }
  if (depthFor(modules) > depth) return undefined
  const top = carryUp(files, { changed, depth, now })
  const index = top ?? sha256(now(indexPathOf('', 0)))
  return inOrder(
    files.set(registryRootPath, Buffer.from(rootText(root, { depth, modules, index }))),
  )
}

interface Carrying {
  readonly changed: readonly RegistryModuleFile[]
  readonly depth: RegistryDepth
  readonly now: (path: string) => Uint8Array
}

/** Put the new digests into the tree, from below. Gives the digest of its root; `undefined` where there is no tree. */
function carryUp(
  files: Map<string, Buffer>,
  { changed, depth, now }: Carrying,
): string | undefined {
  let top: string | undefined
  for (const { name } of changed) {
    let digest = sha256(now(indexPathOf(name, depth)))
    for (const { path, at } of [...treeStepsTo(name, depth)].reverse()) {
      const tile = withDigestAt(now(path), at, digest)
      files.set(path, tile)
      digest = sha256(tile)
      top = digest
    }
  }
  return top
}

/** What names others comes after them. */
function inOrder(files: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Buffer> {
  const rank = (path: string) => (path === registryRootPath ? 3 : path.endsWith('.bin') ? 2 : 1)
  return new Map([...files].sort(([left], [right]) => rank(left) - rank(right)))
}

function rootOf(read: ReadBytes): RegistryRoot {
  const bytes = read(registryRootPath) ?? missing(registryRootPath)
  const text = Buffer.from(bytes).toString('utf8')
  return parseRegistryRoot({ text, place: registryRootPath, faulty: faultyRegistry })
}

function depthOf({ depth }: RegistryRoot): RegistryDepth {
  return depth === 0 || depth === 1 ? depth : 2
}

function textOf(place: string, now: Carrying['now']): Parameters<typeof parseRegistryIndex>[0] {
  return { text: Buffer.from(now(place)).toString('utf8'), place, faulty: faultyRegistry }
}

function missing(path: string): never {
  const message = 'The file is missing. Make it anew: skills registry build'
  throw faultyRegistry(path, [registryProblem(path, { rule: 'registry/missing', message })])
}
