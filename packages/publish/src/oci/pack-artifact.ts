import {
  type BuiltPack,
  fromManifest,
  gitUrl,
  integrityAnnotation,
  nameAnnotation,
  ociAnnotations,
  ociTypes,
  packArtifactType,
  sha256,
} from '@skills/core'

/** A pack as it is sent. */
interface PackBytes {
  readonly pack: BuiltPack
  /** The compressed archive. */
  readonly gz: Buffer
  /** Of the archive inside it. */
  readonly tarSha256: string
  /** Name of the compressed archive as a file. */
  readonly file: string
}

/** Bytes to send to a registry: what is named comes before what names it. */
export interface ArtifactBytes {
  readonly manifest: Buffer
  readonly blobs: readonly Buffer[]
}

/**
 * A pack as an OCI artifact: an image manifest with a type of its own, the archive as its one layer, and a config that
 * says the digest of the archive inside (`rootfs.diff_ids`), so that tools for images can copy, list and mount it.
 * A pure function of its input. Source: OCI image specification 1.1.
 */
export function packArtifact({ pack, gz, tarSha256, file }: PackBytes): ArtifactBytes {
  const config = json({
    architecture: 'unknown',
    os: 'unknown',
    config: {},
    rootfs: { type: 'layers', diff_ids: [`sha256:${tarSha256}`] },
  })
  const layer = { ...descriptor(ociTypes.layer, gz), annotations: { [ociAnnotations.title]: file } }
  const manifest = json({
    schemaVersion: 2,
    mediaType: ociTypes.manifest,
    artifactType: packArtifactType,
    config: descriptor(ociTypes.config, config),
    layers: [layer],
    annotations: annotationsOf(pack),
  })
  return { manifest, blobs: [config, gz] }
}

function annotationsOf({ name, version, description, license, source, integrity }: BuiltPack) {
  const url = source?.url === undefined ? undefined : fromManifest(source.url, undefined).source
  const all: Readonly<Record<string, string | undefined>> = {
    [nameAnnotation]: name,
    [integrityAnnotation]: integrity,
    [ociAnnotations.title]: name,
    [ociAnnotations.version]: version,
    [ociAnnotations.description]: description,
    [ociAnnotations.licenses]: license,
    [ociAnnotations.source]: url === undefined ? undefined : gitUrl(url),
    [ociAnnotations.revision]: source?.commit,
    [ociAnnotations.created]: timeOf(source?.committed),
  }
  return Object.fromEntries(Object.entries(all).filter(([, text]) => text !== undefined))
}

/** The time of the commit, in seconds since 1970, as RFC 3339 has it. */
function timeOf(seconds: number | undefined): string | undefined {
  return seconds === undefined ? undefined : new Date(seconds * 1000).toISOString()
}

/** How a manifest names other bytes. */
export function descriptor(
  mediaType: string,
  bytes: Buffer,
): { readonly mediaType: string; readonly digest: string; readonly size: number } {
  return { mediaType, digest: `sha256:${sha256(bytes)}`, size: bytes.length }
}

export function json(document: object): Buffer {
  return Buffer.from(JSON.stringify(document), 'utf8')
}
