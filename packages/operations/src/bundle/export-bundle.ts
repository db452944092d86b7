import { createHash } from 'node:crypto'
import { basename, resolve } from 'node:path'
import {
  type BundledModule,
  bundleManifestName,
  bundleManifestText,
  by,
  fromManifest,
  parseModuleName,
  SkillsError,
  type Store,
  writeNewArchive,
} from '@skills/core'
import type { TarFile } from '@skills/publish'
import { type Context, withStore } from '../context.ts'
import { type ObtainedModule, obtainModule } from '../obtain/obtain-module.ts'
import { governed } from '../policy/governed.ts'
import type { Governed } from '../policy/policy-gate.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import { evidenceKey } from '../trust/evidence.ts'
import { type BundleEntry, bundleEntries, isFolder } from './bundle-entries.ts'
import { type BundleRow, bundledModule, bundleRow } from './bundled-module.ts'
import { type BundledRecords, bundledRecords, recordFiles } from './bundled-records.ts'

export interface ExportRequest {
  readonly modules: readonly string[]
  readonly all: boolean
  /** The bundle to be made, relative to the current folder. */
  readonly output: string
  readonly replace: boolean
  readonly scope: ScopeRequest
}

export interface ExportedBundle {
  /** Absolute. */
  readonly file: string
  /** Digest of the whole file, to be told to whoever imports it. */
  readonly sha256: string
  readonly bytes: number
  readonly modules: readonly BundleRow[]
  /** Modules whose source is a folder: they come with the project. */
  readonly left: readonly string[]
  /** How many extended policies it carries, and files of registries. */
  readonly policies: number
  readonly registryFiles: number
}

/**
 * `skills bundle export`: modules as they are locked or registered, in one file whose bytes depend on nothing else.
 * What the store has not is fetched. Throws E_NOTHING_TO_INSTALL, E_MODULE_UNKNOWN, E_FILE_EXISTS, E_WRITE, and what
 * fetching throws.
 */
export async function exportBundle(
  plain: Context,
  request: ExportRequest,
): Promise<ExportedBundle> {
  const scope = openScope(plain, request.scope)
  const context = await governed(plain, scope)
  const entries = bundleEntries(context, scope, { names: request.modules, all: request.all })
  const carried = entries.filter(([, entry]) => !isFolder(entry))
  if (carried.length === 0) throw nothing(entries.length)
  return withStore(context, { isolated: false }, async (store) => {
    const { tarBlocks } = await import('@skills/publish')
    const modules = await obtainAll(context, store, { carried, base: scope.root })
    const keys = modules.map(({ obtained }) => evidenceKey(obtained.commit, obtained.snapshot))
    const records = await bundledRecords(context, scope, keys)
    const file = resolve(context.machine.cwd, request.output)
    const hash = createHash('sha256')
    let bytes = 0
    const counted = function* () {
      for (const block of tarBlocks(bundleFiles({ modules, records }, store))) {
        hash.update(block)
        bytes += block.length
        yield block
      }
    }
    await writeNewArchive(file, counted(), { run: basename(file), replace: request.replace })
    const left = entries.filter(([, entry]) => isFolder(entry)).map(([name]) => name)
    const rows = modules.map(({ name, bundled }) => bundleRow(name, bundled))
    return { file, sha256: hash.digest('hex'), bytes, modules: rows, left, ...countsOf(records) }
  })
}

interface Carried {
  readonly name: string
  readonly obtained: ObtainedModule
  readonly bundled: BundledModule
}

async function obtainAll(
  context: Governed,
  store: Store,
  wanted: { readonly carried: readonly (readonly [string, BundleEntry])[]; readonly base: string },
): Promise<readonly Carried[]> {
  const modules: Carried[] = []
  for (const [name, entry] of wanted.carried) {
    const obtained = await obtainModule(context, store, {
      name: parseModuleName(name),
      spec: fromManifest(entry.source, entry.range),
      base: wanted.base,
      pinned: entry,
    })
    modules.push({ name, obtained, bundled: bundledModule(entry, obtained) })
  }
  return modules
}

function countsOf({ policies, registries }: BundledRecords) {
  return { policies: policies.length, registryFiles: Object.keys(registries).length }
}

interface Contents {
  readonly modules: readonly Carried[]
  readonly records: BundledRecords
}

/** The manifest first; then every file once, by digest. */
function* bundleFiles({ modules, records }: Contents, store: Store): Generator<TarFile> {
  const { policies, registries, evidence } = records
  const manifest = bundleManifestText({
    bundleVersion: 1,
    modules: Object.fromEntries(modules.map(({ name, bundled }) => [name, bundled])),
    ...(policies.length === 0 ? {} : { policies }),
    ...(Object.keys(registries).length === 0 ? {} : { registries }),
    ...(Object.keys(evidence).length === 0 ? {} : { evidence }),
  })
  const text = Buffer.from(manifest, 'utf8')
  yield { path: bundleManifestName, executable: false, size: text.length, read: () => text }
  const files = new Map(recordFiles(records))
  for (const { obtained } of modules)
    for (const file of obtained.snapshot.files)
      files.set(file.sha256, {
        path: `files/${file.sha256}`,
        executable: false,
        size: file.size,
        read: () => store.read(file),
      })
  yield* [...files.values()].sort(by(({ path }) => path))
}

function nothing(folders: number): SkillsError {
  const why =
    folders === 0 ? 'No module is locked here.' : 'All modules here are folders of the project.'
  return new SkillsError('E_NOTHING_TO_INSTALL', `${why} A bundle would be empty.`, {
    remedy: 'Install something first, name modules of the module list, or take all of it: --all',
  })
}
