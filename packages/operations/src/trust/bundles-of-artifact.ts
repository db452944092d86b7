import {
  limits,
  listOciReferrers,
  type OciClient,
  type OciDescriptor,
  readOciBlob,
  readOciManifest,
  type Snapshot,
  type Store,
} from '@skills/core'
import { bundleMediaType, type Evidence } from '@skills/trust'
import type { Context } from '../context.ts'
import { evidenceKey, keepEvidence, readEvidence } from './evidence.ts'

interface Artifact {
  readonly client: OciClient
  /** Of the manifest; `undefined` where nobody asked the registry in this run. */
  readonly digest: string | undefined
  readonly snapshot: Snapshot
}

const bundlesMax = 32

/** The bundles that are attached to an artifact, or what was kept of them where none is or nobody may ask. */
export async function bundlesOfArtifact(
  context: Context,
  store: Store,
  { client, digest, snapshot }: Artifact,
): Promise<Evidence | undefined> {
  const key = evidenceKey(undefined, snapshot)
  const kept = await readEvidence(context.machine, key)
  if (kept !== undefined || digest === undefined || context.network.offline) return kept
  const attached = (await listOciReferrers(client, digest)).filter(isBundle).slice(0, bundlesMax)
  const bundles: { readonly name: string; readonly bytes: Buffer }[] = []
  for (const one of attached) {
    const { manifest } = await readOciManifest(client, one.digest)
    const [layer, ...more] = manifest.layers
    if (layer === undefined || more.length > 0 || layer.size > limits.registryIndexBytesMax)
      continue
    bundles.push({ name: one.digest, bytes: await readOciBlob(client, layer) })
  }
  if (bundles.length === 0) return undefined
  keepEvidence(context.machine, store, { key, snapshot, evidence: { bundles } })
  return { bundles }
}

function isBundle({ artifactType }: OciDescriptor): boolean {
  return artifactType === bundleMediaType
}
