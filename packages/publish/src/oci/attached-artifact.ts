import { ociAnnotations, ociTypes } from '@skills/core'
import type { Attached } from '../attached.ts'
import { type ArtifactBytes, descriptor, json } from './pack-artifact.ts'

/** What is attached to the manifest of a pack, with what an index says of it. */
export interface AttachedArtifact extends ArtifactBytes {
  readonly artifactType: string
  readonly annotations: Readonly<Record<string, string>>
}

/**
 * One file that stands beside a pack, as an artifact whose `subject` is the pack's manifest: an empty config and the
 * file as its one layer. Sources: OCI image specification 1.1, "Guidelines for Artifact Usage"; for bundles cosign's
 * BUNDLE_SPEC. Pure.
 */
export function attachedArtifact(
  { file, mediaType, bytes, annotations }: Attached,
  subject: Buffer,
): AttachedArtifact {
  const empty = json({})
  const own = { [ociAnnotations.title]: file, ...annotations }
  const manifest = json({
    schemaVersion: 2,
    mediaType: ociTypes.manifest,
    artifactType: mediaType,
    config: descriptor(ociTypes.empty, empty),
    layers: [{ ...descriptor(mediaType, bytes), annotations: { [ociAnnotations.title]: file } }],
    subject: descriptor(ociTypes.manifest, subject),
    annotations: own,
  })
  return { manifest, blobs: [empty, bytes], artifactType: mediaType, annotations: own }
}
