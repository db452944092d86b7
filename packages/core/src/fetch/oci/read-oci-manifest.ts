import { sha256 } from '../../words/digest.ts'
import { limits } from '../../words/limits.ts'
import { wrongDigest } from '../archive/fetch-archive.ts'
import { displayUrl } from '../git-address.ts'
import type { OciClient } from './oci-client.ts'
import { invalidArtifact, isOciDigest, type OciManifest, parseManifest } from './oci-manifest.ts'
import { indexTypes, manifestTypes } from './oci-names.ts'

/** A manifest with its own bytes' digest. */
export interface ReadOciManifest {
  readonly digest: string
  readonly bytes: Buffer
  readonly manifest: OciManifest
}

const accept = [...manifestTypes, ...indexTypes].join(', ')

/**
 * Fetch a manifest or index by tag or digest. Its digest is computed here; asked for by digest it must be that one.
 * Throws E_INTEGRITY, E_ARTIFACT_INVALID, E_SOURCE_MISSING, and what asking throws.
 */
export async function readOciManifest(
  client: OciClient,
  reference: string,
): Promise<ReadOciManifest> {
  const found = await findOciManifest(client, reference)
  if (found !== undefined) return found
  await client.ask({ ...question(reference), expect: [200] })
  throw new TypeError('a manifest that is there and not there')
}

/** The same; `undefined` where the registry has no such tag, digest or repository. */
export async function findOciManifest(
  client: OciClient,
  reference: string,
): Promise<ReadOciManifest | undefined> {
  const url = client.urlOf(`manifests/${reference}`)
  const { status, headers, body: bytes } = await client.ask(question(reference))
  if (status === 404) return undefined
  const digest = `sha256:${sha256(bytes)}`
  const told = headers['docker-content-digest']
  const wanted = isOciDigest(reference) ? reference : isOciDigest(told) ? told : digest
  if (wanted !== digest) throw wrongDigest({ wanted, found: digest }, { url: displayUrl(url) })
  const type = (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (!manifestTypes.includes(type) && !indexTypes.includes(type))
    throw invalidArtifact(url, 'The registry calls it neither a manifest nor an index.')
  return { digest, bytes, manifest: parseManifest(bytes, { type, url }) }
}

/** The digest that a tag has now, as the registry says; `undefined` where there is no such tag. */
export async function ociDigestOfTag(client: OciClient, tag: string): Promise<string | undefined> {
  const { status, headers } = await client.ask({ ...question(tag), method: 'HEAD' })
  if (status === 404) return undefined
  const told = headers['docker-content-digest']
  if (isOciDigest(told)) return told
  return (await findOciManifest(client, tag))?.digest
}

function question(reference: string) {
  return {
    method: 'GET',
    path: `manifests/${reference}`,
    headers: { accept },
    bytesMax: limits.ociManifestBytesMax,
    expect: [200, 404],
  } as const
}

/** The bytes behind a descriptor, which must be as many as it says and have its digest. A server elsewhere may give them. */
export async function readOciBlob(
  client: OciClient,
  { digest, size }: { readonly digest: string; readonly size: number },
): Promise<Buffer> {
  const path = `blobs/${digest}`
  const { body } = await client.ask({
    method: 'GET',
    path,
    bytesMax: size,
    mayMove: true,
    expect: [200],
  })
  const found = `sha256:${sha256(body)}`
  if (found !== digest || body.length !== size)
    throw wrongDigest({ wanted: digest, found }, { url: displayUrl(client.urlOf(path)) })
  return body
}
