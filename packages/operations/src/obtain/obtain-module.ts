import {
  type BuiltPack,
  type Module,
  type ModuleName,
  printable,
  printSource,
  SkillsError,
  type Snapshot,
  type SourceSpec,
  type Store,
  satisfiesPick,
} from '@skills/core'
import type { Evidence } from '@skills/trust'
import { inStage } from '../in-stage.ts'
import { mustAllowPointed, mustAllowSource } from '../policy/decide-source.ts'
import type { Governed } from '../policy/policy-gate.ts'
import { asksForSigners } from '../trust/asks-for-signers.ts'
import { fetchSource } from './fetch-source.ts'
import type { FetchRequest, ObtainRequest } from './fetcher.ts'
import { moduleReadBefore } from './module-read-before.ts'
import { fetchDecided } from './version-gone.ts'

/** A module with its exact bytes in the store (or its scratch) and everything a lock records of it. */
export interface ObtainedModule {
  readonly name: ModuleName
  readonly spec: SourceSpec
  readonly version: string
  readonly ref: string | undefined
  readonly commit: string | undefined
  /** Of an artifact's manifest. */
  readonly digest?: string | undefined
  readonly snapshot: Snapshot
  readonly module: Module
  readonly portable: boolean
  /** The further registry that said what the name stands for. */
  readonly registry: string | undefined
  /** Committer time of a commit, in seconds since 1970. */
  readonly committedAt?: number | undefined
  /** What came along and claims to say who signed it; left out: nothing did in this run. */
  readonly evidence?: Evidence | undefined
}

/**
 * From a source to a module: policy on the source, then version, bytes, layout. This is the one way in.
 * Throws what its stages throw, and E_INTEGRITY where a locked module comes back with other bytes.
 */
export async function obtainModule(
  context: Governed,
  store: Store,
  request: ObtainRequest,
): Promise<ObtainedModule> {
  const { name, spec, pinned } = request
  mustAllowSource(context, name, spec)
  const { registries } = context
  const mayPoint: FetchRequest['mayPoint'] = (pointed) => mustAllowPointed(context, name, pointed)
  const withSignatures = asksForSigners(context.policy.stack)
  const wanted = { ...request, registries, mayPoint, withSignatures }
  const fetched = await inStage(context, 'fetch', () =>
    fetchDecided(store, request, () => fetchSource(context, store, wanted)),
  )
  if (pinned !== undefined && pinned.integrity !== fetched.snapshot.integrity) {
    throw otherBytes(request, pinned.integrity, fetched.snapshot.integrity)
  }
  context.report({ step: 'read', text: `reading ${name}` })
  const whole = await inStage(context, 'read', async () =>
    moduleReadBefore(context.machine.folders.cache, store, {
      snapshot: fetched.snapshot,
      moduleName: name,
    }),
  )
  const module = narrowed(whole, fetched.folders)
  const version = fetched.version ?? module.declaredVersion ?? '0.0.0'
  const { kind } = spec.source
  if (fetched.version === undefined || kind === 'archive' || kind === 'oci')
    mustBeInRange(request, version)
  mustSayItsVersion(request, module, fetched.pack)
  const { snapshot, ref, commit, digest, portable, registry, committedAt, evidence } = fetched
  const from = { ref, commit, digest, portable, registry, committedAt, evidence }
  return { name, spec, module, version, snapshot, ...from }
}

/** Where a registry says which folders the module is, the skills of these are all there are. */
function narrowed(module: Module, folders: readonly string[] | undefined): Module {
  if (folders === undefined) return module
  const isIn = (path: string) =>
    folders.some((folder) => folder === '' || path === folder || path.startsWith(`${folder}/`))
  return {
    ...module,
    skills: module.skills.filter((skill) => isIn(skill.folder)),
    others: module.others.filter(({ file }) => isIn(file)),
    // What is wrong elsewhere is another module's, and the file that lists them all was read by the registry.
    problems: module.problems.filter(({ file }) => file === undefined || isIn(file)),
  }
}

/** Where the source has one version only, the range is a question that this version answers or not. */
function mustBeInRange({ name, spec }: ObtainRequest, version: string): void {
  if (spec.pick.kind !== 'range' || satisfiesPick(version, spec.pick)) return
  throw new SkillsError(
    'E_VERSION_UNKNOWN',
    `${name} has the version ${printable(version, { oneLine: true })} only, which is not in the range that was asked for.`,
    {
      where: { url: printSource(spec) },
      remedy: 'Leave the range out, or ask for one that this version is in.',
    },
  )
}

/** What a pack says of its version and what its files say of it is one. */
function mustSayItsVersion(
  { name, spec }: ObtainRequest,
  { declaredVersion }: Module,
  pack: BuiltPack | undefined,
): void {
  if (pack === undefined || declaredVersion === undefined || spec.path !== undefined) return
  if (pack.version === declaredVersion) return
  throw new SkillsError(
    'E_INTEGRITY',
    `The pack of ${name} says that it is ${pack.version}, and its files say ${printable(declaredVersion, { oneLine: true })}.`,
    {
      where: { url: printSource(spec) },
      rule: 'pack/version',
      remedy: 'Somebody changed its manifest. Nothing was taken in; ask the publisher.',
    },
  )
}

function otherBytes(request: ObtainRequest, wanted: string, found: string): SkillsError {
  return new SkillsError(
    'E_INTEGRITY',
    `${request.name} has other bytes than were decided on: ${found} instead of ${wanted}.`,
    {
      where: { url: printSource(request.spec) },
      rule: 'lock/integrity',
      remedy:
        'Somebody changed what this version contains, or the lock was edited. Ask the publisher; to accept new bytes on purpose, remove the module and add it again.',
    },
  )
}
