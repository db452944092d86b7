import prerelease from 'semver/functions/prerelease.js'
import rsort from 'semver/functions/rsort.js'
import { canonicalJson } from '../../words/canonical-json.ts'
import { sha256 } from '../../words/digest.ts'
import type { RegistryModuleFile, RegistryRoot } from '../../words/generated/schema-types.ts'
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

/** Path to text, of every file of a registry. */
export type BuiltRegistry = ReadonlyMap<string, string>

/**
 * Every file of a registry, as canonical JSON: the same contents in any order give the same bytes. Each is read back
 * by the reader's own rules. Throws E_INDEX_INVALID for modules that a reader would refuse, with all of a file's problems.
 */
export function buildRegistry(contents: RegistryContents): BuiltRegistry {
  const { modules, depth = depthFor(modules.length), holdsFiles = false } = contents
  const files = new Map<string, string>()
  const entries = new Map<string, Record<string, object>>(
    indexPaths(depth).map((path) => [path, {}]),
  )
  for (const module of [...modules].sort(by((one) => one.name))) {
    const { name } = module
    const path = modulePathOf(name, depth)
    const text = canonicalJson(module)
    parseRegistryModule(written(text, path), { name, folder: holdsFiles ? '/' : undefined })
    mustBeNew(files, path, name)
    mustBelong(contents, name)
    files.set(path, text)
    const shard = entries.get(indexPathOf(name, depth))
    if (shard !== undefined) shard[name] = entryOf(module, text)
  }
  for (const [path, shard] of entries) {
    const text = canonicalJson({ registryIndexVersion: 1, modules: shard })
    parseRegistryIndex(written(text, path))
    files.set(path, text)
  }
  const root = canonicalJson(rootOf(contents, depth, files))
  parseRegistryRoot(written(root, registryRootPath))
  return files.set(registryRootPath, root)
}

function entryOf(module: RegistryModuleFile, text: string): object {
  const { description, keywords, categories, versions } = module
  const latest = latestOf(versions ?? {})
  return { description, keywords, categories, latest, sha256: sha256(text) }
}

/** The newest that may be chosen: no prerelease where there is a release, and none that was withdrawn. */
function latestOf(versions: NonNullable<RegistryModuleFile['versions']>): string | undefined {
  const chosen = Object.keys(versions).filter((version) => versions[version]?.yanked === undefined)
  const released = chosen.filter((version) => prerelease(version) === null)
  return rsort(released.length > 0 ? released : chosen)[0]
}

function rootOf(
  { name, title, homepage, scopes, modules }: RegistryContents,
  depth: RegistryDepth,
  files: BuiltRegistry,
): RegistryRoot {
  const digests = indexPaths(depth).map((path) => ({ path, digest: sha256(files.get(path) ?? '') }))
  const [only] = digests
  const lines = digests.map(({ path, digest }) => `${digest}  ${path}\n`).join('')
  return {
    registryVersion: 1,
    name,
    ...(title === undefined ? {} : { title }),
    ...(homepage === undefined ? {} : { homepage }),
    ...(scopes === undefined ? {} : { scopes: [...scopes].sort() }),
    depth,
    modules: modules.length,
    index: depth === 0 && only !== undefined ? only.digest : sha256(lines),
  }
}

function written(text: string, place: string): Parameters<typeof parseRegistryRoot>[0] {
  return { text, place, faulty: faultyRegistry }
}

function mustBeNew(files: BuiltRegistry, path: string, name: string): void {
  if (!files.has(path)) return
  const message = `The module ${name} stands twice.`
  throw faultyRegistry(path, [registryProblem(path, { rule: 'registry/duplicate', message })])
}

function mustBelong({ scopes = [], name: registry }: RegistryContents, name: string): void {
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
