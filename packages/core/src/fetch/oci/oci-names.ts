/**
 * Names by which registries and other tools know a pack of skills. No standard names one yet (agentskills#290 was
 * closed without one), so each stands here once: when one comes, this file changes and nothing else.
 * Sources: OCI image specification 1.1 (manifest, annotations), distribution specification 1.1 (referrers), sigstore's
 * cosign BUNDLE_SPEC; read 2026-11.
 */
export const packArtifactType = 'application/vnd.agentskills.skill.pack.v1'
/** Annotation with the `h1` digest of the module's files. */
export const integrityAnnotation = 'org.agentskills.pack.integrity'
/** Annotation with the name of the module. */
export const nameAnnotation = 'org.agentskills.pack.name'

export const ociTypes = {
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  index: 'application/vnd.oci.image.index.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  empty: 'application/vnd.oci.empty.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
} as const

export const ociAnnotations = {
  title: 'org.opencontainers.image.title',
  description: 'org.opencontainers.image.description',
  version: 'org.opencontainers.image.version',
  licenses: 'org.opencontainers.image.licenses',
  source: 'org.opencontainers.image.source',
  revision: 'org.opencontainers.image.revision',
  created: 'org.opencontainers.image.created',
} as const

/** Manifests that are understood, or understood well enough to say what they are. */
export const manifestTypes: readonly string[] = [
  ociTypes.manifest,
  'application/vnd.docker.distribution.manifest.v2+json',
]
export const indexTypes: readonly string[] = [
  ociTypes.index,
  'application/vnd.docker.distribution.manifest.list.v2+json',
]

/** Layers that hold a whole module as an archive, and who writes them. */
export const archiveLayers: Readonly<Record<string, 'tar' | 'tar.gz'>> = {
  // We, and every image.
  [ociTypes.layer]: 'tar.gz',
  'application/vnd.oci.image.layer.v1.tar': 'tar',
  'application/vnd.docker.image.rootfs.diff.tar.gzip': 'tar.gz',
  // Alibaba's registry.
  'application/vnd.agent.skill.content.v1.tar+gzip': 'tar.gz',
  // redhat-et/skillimage.
  'application/vnd.redhat.agentskill.layer.v1.tar+gzip': 'tar.gz',
  // LoLa's proposal, and ramalama's.
  'application/vnd.lola.module.layer.v1.tar+gzip': 'tar.gz',
  'application/vnd.cncf.skill.bundle.v1.tar+gzip': 'tar.gz',
}

/** The tag under which what is attached to a digest is listed where a registry has no referrers (specification 1.1). */
export function referrersTag(digest: string): string {
  return digest.replace(':', '-')
}

const referrersTagPattern = /^sha256-[0-9a-f]{64}(?:\.(?:sig|att|sbom))?$/u

/** Is it a tag that lists what is attached, or carries a signature of cosign's, and names no version? */
export function isReferrersTag(tag: string): boolean {
  return referrersTagPattern.test(tag)
}
