import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  type CopiedPack,
  copyRegistry,
  fileOperations,
  isErrno,
  limits,
  openAnswerCache,
  parseRegistryAddress,
  printRegistryAddress,
  type RegistryInput,
  registryIdentity,
  registryRootPath,
  SkillsError,
  sha256,
  userScope,
} from '@skills/core'
import type { Context } from '../context.ts'
import { governed } from '../policy/governed.ts'
import type { Governed } from '../policy/policy-gate.ts'
import { mustStayInside } from '../registries/folder-registry-files.ts'
import { entryFiles } from '../registries/open-entry.ts'
import { pinnedKeys } from '../registries/pinned-keys.ts'
import { nameFor, userEntries } from '../registries/registry-entries.ts'
import type { RegistryEntry } from '../registries/registry-set.ts'
import { type SharedDownloads, shareDownloads } from '../registries/shared-downloads.ts'
import { rootPath, snapshotPath, vouchedRegistry } from '../registries/vouched-registry.ts'
import { isRegistryFolder, writeRegistry } from './registry-folder.ts'
import { derivedPaths } from './wanted-files.ts'

export interface MirrorRequest {
  /** Address of a registry, or what your settings call one. */
  readonly source: string
  /** Where the copy goes, as it was typed. */
  readonly folder: string
  readonly keys: readonly string[]
}

export interface MirrorOutcome {
  readonly source: string
  readonly folder: string
  /** Files that were checked, packs among them. */
  readonly files: number
  readonly written: readonly string[]
  readonly removed: readonly string[]
  /** Whether a pinned key vouched for all of it. */
  readonly vouched: boolean
}

const batch = 500

/**
 * `skills registry mirror`: a copy of a registry in a folder, every file of it checked on the way. Who uses the copy
 * checks the same signatures, so that it needs no trust. Throws E_FILE_EXISTS, E_INTEGRITY, and what asking a registry
 * throws.
 */
export async function mirrorRegistry(
  plain: Context,
  request: MirrorRequest,
): Promise<MirrorOutcome> {
  const context = await governed(plain, userScope(plain.machine))
  const folder = resolve(context.machine.cwd, request.folder)
  mustBeFree(folder)
  const entry = await entryOf(context, request)
  const shared = shareDownloads(context.network)
  return shared.during(async () => {
    const cache = openAnswerCache(context.machine.folders.cache)
    const plainInput = await entryFiles(context, entry, { shared, cache })
    const { keys } = entry
    const vouched =
      keys === undefined
        ? undefined
        : await vouchedRegistry(context, plainInput.files, { ...entry, keys })
    const input = { ...plainInput, vouched }
    const copy = openCopy(folder)
    await copyRegistry(input, {
      file: ({ path, bytes }) => copy.put(path, bytes),
      pack: async (pack) => copy.put(pack.path, await packBytes(input, entry, { pack, shared })),
    })
    for (const path of await signatures(input)) {
      const file = await input.files({ path, bytesMax: limits.registryIndexBytesMax })
      if (file !== undefined) await copy.put(path, Buffer.from(file.text))
    }
    const { files, written } = await copy.close()
    const removed = derivedPaths(folder).filter((path) => !files.has(path))
    for (const path of removed) fileOperations.removeFile(join(folder, path))
    return {
      ...{ source: entry.label, folder, files: files.size, written, removed },
      vouched: vouched !== undefined,
    }
  })
}

/** Files gathered and written some at a time; `registry.json` and what was signed come last. */
function openCopy(folder: string) {
  const files = new Set<string>()
  const written: string[] = []
  let waiting = new Map<string, Buffer>()
  const last = new Map<string, Buffer>()
  const flush = async () => {
    written.push(...(await writeRegistry(folder, waiting)))
    waiting = new Map()
  }
  return {
    put: async (path: string, bytes: Buffer) => {
      files.add(path)
      const isLast = path === registryRootPath || path.endsWith('.jsonl')
      ;(isLast ? last : waiting).set(path, bytes)
      if (waiting.size >= batch) await flush()
    },
    close: async () => {
      await flush()
      written.push(...(await writeRegistry(folder, last)))
      return { files, written: written.sort() }
    },
  }
}

/** Paths of what those who keep the registry signed, as far as it names them. */
async function signatures({ files }: RegistryInput): Promise<readonly string[]> {
  const snapshot = await files({ path: snapshotPath, bytesMax: limits.registryIndexBytesMax })
  if (snapshot === undefined) return []
  const { claimedSnapshot } = await import('@skills/trust')
  const { root } = claimedSnapshot(Buffer.from(snapshot.text), snapshot.place)
  const roots = Array.from({ length: Math.min(root, rootsMax) }, (_, at) => rootPath(root - at))
  return [...roots, snapshotPath]
}

const rootsMax = 1000

interface Asked {
  readonly pack: CopiedPack
  readonly shared: SharedDownloads
}

async function packBytes(
  { base }: RegistryInput,
  { address }: RegistryEntry,
  { pack, shared }: Asked,
): Promise<Buffer> {
  const place = `${base ?? ''}/${pack.path}`
  if (address.kind === 'folder') mustStayInside(address.path, place)
  const bytes =
    address.kind === 'folder'
      ? readFileSync(place)
      : (await shared.downloads.get({ url: place, bytesMax: limits.archiveBytesMax })).body
  if (sha256(bytes) === pack.sha256) return bytes
  throw new SkillsError('E_INTEGRITY', 'A pack of the registry is not the one that it lists.', {
    where: { file: place },
    rule: 'registry/digest',
    remedy: 'Tell whoever keeps the registry. The copy is not whole.',
  })
}

async function entryOf(context: Governed, request: MirrorRequest): Promise<RegistryEntry> {
  const { source, keys: typed } = request
  const keys = typed.length === 0 ? undefined : await pinnedKeys(context, typed)
  const named = userEntries(context).find(({ name }) => name === source)
  if (named !== undefined) return { ...named, keys: keys ?? named.keys }
  const read = parseRegistryAddress(source)
  const { cwd } = context.machine
  const address = read.kind === 'folder' ? { ...read, path: resolve(cwd, read.path) } : read
  return {
    ...{ name: nameFor(address), address, identity: registryIdentity(address) },
    ...{ label: printRegistryAddress(address), scopes: undefined, keys },
    ...{ from: 'user', isNamed: false, where: { flag: 'source' } },
  }
}

/** A folder of something else is nobody's to write into. */
function mustBeFree(folder: string): void {
  if (isRegistryFolder(folder) || entriesIn(folder) === 0) return
  throw new SkillsError('E_FILE_EXISTS', 'The folder holds something that is no registry.', {
    where: { file: folder },
    remedy: 'Name an empty folder, or an earlier copy. Nothing was changed.',
  })
}

function entriesIn(folder: string): number {
  try {
    return readdirSync(folder).length
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return 0
    throw error
  }
}
