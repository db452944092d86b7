import prerelease from 'semver/functions/prerelease.js'
import rsort from 'semver/functions/rsort.js'
import { canonicalJson } from '../../words/canonical-json.ts'
import { sha256 } from '../../words/digest.ts'
import type {
  RegistryIndex,
  RegistryIndexEntry,
  RegistryModuleFile,
  RegistryRoot,
} from '../../words/generated/schema-types.ts'
import { by } from '../../words/order.ts'
import { SkillsError } from '../../words/skills-error.ts'
import { parseRegistryIndex, parseRegistryModule, parseRegistryRoot } from './parse-registry.ts'
import { faultyRegistry, registryProblem } from './registry-json.ts'
import {
  depthFor,
  indexPathOf,
  indexPaths,
  modulePathOf,
  type RegistryDepth,
  registryRootPath,
  scopeOfName,
} from './registry-layout.ts'
import { treeFiles, treeRootPath } from './registry-tree.ts'

/** What a registry is made from. */
export interface RegistryContents {
  readonly name: string
  readonly title?: string
  readonly homepage?: string
  readonly scopes?: readonly string[]
  readonly modules: readonly RegistryModuleFile[]
  /** Left out: what the number of modules needs. */
  readonly depth?: RegistryDepth
  /** May the modules' files lie in the registry? Then it is read as a folder alone. */
  readonly holdsFiles?: boolean
}

/** Path to text, of every file of a registry but those of its tree of digests. */
export type BuiltRegistry = ReadonlyMap<string, string>

/**
 * Every file of a registry, as canonical JSON: the same contents in any order give the same bytes. Each is read back
 * by the reader's own rules. Throws E_INDEX_INVALID for modules that a reader would refuse, with all of a file's problems.
 */
export function buildRegistry(contents: RegistryContents): BuiltRegistry {
  return build(contents).texts
}

/** The same with the tree of digests, in the order in which they are written: what names others comes after them. */
export function registryBytes(contents: RegistryContents): ReadonlyMap<string, Buffer> {
  const { texts, tree } = build(contents)
  const last = [...texts].filter(([path]) => path === registryRootPath)
  const others = [...texts].filter(([path]) => path !== registryRootPath)
  const bytes = (entries: readonly (readonly [string, string])[]) =>
    entries.map(([path, text]) => [path, Buffer.from(text)] as const)
  return new Map([...bytes(others), ...tree, ...bytes(last)])
}

function build(contents: RegistryContents) {
  const { modules, depth = depthFor(modules.length) } = contents
  const texts = new Map<string, string>()
  const entries = new Map<string, Record<string, RegistryIndexEntry>>(
    indexPaths(depth).map((path) => [path, {}]),
  )
  for (const module of [...modules].sort(by((one) => one.name))) {
    const { name } = module
    const path = modulePathOf(name, depth)
    if (texts.has(path)) throw standsTwice(path, name)
    const text = moduleText(contents, module, depth)
    texts.set(path, text)
    const shard = entries.get(indexPathOf(name, depth))
    if (shard !== undefined) shard[name] = indexEntry(module, text, depth)
  }
  // Of 65,536 files of an index most may say the same: nothing.
  const empty = { text: indexText({}, 'index.json'), digest: sha256(indexText({}, 'index.json')) }
  for (const [path, shard] of entries)
    texts.set(path, Object.keys(shard).length === 0 ? empty.text : indexText(shard, path))
  const tree = treeFiles(depth, (path) => {
    const text = texts.get(path) ?? ''
    return text === empty.text ? empty.digest : sha256(text)
  })
  const index = depth === 0 ? texts.get(indexPathOf('', 0)) : tree.get(treeRootPath)
  const root = rootText(contents, { depth, modules: modules.length, index: sha256(index ?? '') })
  return { texts: texts.set(registryRootPath, root), tree }
}

/** The text of a module's file, as a reader would take it. Throws E_INDEX_INVALID. */
export function moduleText(
  contents: Pick<RegistryContents, 'name' | 'scopes' | 'holdsFiles'>,
  module: RegistryModuleFile,
  depth: RegistryDepth,
): string {
  const { name } = module
  const text = canonicalJson(module)
  const folder = contents.holdsFiles === true ? '/' : undefined
  parseRegistryModule(written(text, modulePathOf(name, depth)), { name, folder, base: '/' })
  mustBelong(contents, name)
  return text
}

/** The text of the index, or of one file of it. */
export function indexText(modules: RegistryIndex['modules'], path: string): string {
  const text = canonicalJson({ registryIndexVersion: 1, modules })
  parseRegistryIndex(written(text, path))
  return text
}

/** What the index says of a module. Nobody lists an index that is split twice, so that it has no words for people. */
export function indexEntry(
  { description, keywords, categories, versions }: RegistryModuleFile,
  text: string,
  depth: RegistryDepth,
): RegistryIndexEntry {
  const latest = latestOf(versions ?? {})
  const short = { ...(latest === undefined ? {} : { latest }), sha256: sha256(text) }
  if (depth === 2) return short
  return {
    description,
    ...(keywords === undefined ? {} : { keywords }),
    ...(categories === undefined ? {} : { categories }),
    ...short,
  }
}

/** The newest that may be chosen: no prerelease where there is a release, and none that was withdrawn. */
function latestOf(versions: NonNullable<RegistryModuleFile['versions']>): string | undefined {
  const chosen = Object.keys(versions).filter((version) => versions[version]?.yanked === undefined)
  const released = chosen.filter((version) => prerelease(version) === null)
  return rsort(released.length > 0 ? released : chosen)[0]
}

/** What follows from the modules. */
export interface RootCounts {
  readonly depth: RegistryDepth
  readonly modules: number
  /** Digest of the index. */
  readonly index: string
}

/** The text of registry.json. */
export function rootText(
  { name, title, homepage, scopes }: Omit<RegistryContents, 'modules' | 'depth'>,
  { depth, modules, index }: RootCounts,
): string {
  const root: RegistryRoot = {
    registryVersion: 1,
    name,
    ...(title === undefined ? {} : { title }),
    ...(homepage === undefined ? {} : { homepage }),
    ...(scopes === undefined ? {} : { scopes: [...scopes].sort() }),
    depth,
    modules,
    index,
  }
  const text = canonicalJson(root)
  parseRegistryRoot(written(text, registryRootPath))
  return text
}

function written(text: string, place: string): Parameters<typeof parseRegistryRoot>[0] {
  return { text, place, faulty: faultyRegistry }
}

function standsTwice(path: string, name: string): SkillsError {
  const message = `The module ${name} stands twice.`
  return faultyRegistry(path, [registryProblem(path, { rule: 'registry/duplicate', message })])
}

function mustBelong(
  { scopes = [], name: registry }: Pick<RegistryContents, 'name' | 'scopes'>,
  name: string,
): void {
  const scope = scopeOfName(name)
  if (scope === undefined || scopes.includes(scope)) return
  throw new SkillsError(
    'E_INDEX_INVALID',
    `${name} has a scope that ${registry} does not declare.`,
    {
      rule: 'registry/scope',
      remedy: `Add ${scope} to "scopes" of the registry.`,
    },
  )
}
