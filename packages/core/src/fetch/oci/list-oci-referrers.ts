import { limits } from '../../words/limits.ts'
import type { OciClient } from './oci-client.ts'
import {
  invalidArtifact,
  type OciDescriptor,
  type OciManifest,
  parseManifest,
} from './oci-manifest.ts'
import { indexTypes, ociTypes, referrersTag } from './oci-names.ts'
import { findOciManifest } from './read-oci-manifest.ts'

/**
 * What is attached to a manifest: by the registry's referrers, or the index under the fallback tag where it has none.
 * A registry may leave something out, so that what is missing proves nothing; what is there is known by its digest.
 * Throws E_ARTIFACT_INVALID, and what asking throws.
 */
export async function listOciReferrers(
  client: OciClient,
  digest: string,
): Promise<readonly OciDescriptor[]> {
  const path = `referrers/${digest}`
  const { status, headers, body } = await client.ask({
    method: 'GET',
    path,
    headers: { accept: ociTypes.index },
    bytesMax: limits.ociManifestBytesMax,
    expect: [200, 404],
  })
  const type = (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase()
  // Some registries answer an address that they do not know with a page of their own.
  if (status === 200 && type === ociTypes.index)
    return attachedIn(parseManifest(body, { type, url: client.urlOf(path) }), client.urlOf(path))
  return (await fallbackIndex(client, digest)).manifests
}

/** The index under the fallback tag; an empty one where there is none. */
export async function fallbackIndex(client: OciClient, digest: string): Promise<OciManifest> {
  const tag = referrersTag(digest)
  const found = await findOciManifest(client, tag)
  const nothing = { artifactType: undefined, config: undefined, layers: [], manifests: [] }
  if (found === undefined) return { mediaType: ociTypes.index, ...nothing, annotations: {} }
  const { manifest } = found
  return { ...manifest, manifests: attachedIn(manifest, client.urlOf(`manifests/${tag}`)) }
}

function attachedIn({ mediaType, manifests }: OciManifest, url: URL): readonly OciDescriptor[] {
  if (!indexTypes.includes(mediaType))
    throw invalidArtifact(url, 'What lists its attachments is no index.')
  if (manifests.length > limits.ociReferrersMax)
    throw invalidArtifact(url, `It has more than ${limits.ociReferrersMax} attachments.`)
  return manifests
}
