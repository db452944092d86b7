import {
  type BuiltPack,
  fetchOciArtifact,
  highestVersion,
  type OciClient,
  ociDigestOfTag,
  ociTagVersion,
  readOciManifest,
  SkillsError,
  type Store,
} from '@skills/core'
import type { Context } from '../context.ts'
import { bundlesOfArtifact } from '../trust/bundles-of-artifact.ts'
import type { FetchedSource, Fetcher, FetchRequest } from './fetcher.ts'
import { mustBeOneArtifact, type OciSource, ociVersions, withOci } from './oci-versions.ts'
import { openPack } from './open-pack.ts'
import { pinnedOrFetched } from './pinned-or-fetched.ts'

/**
 * An artifact of an OCI registry. What is locked is fetched by its digest, whatever its tag names today; else a tag is
 * chosen, and the digest of what it names is recorded. A pack is checked against its manifest.
 */
export const fetchOci: Fetcher = async (context, store, request) => {
  const { source } = request.spec
  if (source.kind !== 'oci') throw new TypeError(`not an OCI artifact: ${source.kind}`)
  return withOci(context, source, (client) =>
    fetchWith(context, store, { request, source, client }),
  )
}

interface Fetching {
  readonly request: FetchRequest
  readonly source: OciSource
  readonly client: OciClient
}

async function fetchWith(
  context: Context,
  store: Store,
  fetching: Fetching,
): Promise<FetchedSource> {
  const { request, client } = fetching
  const { pinned } = request
  const { host, name } = client.repository
  let { version, ref, digest }: Partial<Found> = pinned ?? {}
  let pack: BuiltPack | undefined
  const snapshot = await pinnedOrFetched(store, request, async () => {
    const wanted = await choose(context, store, fetching)
    const at = wanted.digest ?? wanted.ref ?? ''
    context.report({ step: 'fetch', text: `fetching ${at} of ${host}/${name}` })
    const manifest = await readOciManifest(client, at)
    const tree = await fetchOciArtifact(client, manifest)
    const opened = await openPack(tree, `oci://${host}/${name}@${manifest.digest}`)
    pack = opened?.pack
    digest = manifest.digest
    ref = wanted.ref
    version = wanted.version ?? pack?.version
    mustSayItsTag(fetching, version, pack)
    return opened?.tree ?? tree
  })
  const evidence = request.withSignatures
    ? await bundlesOfArtifact(context, store, { client, digest, snapshot })
    : undefined
  return { snapshot, version, ref, digest, pack, evidence, commit: undefined, portable: true }
}

interface Found {
  readonly version: string | undefined
  /** The tag. */
  readonly ref: string | undefined
  readonly digest: string | undefined
}

async function choose(
  context: Context,
  store: Store,
  { request, source, client }: Fetching,
): Promise<Found> {
  const { pinned, chosen, spec } = request
  if (pinned?.digest !== undefined)
    return { version: pinned.version, ref: pinned.ref, digest: pinned.digest }
  const { tag } = client.repository
  const isNamed = tag !== undefined || source.digest !== undefined
  if (isNamed)
    return {
      version: tag === undefined ? undefined : ociTagVersion(tag),
      ref: tag,
      digest: source.digest,
    }
  const versions = await ociVersions(context, store, source)
  const known = [...new Set(versions.map((one) => one.version))]
  const version = pinned?.version ?? chosen?.version ?? highestVersion(known, spec.pick)
  const tags = versions.filter((one) => one.version === version).map((one) => one.tag)
  await mustBeOneArtifact(client, version ?? '', tags)
  const [first] = tags
  if (first !== undefined) return { version, ref: first, digest: undefined }
  // Without any version tag there is what everybody calls latest; the pack says which version that is.
  if (known.length === 0 && (await ociDigestOfTag(client, latest)) !== undefined)
    return { version: undefined, ref: latest, digest: undefined }
  throw unknownVersion(client, version, known)
}

const latest = 'latest'
const versionsShown = 10

function unknownVersion(
  { repository: { host, name } }: OciClient,
  version: string | undefined,
  known: readonly string[],
): SkillsError {
  const more = known.length > versionsShown ? `, and ${known.length - versionsShown} more` : ''
  const shown =
    known.length === 0
      ? 'none that is a version'
      : `${known.slice(0, versionsShown).join(', ')}${more}`
  return new SkillsError(
    'E_VERSION_UNKNOWN',
    `No tag of this repository gives ${version === undefined ? 'a version that was asked for' : `the version ${version}`}.`,
    {
      where: { url: `oci://${host}/${name}` },
      rule: 'version/unknown',
      remedy: `It has ${shown}. Ask for one of them, or name a tag: oci://${host}/${name}:TAG`,
    },
  )
}

/** A pack under a tag of another version is not what the tag says. Throws E_INTEGRITY. */
function mustSayItsTag(
  { client }: Fetching,
  version: string | undefined,
  pack: BuiltPack | undefined,
): void {
  if (pack === undefined || version === undefined || pack.version === version) return
  const { host, name } = client.repository
  throw new SkillsError(
    'E_INTEGRITY',
    `The tag says that this is version ${version}, and the pack says ${pack.version}.`,
    {
      where: { url: `oci://${host}/${name}` },
      rule: 'oci/version',
      remedy: 'Nothing was taken in. Ask the publisher why the tag is on another version.',
    },
  )
}
