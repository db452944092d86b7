import { listOciReferrers, ociAnnotations, printable } from '@skills/core'
import type { Context } from './context.ts'
import type { ObtainedModule } from './obtain/obtain-module.ts'
import { withOci } from './obtain/oci-versions.ts'

/** A document that a registry lists as attached to an artifact: an SBOM, a statement, a signed bundle. */
export interface AttachedDocument {
  /** Media type of what it is. */
  readonly type: string
  /** Its name as a file; `null` where its publisher gave none. */
  readonly file: string | null
  /** Of its manifest. */
  readonly digest: string
  /** What a signed bundle states, as its publisher says. */
  readonly predicateType: string | null
}

/**
 * What is attached to a module in an OCI registry; nothing for every other source. The registry is asked, so that
 * nothing is told under `--offline`. Whether a signature holds is another question.
 */
export async function attachedTo(
  context: Context,
  { spec, digest }: ObtainedModule,
): Promise<readonly AttachedDocument[]> {
  const { source } = spec
  if (source.kind !== 'oci' || digest === undefined || context.network.offline) return []
  const found = await withOci(context, source, (client) => listOciReferrers(client, digest))
  return found.map(({ artifactType, mediaType, digest: own, annotations }) => ({
    type: plain(artifactType ?? mediaType),
    file: plainOrNull(annotations[ociAnnotations.title]),
    digest: own,
    predicateType: plainOrNull(annotations['dev.sigstore.bundle.predicateType']),
  }))
}

function plainOrNull(text: string | undefined): string | null {
  return text === undefined ? null : plain(text)
}

function plain(text: string): string {
  return printable(text, { oneLine: true })
}
