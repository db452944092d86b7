import {
  attachOci,
  fetchOciArtifact,
  findOciManifest,
  isSkillsError,
  listOciReferrers,
  type OciClient,
  type OciDescriptor,
  ociDigestOfTag,
  ociRepository,
  ociTagOf,
  ociTagVersion,
  openOci,
  pushOci,
  type ReadOciManifest,
  SkillsError,
  sha256,
} from '@skills/core'
import { type Attached, attachedArtifact, packArtifact } from '@skills/publish'
import type { OciSource } from '../obtain/oci-versions.ts'
import { openPack } from '../obtain/open-pack.ts'
import { packEndings, packStem } from '../pack/pack-output.ts'
import { isSamePack, type Published, type Publishing, versionExists } from './publishing.ts'

/**
 * A version as an artifact of an OCI registry, under the tag of its version and the one that was named, with everything
 * beside the pack attached. The version's tag is looked at before anything is sent, and names what was sent afterwards;
 * no registry can promise more. Throws E_VERSION_EXISTS, E_USAGE, E_PUBLISH_REFUSED, and what a registry's client throws.
 */
export async function publishOci(publishing: Publishing, source: OciSource): Promise<Published> {
  const { context, checked, attached, dryRun } = publishing
  const repository = ociRepository(source.reference)
  const { pack } = checked.built
  const tag = ociTagOf(pack.version)
  mustNameVersion(repository.tag, pack.version)
  const client = openOci(repository, context.network, dryRun ? 'pull' : 'pull,push')
  try {
    const present = await findOciManifest(client, tag)
    if (present !== undefined) await mustBeSame(client, present, publishing)
    const digest = dryRun ? present?.digest : await send(client, { publishing, present, tag })
    const files = [`${packStem(pack)}${packEndings.gz}`, ...attached.map(({ file }) => file)]
    const to = `oci://${repository.host}/${repository.name}:${tag}`
    return { to, digest, files, wasThere: present !== undefined }
  } finally {
    await client.close()
  }
}

interface Sending {
  readonly publishing: Publishing
  readonly present: ReadOciManifest | undefined
  /** That of the version. */
  readonly tag: string
}

/** Sends what is not there yet. Returns the digest of the pack's manifest. */
async function send(client: OciClient, { publishing, present, tag }: Sending): Promise<string> {
  const { checked, attached } = publishing
  const file = `${packStem(checked.built.pack)}${packEndings.gz}`
  const { manifest, blobs } =
    present === undefined
      ? packArtifact({ ...checked.built, file })
      : { manifest: present.bytes, blobs: [] }
  const further = client.repository.tag === tag ? undefined : client.repository.tag
  const digest = `sha256:${sha256(manifest)}`
  if (further !== undefined) await mustBeFree(client, further, digest)
  if (present === undefined) await pushOci(client, tag, { manifest, blobs })
  if (further !== undefined) await pushOci(client, further, { manifest, blobs })
  await attachAll(client, { digest, manifest }, attached)
  return digest
}

/** A second tag of the version (`v1.2.0`) is as much a version as the first; any other one may move. */
async function mustBeFree(client: OciClient, tag: string, digest: string): Promise<void> {
  if (ociTagVersion(tag) === undefined) return
  const found = await ociDigestOfTag(client, tag)
  if (found === undefined || found === digest) return
  throw versionExists({ url: `oci://${client.repository.host}/${client.repository.name}:${tag}` })
}

/** A tag that is a version is that of the pack; another one (`stable`) moves to it. Throws E_USAGE. */
function mustNameVersion(tag: string | undefined, version: string): void {
  const told = tag === undefined ? undefined : ociTagVersion(tag)
  if (told === undefined || told === version) return
  throw new SkillsError(
    'E_USAGE',
    `The tag ${tag} is another version than the pack has: ${version}.`,
    {
      where: { flag: '--to' },
      remedy: 'Leave the tag out: the version is the tag.',
    },
  )
}

/** Throws E_VERSION_EXISTS where the tag names anything but this pack. */
async function mustBeSame(
  client: OciClient,
  present: ReadOciManifest,
  { checked }: Publishing,
): Promise<void> {
  const { host, name } = client.repository
  const shown = `oci://${host}/${name}@${present.digest}`
  try {
    const opened = await openPack(await fetchOciArtifact(client, present), shown)
    if (isSamePack(opened?.pack, checked.built.pack)) return
  } catch (error) {
    // Whatever cannot be read as a pack is another thing.
    if (!isSkillsError(error, 'E_ARTIFACT_INVALID', 'E_ARCHIVE_INVALID', 'E_FILE_INVALID'))
      throw error
  }
  throw versionExists({ url: shown })
}

interface Subject {
  readonly digest: string
  readonly manifest: Buffer
}

async function attachAll(
  client: OciClient,
  { digest, manifest }: Subject,
  attached: readonly Attached[],
): Promise<void> {
  const present = attached.length === 0 ? [] : await listOciReferrers(client, digest)
  for (const one of attached.filter((file) => isMissing(file, present)))
    await attachOci(client, digest, attachedArtifact(one, manifest))
}

/** An SBOM or statement is attached once, though its times differ in every run; a bundle is known by its own digest. */
function isMissing(file: Attached, present: readonly OciDescriptor[]): boolean {
  if (file.isBundle) return true
  return !present.some(({ artifactType }) => artifactType === file.mediaType)
}
