import {
  fromManifest,
  type Pick,
  type PublishedVersion,
  printSource,
  type RegistryContent,
  SkillsError,
  type SourceSpec,
  type Store,
  satisfiesPick,
} from '@skills/core'
import type { Context } from '../context.ts'
import { mustStayInside } from '../registries/folder-registry-files.ts'
import type { RegistryHit } from '../registries/registries.ts'
import type { FetchedSource, FetchRequest, ObtainRequest, Pinned } from './fetcher.ts'
import { publishedVersion } from './published-version.ts'
import { nameInRegistry, nameKey } from './same-registry.ts'
import { sourceFetchers } from './source-fetchers.ts'

interface Pointed {
  readonly request: FetchRequest
  readonly hit: RegistryHit
  readonly content: Extract<RegistryContent, { kind: 'source' }>
}

/**
 * What a registry points to, fetched as its source is, once policy has judged that source as well. A version that
 * the registry pins is that commit and those bytes. Throws E_INTEGRITY for others, E_VERSION_UNKNOWN, E_SOURCE_UNSUPPORTED.
 */
export async function fetchPointed(
  context: Context,
  store: Store,
  { request, hit, content }: Pointed,
): Promise<FetchedSource> {
  const chosen =
    content.versions === undefined ? undefined : publishedVersion(request, content.versions)
  const spec = specOf(chosen?.source ?? content.source, request, chosen)
  const { source } = spec
  if (source.kind === 'registry') throw new TypeError('a registry that points at a name')
  if (chosen?.isInside === true) mustLieInside(hit, source)
  request.mayPoint({ name: nameInRegistry(request), spec })
  const pinned = chosen === undefined ? request.pinned : pinnedBy(chosen, request, spec)
  const fetched = await sourceFetchers[source.kind](context, store, { ...request, spec, pinned })
  if (chosen !== undefined) mustBePublished(request, chosen, fetched)
  else if (content.versions === undefined) mustAnswer(request, fetched.version)
  if (chosen?.yanked !== undefined) warnYanked(request, chosen)
  const { registry } = hit
  const { folders } = content
  const isElsewhere = source.kind !== 'folder' && registry?.address.kind !== 'folder'
  if (registry !== undefined && folders === undefined && isElsewhere) {
    const key = nameKey(registry, nameInRegistry(request), fetched.snapshot.integrity)
    await store.remember(key, { snapshot: fetched.snapshot, committedAt: 0 })
  }
  return {
    ...fetched,
    version: chosen?.version ?? fetched.version,
    registry: registry?.label,
    folders,
  }
}

/** A pack of a folder of this machine is a file of that folder, and no link that leads out of it. */
function mustLieInside({ registry }: RegistryHit, source: SourceSpec['source']): void {
  if (registry?.address.kind !== 'folder' || source.kind !== 'archive') return
  mustStayInside(registry.address.path, source.location)
}

/** The source with what picks the version: the registry's own pin before the range that was asked for. */
function specOf(
  text: string,
  { spec }: ObtainRequest,
  chosen: PublishedVersion | undefined,
): SourceSpec {
  const own = fromManifest(text, undefined)
  const pick = own.pick.kind === 'newest' ? pickFor(own, spec.pick, chosen) : own.pick
  return { ...own, pick }
}

function pickFor(own: SourceSpec, asked: Pick, chosen: PublishedVersion | undefined): Pick {
  const { kind } = own.source
  const hasVersions = kind === 'npm' || kind === 'oci' || isGit(own)
  if (!hasVersions) return { kind: 'newest' }
  if (chosen === undefined) return asked
  if (chosen.commit !== undefined && isGit(own)) return { kind: 'ref', ref: chosen.commit }
  return { kind: 'range', range: chosen.version }
}

function isGit({ source }: SourceSpec): boolean {
  return source.kind === 'git' || source.kind === 'hosted-git' || source.kind === 'system-git'
}

/** Bytes that are decided already: the commit or digest of the registry, else those on record. */
function pinnedBy(
  { version, commit, ref, integrity }: PublishedVersion,
  { pinned }: ObtainRequest,
  spec: SourceSpec,
): Pinned | undefined {
  const known = integrity ?? pinned?.integrity
  if (isGit(spec)) {
    const at = commit ?? pinned?.commit
    if (at === undefined) return undefined
    const from = ref ?? pinned?.ref
    // Only the commit decides which bytes of a repository are fetched; what they must be is compared afterwards.
    return {
      version,
      commit: at,
      integrity: known ?? '',
      ...(from === undefined ? {} : { ref: from }),
    }
  }
  return known === undefined ? undefined : { version, integrity: known }
}

function mustBePublished(
  { name, spec }: ObtainRequest,
  { version, integrity, commit }: PublishedVersion,
  fetched: FetchedSource,
): void {
  const found = fetched.snapshot.integrity
  const isOther = integrity !== undefined && integrity !== found
  const isElsewhere = commit !== undefined && commit !== fetched.commit
  if (!isOther && !isElsewhere) return
  const wanted = isOther ? integrity : commit
  throw new SkillsError(
    'E_INTEGRITY',
    `${name} ${version} is not what the registry says: ${isOther ? found : (fetched.commit ?? 'no commit')} instead of ${wanted}.`,
    {
      where: { url: printSource(spec) },
      rule: 'registry/integrity',
      remedy:
        'Nothing of it was installed. Tell whoever keeps the registry: the source has other bytes than were published.',
    },
  )
}

/** A registry that names a branch or commit leaves no choice: the range is a question that it answers or not. */
function mustAnswer({ name, spec, pinned }: ObtainRequest, version: string | undefined): void {
  if (version === undefined || pinned !== undefined || spec.pick.kind !== 'range') return
  if (satisfiesPick(version, spec.pick)) return
  throw new SkillsError(
    'E_VERSION_UNKNOWN',
    `The registry has ${name} at ${version} only, which is not in the range that was asked for.`,
    {
      where: { url: printSource(spec) },
      remedy: 'Leave the range out, or ask for one that this version is in.',
    },
  )
}

function warnYanked(
  { name, registries }: FetchRequest,
  { version, yanked }: PublishedVersion,
): void {
  registries.warn({
    code: 'W_VERSION_YANKED',
    message: `${name} ${version} was withdrawn and stays because it is on record: ${yanked ?? ''}`,
  })
}
