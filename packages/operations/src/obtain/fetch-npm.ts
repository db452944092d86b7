import {
  type BuiltPack,
  type Downloads,
  fetchNpmVersion,
  highestVersion,
  type NpmPackage,
  type NpmVersion,
  openDownloads,
  type Pick,
  readNpmPackage,
  SkillsError,
  type Store,
} from '@skills/core'
import type { Context } from '../context.ts'
import type { FetchedSource, Fetcher, ObtainRequest } from './fetcher.ts'
import { openNpmPack } from './open-pack.ts'
import { pinnedOrFetched } from './pinned-or-fetched.ts'
import { once, runMemory } from './run-memory.ts'

/** A package of the user's npm registry, fetched by us: npm is not run, and neither is anything of the package. */
export const fetchNpm: Fetcher = async (context, store, request) => {
  const downloads = openDownloads(context.network)
  try {
    return await fetchWith(context, store, { request, downloads })
  } finally {
    await downloads.close()
  }
}

interface Fetching {
  readonly request: ObtainRequest
  readonly downloads: Downloads
}

async function fetchWith(
  context: Context,
  store: Store,
  { request, downloads }: Fetching,
): Promise<FetchedSource> {
  let version = request.pinned?.version
  let pack: BuiltPack | undefined
  const snapshot = await pinnedOrFetched(store, request, async () => {
    const found = await npmPackage(context, store, { request, downloads })
    const chosen = chosenVersion(found, request)
    version = chosen.version
    const { name } = found
    const warned = chosen.deprecated === '' ? '' : `, deprecated: ${chosen.deprecated}`
    context.report({ step: 'fetch', text: `fetching ${name}@${version}${warned}` })
    const tree = await fetchNpmVersion(found, chosen, downloads)
    const opened = await openNpmPack(tree, `npm:${name}@${version}`)
    pack = opened?.pack
    if (pack !== undefined && pack.version !== version) throw otherVersion(found, version, pack)
    return opened?.tree ?? tree
  })
  return { snapshot, version, pack, ref: undefined, commit: undefined, portable: true }
}

function otherVersion(
  { name, registry }: NpmPackage,
  version: string,
  pack: BuiltPack,
): SkillsError {
  return new SkillsError(
    'E_INTEGRITY',
    `The registry lists ${name}@${version}, and the pack in it says that it is ${pack.version}.`,
    {
      where: { url: registry.href },
      rule: 'npm/version',
      remedy: 'Nothing was taken in. Ask the publisher why the two differ.',
    },
  )
}

function npmPackage(
  context: Context,
  store: Store,
  { request, downloads }: Fetching,
): Promise<NpmPackage> {
  const { source } = request.spec
  if (source.kind !== 'npm') throw new TypeError(`not an npm package: ${source.kind}`)
  return once(runMemory(store).packages, source.package, {
    ask: () => {
      context.report({ step: 'resolve', text: `asking npm's registry about ${source.package}` })
      return readNpmPackage(source.package, context.machine, downloads)
    },
  })
}

/** What npm's registry says of a package; asked once in a run. */
export async function npmVersions(
  context: Context,
  store: Store,
  request: ObtainRequest,
): Promise<NpmPackage> {
  const downloads = openDownloads(context.network)
  try {
    return await npmPackage(context, store, { request, downloads })
  } finally {
    await downloads.close()
  }
}

function chosenVersion(
  found: NpmPackage,
  { pinned, chosen: asked, spec }: ObtainRequest,
): NpmVersion {
  const wanted = pinned?.version ?? asked?.version ?? npmVersionFor(found, spec.pick)
  const chosen = wanted === undefined ? undefined : found.versions.get(wanted)
  if (chosen !== undefined) return chosen
  throw new SkillsError(
    'E_VERSION_UNKNOWN',
    `The registry has no such version of ${found.name}${wanted === undefined ? '' : `: ${wanted}`}.`,
    {
      where: { url: found.registry.href },
      remedy: `It has ${knownVersions(found)}. Ask for one of them.`,
    },
  )
}

/** What `latest` names for the newest, where that is a version; else the highest of the range. */
export function npmVersionFor(found: NpmPackage, pick: Pick): string | undefined {
  const { latest, versions } = found
  if (pick.kind === 'newest' && latest !== undefined && versions.has(latest)) return latest
  return highestVersion([...versions.keys()], pick)
}

const versionsShown = 10

function knownVersions({ versions }: NpmPackage): string {
  const names = [...versions.keys()]
  if (names.length === 0) return 'none that can be used'
  const more = names.length > versionsShown ? `, and ${names.length - versionsShown} more` : ''
  return `${names.slice(-versionsShown).join(', ')}${more}`
}
