import { type BuiltPack, builtPackText, packManifestName, type SnapshotFile } from '@skills/core'
import type { TarFile } from './tar-blocks.ts'

/**
 * The entries of a pack: its manifest, then the module's files in the order of the manifest. A `skills-pack.json`
 * of the module is in the manifest as text and is no second entry.
 */
export function* packFiles(
  pack: BuiltPack,
  readPath: (path: string) => Uint8Array,
): Generator<TarFile> {
  const text = Buffer.from(builtPackText(pack), 'utf8')
  yield { path: packManifestName, executable: false, size: text.length, read: () => text }
  for (const { path, size, mode } of pack.files) {
    if (path === packManifestName) continue
    yield { path, executable: mode === '0755', size, read: () => readPath(path) }
  }
}

/** Files by their paths, for `packFiles`. */
export function readerByPath(
  files: readonly SnapshotFile[],
  read: (file: SnapshotFile) => Uint8Array,
): (path: string) => Uint8Array {
  const known = new Map<string, SnapshotFile>(files.map((file) => [file.path, file]))
  return (path) => {
    const file = known.get(path)
    if (file === undefined) throw new TypeError(`${path} is not in the snapshot`)
    return read(file)
  }
}
