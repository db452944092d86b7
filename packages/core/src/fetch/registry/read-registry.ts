import { canonicalJson } from '../../words/canonical-json.ts'
import { sha256 } from '../../words/digest.ts'
import type { RegistryRoot } from '../../words/generated/schema-types.ts'
import { parseModuleName } from '../../words/names.ts'
import { by } from '../../words/order.ts'
import { type Problem, SkillsError } from '../../words/skills-error.ts'
import { type Marketplace, type MarketplaceOrigin, readMarketplace } from './marketplace.ts'
import { parseRegistryIndex, parseRegistryModule, parseRegistryRoot } from './parse-registry.ts'
import {
  type FileWish,
  type RegistryFile,
  type RegistryFiles,
  registryBytesMax,
} from './registry-files.ts'
import { faultyRegistry, type RegistryText, registryProblem } from './registry-json.ts'
import {
  indexPathOf,
  indexPaths,
  isRegistryName,
  modulePathOf,
  type RegistryDepth,
  registryRootPath,
  scopeOfName,
} from './registry-layout.ts'
import type { ListedModule, RegistryModule } from './registry-module.ts'
import { digestAt, treeSteps } from './registry-tree.ts'

/** A registry that was looked into. */
export interface OpenedRegistry {
  readonly format: 'registry' | 'marketplace'
  /** What it calls itself, which may be no name that a registry can have here. */
  readonly declaredName: string
  /** Scopes whose modules it may hold. */
  readonly scopes: readonly string[]
  /** How many modules it says it has. */
  readonly count: number | undefined
  /** Of a marketplace, the plugins that cannot be had. */
  readonly refused: readonly Problem[]
  /** When its source was last asked, where nobody was asked now. */
  readonly unaskedSince: string | undefined
  /**
   * The module of this name; `undefined` where it has none. Throws E_INTEGRITY where its files contradict each
   * other, E_INDEX_INVALID for one that is faulty or refused, and what reading throws.
   */
  readonly find: (name: string) => Promise<RegistryModule | undefined>
  /** All names; `undefined` where they are too many to be read one shard after the other. */
  readonly list: () => Promise<readonly ListedModule[] | undefined>
}

export interface RegistryInput {
  readonly files: RegistryFiles
  /** Paths at which a marketplace is looked for; none where it cannot be one. */
  readonly marketplaces: readonly string[]
  readonly origin: MarketplaceOrigin
  /** Absolute folder that embedded files lie in; `undefined` where it has none. */
  readonly folder: string | undefined
  /** Absolute folder or address that packs lie below; `undefined` where it cannot give any. */
  readonly base?: string | undefined
  /** What errors call the registry. */
  readonly address: string
  /** What a signature vouches for: then `registry.json` is not read, and every file is held to this. */
  readonly vouched?: Vouched | undefined
}

/** A registry as those say who may sign for it. */
export interface Vouched {
  readonly root: RegistryRoot
  /** When it was last asked for, where nobody was asked now. */
  readonly unaskedSince: string | undefined
}

/**
 * Look into a registry: by its `registry.json` or, where it has none, as a marketplace. Throws E_SOURCE_MISSING
 * where it is neither, E_INDEX_INVALID, E_FILE_NEWER, E_INTEGRITY, and what reading throws.
 */
export async function openRegistry(input: RegistryInput): Promise<OpenedRegistry> {
  const { files, marketplaces, origin, address, vouched } = input
  if (vouched !== undefined) return ofVouched(input, vouched)
  const isOneFile = address.endsWith('.json') && origin.kind === 'address'
  const root = isOneFile
    ? undefined
    : await files({ path: registryRootPath, bytesMax: registryBytesMax.root })
  if (root !== undefined) {
    const value = parseRegistryRoot(textOf(root))
    return ofRoot(input, rootOf(value, sha256(root.text), false), root.unaskedSince)
  }
  for (const path of marketplaces) {
    const file = await files({ path, bytesMax: registryBytesMax.marketplace })
    if (file !== undefined) return ofMarketplace(readMarketplace(textOf(file), origin), file)
  }
  throw new SkillsError('E_SOURCE_MISSING', 'There is no registry at this address.', {
    where: { url: address },
    remedy:
      'Check the address: a registry has registry.json, a marketplace .claude-plugin/marketplace.json.',
  })
}

function textOf({ text, place }: RegistryFile): RegistryText {
  return { text, place, faulty: faultyRegistry }
}

function ofMarketplace(market: Marketplace, file: RegistryFile): OpenedRegistry {
  const { name, modules, refused } = market
  return {
    format: 'marketplace',
    declaredName: name,
    scopes: [],
    count: modules.size,
    refused: refused.map(({ problem }) => problem),
    unaskedSince: file.unaskedSince,
    find: async (wanted) => {
      const problem = refused.find((one) => one.name === wanted)?.problem
      if (problem !== undefined) throw faultyRegistry(file.place, [problem])
      return modules.get(wanted)
    },
    list: async () =>
      [...modules.values()]
        .map(({ name: one, description, keywords, categories, content }) => ({
          name: one,
          description,
          keywords,
          categories,
          latest: content.kind === 'source' ? [...(content.versions?.keys() ?? [])][0] : undefined,
        }))
        .sort(by((one) => one.name)),
  }
}

/** `registry.json` with what it stands for: any change below it is a change of it. */
export interface Root {
  readonly value: RegistryRoot
  readonly depth: RegistryDepth
  readonly under: string
  /** Are the files of a split index held to its tree of digests? */
  readonly isHeld: boolean
}

export function rootOf(value: RegistryRoot, under: string, isHeld: boolean): Root {
  return { value, under, isHeld, depth: value.depth === 0 || value.depth === 1 ? value.depth : 2 }
}

/** A new signature over the same content changes nothing that was read. */
function ofVouched(input: RegistryInput, { root, unaskedSince }: Vouched): OpenedRegistry {
  return ofRoot(input, rootOf(root, sha256(canonicalJson(root)), true), unaskedSince)
}

function ofRoot(
  input: RegistryInput,
  root: Root,
  unaskedSince: string | undefined,
): OpenedRegistry {
  const { value, depth } = root
  const scopes = value.scopes ?? []
  return {
    format: 'registry',
    declaredName: value.name,
    scopes,
    count: value.modules,
    refused: [],
    unaskedSince,
    find: async (name) => {
      const scope = scopeOfName(name)
      if (!isRegistryName(name) || (scope !== undefined && !scopes.includes(scope)))
        return undefined
      const index = await readIndex(input, root, indexPathOf(name, depth))
      const entry = Object.hasOwn(index.modules, name) ? index.modules[name] : undefined
      return entry === undefined
        ? undefined
        : readModule(input, root, { name, digest: entry.sha256 })
    },
    list: async () => {
      if (depth === 2) return undefined
      const listed: ListedModule[] = []
      for (const path of indexPaths(depth)) listed.push(...(await listedIn(input, root, path)))
      return listed.sort(by((one) => one.name))
    },
  }
}

async function listedIn(input: RegistryInput, root: Root, path: string): Promise<ListedModule[]> {
  const { modules } = await readIndex(input, root, path)
  return Object.entries(modules).map(([name, { description, latest, keywords, categories }]) => ({
    name: parseModuleName(name),
    description: description ?? '',
    latest,
    keywords: keywords ?? [],
    categories: categories ?? [],
  }))
}

async function readIndex(
  input: RegistryInput,
  root: Root,
  path: string,
): Promise<{ readonly modules: ReturnType<typeof parseRegistryIndex> }> {
  const { value, depth, under } = root
  const wish = { path, bytesMax: registryBytesMax.index, under }
  const file = await readPinned(input, wish, await digestOfIndex(input, root, path))
  const scopes = value.scopes ?? []
  const belongs = (name: string) => {
    const scope = scopeOfName(name)
    return indexPathOf(name, depth) === path && (scope === undefined || scopes.includes(scope))
  }
  return { modules: parseRegistryIndex(textOf(file), belongs) }
}

/** What a file of the index must be; `undefined` where nobody vouches for a split one. */
export async function digestOfIndex(
  input: RegistryInput,
  { value, depth, under, isHeld }: Root,
  indexPath: string,
): Promise<string | undefined> {
  if (depth === 0) return value.index
  if (!isHeld) return undefined
  let digest = value.index
  for (const { path, at } of treeSteps(indexPath, depth)) {
    const wish = { path, bytesMax: registryBytesMax.tree, under, isBinary: true }
    const { text } = await readPinned(input, wish, digest)
    digest = digestAt(Buffer.from(text, 'latin1'), at)
  }
  return digest
}

async function readModule(
  input: RegistryInput,
  { depth, under }: Root,
  { name, digest }: { readonly name: string; readonly digest: string | undefined },
): Promise<RegistryModule> {
  const path = modulePathOf(name, depth)
  if (digest === undefined) {
    const place = `${input.address}/${path}`
    const message = 'The index does not say the digest of this file.'
    throw faultyRegistry(place, [registryProblem(place, { rule: 'registry/unpinned', message })])
  }
  const file = await readPinned(input, { path, bytesMax: registryBytesMax.module, under }, digest)
  return parseRegistryModule(textOf(file), { name, folder: input.folder, base: input.base })
}

/** A file that must be there and, where its digest is known, be that one. What a cache has wrong is asked for anew. */
export async function readPinned(
  { files, address }: RegistryInput,
  wish: FileWish,
  digest: string | undefined,
): Promise<RegistryFile> {
  for (const isDoubted of [false, true]) {
    const file = await files({ ...wish, isDoubted })
    if (file === undefined) throw absent(`${address}/${wish.path}`)
    const bytes = wish.isBinary === true ? Buffer.from(file.text, 'latin1') : file.text
    if (digest === undefined || sha256(bytes) === digest) return file
    if (isDoubted) throw contradiction(file.place, wish.path)
  }
  throw new TypeError('the last try returns or throws')
}

function absent(place: string): SkillsError {
  const message = 'The file is missing, and another file of the registry names it.'
  return faultyRegistry(place, [registryProblem(place, { rule: 'registry/missing', message })])
}

function contradiction(place: string, path: string): SkillsError {
  return new SkillsError(
    'E_INTEGRITY',
    `The files of the registry contradict each other: ${path} is not the one that is named.`,
    {
      where: { file: place },
      rule: 'registry/digest',
      remedy:
        'It may be changing at this moment: run the command again. If it stays so, tell whoever keeps the registry.',
    },
  )
}
