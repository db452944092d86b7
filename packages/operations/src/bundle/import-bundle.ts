import { resolve } from 'node:path'
import {
  type Bundle,
  type BundledModule,
  bundleManifestName,
  type FetchedTree,
  fetchArchive,
  fromManifest,
  parseModuleName,
  parseSha256,
  readBundleManifest,
  SkillsError,
  type SourceEntry,
  type Store,
  sha256,
} from '@skills/core'
import { parseEvidence } from '@skills/trust'
import { checkContent } from '../content-check.ts'
import { type Context, type Warning, withStore } from '../context.ts'
import { type ObtainedModule, obtainModule } from '../obtain/obtain-module.ts'
import { bundledKey } from '../obtain/store-key.ts'
import { governed, withRegistries } from '../policy/governed.ts'
import type { Governed } from '../policy/policy-gate.ts'
import { problemWarnings } from '../problem-warnings.ts'
import { type Registered, registerModules } from '../register-module.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import { evidenceKey, keepEvidence } from '../trust/evidence.ts'
import { selectSkills } from '../wanted/select-skills.ts'
import { type BundleRow, bundleRow } from './bundled-module.ts'
import { keepAnswers, keepPolicies } from './bundled-records.ts'

export interface ImportBundleRequest {
  readonly file: string
  /** Digest that the whole file must have, where whoever made it told one. */
  readonly sha256: string | undefined
  readonly scope: ScopeRequest
  readonly dryRun: boolean
}

export interface ImportedBundle {
  readonly modules: readonly BundleRow[]
  readonly imported: boolean
  readonly warnings: readonly Warning[]
}

/**
 * `skills bundle import`: take the modules of a bundle into the store and register them, so that install, ci and
 * verify work without a network. Every byte is checked against the bundle's manifest, every module against policy,
 * validity and audit, as when it is fetched; all are taken or none. Throws E_USAGE, E_ARCHIVE_INVALID,
 * E_FILE_INVALID, E_FILE_NEWER, E_INTEGRITY, E_MODULE_EXISTS, and what checking content throws.
 */
export async function importBundle(
  plain: Context,
  request: ImportBundleRequest,
): Promise<ImportedBundle> {
  const scope = openScope(plain, request.scope)
  const location = resolve(plain.machine.cwd, request.file)
  const tree = await fetchArchive({ location, sha256: digestOf(request) }, plain.network)
  const { bundle, files } = await readBundle(tree, location)
  const text = (digest: string) => textIn(files, digest, location)
  // The policy here may extend one that only the bundle has. Each is kept by its digest and binds nobody by itself.
  if (!request.dryRun) await keepPolicies(plain, bundle, text)
  // What is taken in is registered in the user's list, where a project's registries mean nothing.
  const context = withRegistries(await governed(plain, scope), undefined)
  return withStore(context, { isolated: request.dryRun }, async (store) => {
    const taken = await takeAll(context, store, { bundle, files, location, base: scope.root })
    if (!request.dryRun) {
      for (const { obtained } of taken.modules) await store.keep(obtained.snapshot)
      await registerModules(context, taken.modules)
      await keepAnswers(context, bundle, text)
    }
    const rows = Object.entries(bundle.modules).map(([name, module]) => bundleRow(name, module))
    return {
      modules: rows,
      imported: !request.dryRun,
      warnings: [...taken.warnings, ...context.policy.warnings()],
    }
  })
}

function digestOf({ sha256 }: ImportBundleRequest): ReturnType<typeof parseSha256> {
  if (sha256 === undefined) return undefined
  const digest = parseSha256(sha256)
  if (digest !== undefined) return digest
  throw new SkillsError('E_USAGE', 'That is no SHA-256: 64 hexadecimal digits are.', {
    where: { flag: '--sha256' },
    remedy: 'Ask whoever made the bundle: skills bundle export prints it.',
  })
}

type Files = ReadonlyMap<string, SourceEntry>

/** The manifest, and the files by digest. An entry that nothing in the manifest asks for is refused. */
async function readBundle(
  tree: FetchedTree,
  file: string,
): Promise<{ readonly bundle: Bundle; readonly files: Files }> {
  const [first, ...rest] = tree.entries
  if (first?.path !== bundleManifestName || first.kind !== 'file')
    throw invalid(file, `its first entry is not ${bundleManifestName}`)
  const bundle = readBundleManifest(Buffer.from(await first.read()).toString('utf8'), file)
  const files = new Map(rest.map((entry) => [entry.path.slice('files/'.length), entry]))
  const wanted = new Set([
    ...Object.values(bundle.modules).flatMap((module) =>
      Object.values(module.files).map(({ sha256 }) => sha256),
    ),
    ...(bundle.policies ?? []),
    ...Object.values(bundle.registries ?? {}).map(({ sha256 }) => sha256),
    ...Object.values(bundle.evidence ?? {}),
  ])
  const stray = rest.find(
    ({ path, kind }) => kind !== 'file' || !path.startsWith('files/') || !wanted.has(path.slice(6)),
  )
  if (stray !== undefined)
    throw invalid(file, `the entry ${JSON.stringify(stray.path)} belongs to nothing in it`)
  const missing = [...wanted].find((digest) => !files.has(digest))
  if (missing !== undefined) throw invalid(file, `files/${missing} is missing`)
  return { bundle, files }
}

/** A text of the bundle; its bytes must have the digest. Throws E_INTEGRITY. */
async function textIn(files: Files, digest: string, location: string): Promise<string> {
  const bytes = await files.get(digest)?.read()
  if (bytes !== undefined && sha256(bytes) === digest) return Buffer.from(bytes).toString('utf8')
  throw new SkillsError('E_INTEGRITY', `The bundle has other bytes than files/${digest} says.`, {
    where: { file: location },
    rule: 'bundle/integrity',
    remedy: 'Somebody changed the file, or it was damaged on the way. Make the bundle again.',
  })
}

interface Source {
  readonly bundle: Bundle
  readonly files: Files
  readonly location: string
  readonly base: string
}

async function takeAll(context: Governed, store: Store, { bundle, ...source }: Source) {
  const modules: Registered[] = []
  const warnings: Warning[] = []
  for (const [name, module] of Object.entries(bundle.modules)) {
    const { skills, exclude, ...taken } = await takeOne(context, store, {
      ...source,
      name,
      module,
    })
    const obtained = await withEvidence(context, store, { ...taken, bundle, source })
    const selected = selectSkills(obtained.module, { skills, exclude, categories: undefined })
    const checked = await checkContent(context, obtained, { ...selected, store })
    warnings.push(...problemWarnings(checked.remarks, obtained.module.omitted))
    modules.push({ obtained, registration: { skills, exclude, addedFrom: undefined } })
  }
  return { modules, warnings }
}

interface Taken {
  readonly obtained: ObtainedModule
  readonly bundle: Bundle
  readonly source: Omit<Source, 'bundle'>
}

/** What claims to say who signed a module comes along and is checked like any other. */
async function withEvidence(
  { machine }: Context,
  store: Store,
  { obtained, bundle, source }: Taken,
): Promise<ObtainedModule> {
  const { commit, snapshot } = obtained
  const key = evidenceKey(commit, snapshot)
  const digest = bundle.evidence?.[key]
  if (digest === undefined) return obtained
  const evidence = parseEvidence(await textIn(source.files, digest, source.location))
  if (evidence === undefined) return obtained
  keepEvidence(machine, store, { key, snapshot, evidence })
  return { ...obtained, evidence }
}

interface One extends Omit<Source, 'bundle'> {
  readonly name: string
  readonly module: BundledModule
}

/** From here on a bundled module goes the one way in: its bytes are found by the digest that the bundle names. */
async function takeOne(context: Governed, store: Store, one: One) {
  const { name, module, base, location } = one
  const snapshot = await store.add(treeOf(one), undefined)
  if (snapshot.integrity !== module.integrity) throw otherBytes(one, snapshot.integrity)
  await store.remember(bundledKey(module.integrity), { snapshot, committedAt: 0 })
  const spec = fromManifest(module.source, module.range)
  if (spec.source.kind === 'folder')
    throw invalid(location, `${name} comes from a folder, which a bundle cannot stand for`)
  const network = { ...context.network, offline: true }
  const request = { name: parseModuleName(name), spec, base, pinned: module }
  const obtained = await obtainModule(
    withRegistries({ ...context, network }, undefined),
    store,
    request,
  )
  return { obtained, skills: module.skills, exclude: module.exclude }
}

function treeOf({ module, files, location }: One): FetchedTree {
  const entries = Object.entries(module.files).map(([path, { sha256, mode }]): SourceEntry => {
    const entry = files.get(sha256)
    if (entry === undefined) throw invalid(location, `files/${sha256} is missing`)
    return { path, kind: 'file', executable: mode === '0755', read: entry.read }
  })
  return { entries, omitted: [], commit: undefined }
}

function invalid(file: string, why: string): SkillsError {
  return new SkillsError('E_ARCHIVE_INVALID', `This is no bundle of skills: ${why}.`, {
    where: { file },
    rule: 'bundle/format',
    remedy: 'Make it again with skills bundle export. Nothing of it was taken in.',
  })
}

function otherBytes({ name, module, location }: One, found: string): SkillsError {
  return new SkillsError(
    'E_INTEGRITY',
    `The bundle has other bytes for ${name} than it says: ${found} instead of ${module.integrity}.`,
    {
      where: { file: location },
      rule: 'bundle/integrity',
      remedy:
        'Somebody changed the file, or it was damaged on the way. Nothing of it was taken in.',
    },
  )
}
