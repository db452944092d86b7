import {
  type Module,
  type ModuleName,
  printable,
  printSource,
  readModule,
  rewriteUrl,
  SkillsError,
  type Snapshot,
  type SourceKind,
  type SourceSpec,
  type Store,
  satisfiesPick,
  webUrl,
} from '@skills/core'
import { builtInFloor, decideSource } from '@skills/policy'
import type { Context } from '../context.ts'
import { refuse } from '../refuse.ts'
import { fetchArchiveSource } from './fetch-archive.ts'
import { fetchFolder } from './fetch-folder.ts'
import { fetchGit } from './fetch-git.ts'
import { fetchNpm } from './fetch-npm.ts'
import { fetchFromRegistry } from './fetch-registry.ts'
import { fetchWellKnown } from './fetch-well-known.ts'
import type { Fetcher, ObtainRequest } from './fetcher.ts'

/** A module with its exact bytes in the store (or its scratch) and everything a lock records of it. */
export interface ObtainedModule {
  readonly name: ModuleName
  readonly spec: SourceSpec
  readonly version: string
  readonly ref: string | undefined
  readonly commit: string | undefined
  readonly snapshot: Snapshot
  readonly module: Module
  readonly portable: boolean
}

/** Every kind of source and who fetches it. */
const fetchers: Readonly<Record<SourceKind, Fetcher>> = {
  folder: fetchFolder,
  git: fetchGit,
  'hosted-git': fetchGit,
  registry: fetchFromRegistry,
  'system-git': fetchGit,
  archive: fetchArchiveSource,
  npm: fetchNpm,
  oci: unsupported,
  'well-known': fetchWellKnown,
}

/**
 * From a source to a module: policy on the source, then version, bytes, layout. This is the one way in.
 * Throws what its stages throw, and E_INTEGRITY where a locked module comes back with other bytes.
 */
export async function obtainModule(
  context: Context,
  store: Store,
  request: ObtainRequest,
): Promise<ObtainedModule> {
  const { name, spec, pinned } = request
  decideAddress(context, spec)
  const fetched = await fetchers[spec.source.kind](context, store, request)
  if (pinned !== undefined && pinned.integrity !== fetched.snapshot.integrity) {
    throw otherBytes(request, pinned.integrity, fetched.snapshot.integrity)
  }
  context.report({ step: 'read', text: `reading ${name}` })
  const module = readModule(fetched.snapshot, store.read, { moduleName: name })
  const version = fetched.version ?? module.declaredVersion ?? '0.0.0'
  if (fetched.version === undefined) mustBeInRange(request, version)
  return { name, spec, module, ...fetched, version }
}

/** The address that stands in the manifest and the one that is asked instead: policy judges both. */
function decideAddress({ network }: Context, spec: SourceSpec): void {
  const url = webUrl(spec.source)
  refuse(decideSource(builtInFloor, { url }), { url: url ?? printSource(spec) })
  if (url === undefined || network.rewrite === undefined) return
  const asked = rewriteUrl(url, network.rewrite)
  refuse(decideSource(builtInFloor, { url: asked }), { url: asked })
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

async function unsupported(
  _context: Context,
  _store: Store,
  request: ObtainRequest,
): Promise<never> {
  throw new SkillsError(
    'E_SOURCE_UNSUPPORTED',
    `This version of skills cannot fetch a source of the kind "${request.spec.source.kind}".`,
    {
      where: { url: printSource(request.spec) },
      remedy:
        'Use a git repository, an archive, an npm package, a site, a folder or a name from the registry.',
    },
  )
}
