import { gzipSync } from 'node:zlib'
import {
  type BuiltPack,
  buildSnapshotTree,
  type Module,
  type ReadFile,
  readPackFile,
  type Snapshot,
  sha256,
} from '@skills/core'

/** A pack in memory. */
export interface Built {
  readonly pack: BuiltPack
  /** The archive that the pack is: its bytes depend on its content alone. */
  readonly tar: Buffer
  /** What is sent: compressed bytes differ between versions of the compressor, and nothing relies on them. */
  readonly gz: Buffer
  readonly tarSha256: string
}

interface BuildInput {
  readonly name: string
  readonly version: string
  readonly module: Module
  readonly snapshot: Snapshot
  readonly source: BuiltPack['source'] | undefined
}

/** Make a pack of a module's files. Pure but for reading them. */
export async function build(input: BuildInput, read: ReadFile): Promise<Built> {
  const { packFiles, packManifest, readerByPath, tarBlocks } = await import('@skills/publish')
  const description = moduleDescription(input, read)
  const pack = packManifest({ ...input, description, read })
  const files = packFiles(pack, readerByPath(input.snapshot.files, read))
  const tar = Buffer.concat([...tarBlocks(files)])
  return { pack, tar, gz: gzipSync(tar, { level: 9 }), tarSha256: sha256(tar) }
}

/** What the module says it is for; a module that is one skill says it there. */
export function moduleDescription(
  { module, snapshot }: Pick<BuildInput, 'module' | 'snapshot'>,
  read: ReadFile,
): string | undefined {
  const { description } = readPackFile(buildSnapshotTree(snapshot), read)
  const [skill, ...more] = module.skills
  return description ?? (more.length === 0 ? skill?.description : undefined)
}
