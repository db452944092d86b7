import { limits } from '../../words/limits.ts'
import { printable } from '../../words/printable.ts'
import { relativePathProblem } from '../../words/relative-path.ts'
import { readArchive } from '../archive/read-archive.ts'
import type { FetchedTree, SourceEntry } from '../fetched-tree.ts'
import { displayUrl } from '../git-address.ts'
import type { OciClient } from './oci-client.ts'
import { invalidArtifact, type OciDescriptor, type OciManifest } from './oci-manifest.ts'
import { archiveLayers, manifestTypes, ociAnnotations } from './oci-names.ts'
import { type ReadOciManifest, readOciBlob } from './read-oci-manifest.ts'

/** By which oras says that a titled layer is a folder, packed. */
const unpackAnnotation = 'io.deis.oras.content.unpack'

/**
 * The files of an artifact: its one archive, or its layers that each carry the name of a file. Every blob has the
 * digest and the size that the manifest says. Throws E_ARTIFACT_INVALID for an index and for layers that are neither,
 * E_INTEGRITY, E_NETWORK_LIMIT, and what `readArchive` throws.
 */
export async function fetchOciArtifact(
  client: OciClient,
  { digest, manifest }: ReadOciManifest,
): Promise<FetchedTree> {
  const url = client.urlOf(`manifests/${digest}`)
  mustBeArtifact(manifest, url)
  const { layers } = manifest
  const [first] = layers
  if (layers.length === 1 && first !== undefined) {
    const format = formatOf(first)
    if (format !== undefined) {
      const bytes = await readOciBlob(client, first)
      const where = { url: displayUrl(url) }
      return readArchive(bytes, { format, where, topFolder: 'take-off' })
    }
  }
  return {
    entries: layers.map((layer) => titled(client, layer, url)),
    omitted: [],
    commit: undefined,
  }
}

/** What the registry will have to send, and how, before any of it is asked for. */
function mustBeArtifact({ mediaType, layers, manifests }: OciManifest, url: URL): void {
  if (!manifestTypes.includes(mediaType)) {
    const count = `${manifests.length} artifacts`
    throw invalidArtifact(url, `It is an index of ${count}; name one of them by its digest.`)
  }
  const archives = layers.filter((layer) => formatOf(layer) !== undefined)
  if (layers.length === 0) throw invalidArtifact(url, 'It has no layer.')
  if (archives.length > 1 || (archives.length === 1 && layers.length > 1))
    throw invalidArtifact(url, 'It has several layers, as a program has; a pack has one.')
  const [untitled] = layers.filter((layer) => formatOf(layer) === undefined && !isTitled(layer))
  if (untitled !== undefined)
    throw invalidArtifact(
      url,
      `A layer has the type ${printable(untitled.mediaType, { oneLine: true })} and no name of a file.`,
    )
  const bytes = layers.reduce((sum, { size }) => sum + size, 0)
  if (bytes > limits.archiveBytesMax)
    throw invalidArtifact(
      url,
      `It has ${bytes} bytes; at most ${limits.archiveBytesMax} are taken.`,
    )
}

function formatOf({ mediaType, annotations }: OciDescriptor): 'tar' | 'tar.gz' | undefined {
  if (annotations[unpackAnnotation] === 'true') return 'tar.gz'
  return Object.hasOwn(archiveLayers, mediaType) ? archiveLayers[mediaType] : undefined
}

function isTitled({ annotations }: OciDescriptor): boolean {
  return annotations[ociAnnotations.title] !== undefined
}

/** A layer that is one file, named by its title. It is fetched when it is read. */
function titled(client: OciClient, layer: OciDescriptor, url: URL): SourceEntry {
  const path = layer.annotations[ociAnnotations.title] ?? ''
  const problem = relativePathProblem(path)
  if (problem !== undefined)
    throw invalidArtifact(
      url,
      `The name of a layer, ${printable(JSON.stringify(path), { oneLine: true })}, ${problem}.`,
    )
  const read = () => readOciBlob(client, layer)
  return { path, kind: 'file', executable: false, size: layer.size, read }
}
