import { sha256 } from '../../words/digest.ts'
import { by } from '../../words/order.ts'
import { wrongDigest } from '../archive/fetch-archive.ts'
import { displayUrl } from '../git-address.ts'
import { fallbackIndex, listOciReferrers } from './list-oci-referrers.ts'
import type { OciClient } from './oci-client.ts'
import { invalidArtifact, isOciDigest, type OciDescriptor } from './oci-manifest.ts'
import { ociTypes, referrersTag } from './oci-names.ts'
import { findOciManifest } from './read-oci-manifest.ts'

/** A manifest and everything that it names, ready to be sent. */
export interface OciUpload {
  readonly manifest: Buffer
  readonly blobs: readonly Buffer[]
}

/** What is attached to a manifest, with what lists it. */
export interface OciAttachment extends OciUpload {
  readonly artifactType: string
  readonly annotations: Readonly<Record<string, string>>
}

const replyBytesMax = 64 * 1024

/**
 * Send an artifact under a tag, blobs first, so that the tag never names what is not whole; then read back what the tag
 * names. Returns the manifest's digest. Throws E_PUBLISH_REFUSED, E_INTEGRITY, E_AUTH, E_REDIRECT, and what asking throws.
 */
export async function pushOci(client: OciClient, tag: string, upload: OciUpload): Promise<string> {
  const digest = await pushManifest(client, { reference: tag, ...upload })
  const found = await findOciManifest(client, tag)
  if (found?.digest === digest) return digest
  const where = { url: displayUrl(client.urlOf(`manifests/${tag}`)) }
  throw wrongDigest({ wanted: digest, found: found?.digest ?? 'nothing' }, where)
}

interface Pushing extends OciUpload {
  readonly reference: string
}

async function pushManifest(
  client: OciClient,
  { reference, manifest, blobs }: Pushing,
): Promise<string> {
  for (const blob of blobs) await pushBlob(client, blob)
  await putManifest(client, reference, { bytes: manifest, type: ociTypes.manifest })
  return `sha256:${sha256(manifest)}`
}

/** Nothing is sent that the registry has. Source: distribution specification, "Pushing blobs", POST then PUT. */
async function pushBlob(client: OciClient, bytes: Buffer): Promise<void> {
  const digest = `sha256:${sha256(bytes)}`
  const path = `blobs/${digest}`
  const bytesMax = replyBytesMax
  const known = await client.ask({ method: 'HEAD', path, bytesMax, expect: [200, 404] })
  if (known.status === 200) return
  const opened = await client.ask({
    method: 'POST',
    path: 'blobs/uploads/',
    bytesMax,
    expect: [202],
  })
  const place = client.own(opened.headers['location'] ?? '')
  place.searchParams.set('digest', digest)
  await client.ask({
    method: 'PUT',
    path: place,
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes,
    bytesMax,
    expect: [201],
  })
}

interface ToPut {
  readonly bytes: Buffer
  readonly type: string
}

/** True where the registry lists attachments itself. Throws E_INTEGRITY where it took something else for it. */
async function putManifest(
  client: OciClient,
  reference: string,
  { bytes, type }: ToPut,
): Promise<boolean> {
  const path = `manifests/${reference}`
  const { headers } = await client.ask({
    method: 'PUT',
    path,
    headers: { 'content-type': type },
    body: bytes,
    bytesMax: replyBytesMax,
    expect: [201],
  })
  const wanted = `sha256:${sha256(bytes)}`
  const told = headers['docker-content-digest']
  if (isOciDigest(told) && told !== wanted)
    throw wrongDigest({ wanted, found: told }, { url: displayUrl(client.urlOf(path)) })
  return headers['oci-subject'] !== undefined
}

const indexAttemptsMax = 5

/**
 * Send what is attached to a manifest, and list it where the registry does not do that itself (specification 1.1,
 * "Pushing Manifests with Subject"). The list is read again afterwards, since two who
 * write it at once lose entries; a registry has no way to keep them apart for good, and the next publisher mends it.
 * Throws as `pushOci`.
 */
export async function attachOci(
  client: OciClient,
  subject: string,
  attachment: OciAttachment,
): Promise<string> {
  const { manifest, artifactType, annotations } = attachment
  const digest = `sha256:${sha256(manifest)}`
  for (const blob of attachment.blobs) await pushBlob(client, blob)
  const isListed = await putManifest(client, digest, { bytes: manifest, type: ociTypes.manifest })
  if (isListed) return digest
  const descriptor: OciDescriptor = {
    ...{ mediaType: ociTypes.manifest, digest, size: manifest.length, artifactType, annotations },
  }
  for (let attempt = 1; attempt <= indexAttemptsMax; attempt += 1) {
    const { manifests } = await fallbackIndex(client, subject)
    if (manifests.some((one) => one.digest === digest)) return digest
    const bytes = indexOf([...manifests, descriptor])
    await putManifest(client, referrersTag(subject), { bytes, type: ociTypes.index })
  }
  const listed = await listOciReferrers(client, subject)
  if (listed.some((one) => one.digest === digest)) return digest
  throw invalidArtifact(
    client.urlOf(`manifests/${referrersTag(subject)}`),
    'Its list of attachments does not keep what is written into it; others may be writing at once.',
  )
}

function indexOf(manifests: readonly OciDescriptor[]): Buffer {
  const sorted = [...manifests].sort(by(({ digest }) => digest))
  const document = { schemaVersion: 2, mediaType: ociTypes.index, manifests: sorted }
  return Buffer.from(JSON.stringify(document), 'utf8')
}
