import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import {
  type Omitted,
  parseRelativePath,
  type ReadFile,
  type Snapshot,
  type SnapshotFile,
  sha256,
  treeDigest,
} from '../../packages/core/src/words/index.ts'

/** A snapshot made in memory, and the reader of its bytes. */
export interface SnapshotWithBytes {
  readonly snapshot: Snapshot
  readonly read: ReadFile
}

interface Options {
  readonly executables?: readonly string[]
  readonly omitted?: readonly Omitted[]
}

/** Path to text or bytes as a snapshot. */
export function snapshotOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Options = {},
): SnapshotWithBytes {
  const bytesOf = new Map<string, Uint8Array>()
  const list: SnapshotFile[] = Object.entries(files).map(([name, content]) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    const digest = sha256(bytes)
    bytesOf.set(digest, bytes)
    const executable = options.executables?.includes(name) ?? false
    return { path: parseRelativePath(name), executable, size: bytes.length, sha256: digest }
  })
  list.sort((left, right) => (left.path < right.path ? -1 : 1))
  return {
    snapshot: { files: list, integrity: treeDigest(list), omitted: options.omitted ?? [] },
    read: (file) => {
      const bytes = bytesOf.get(file.sha256)
      if (bytes === undefined) throw new Error(`no bytes for ${file.path}`)
      return bytes
    },
  }
}

/** A folder of real files as a snapshot; no file is executable and nothing is left out. */
export function snapshotOfFolder(folder: string): SnapshotWithBytes {
  const files: Record<string, Uint8Array> = {}
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const absolute = join(folder, entry)
    if (statSync(absolute).isFile()) files[entry.split(sep).join('/')] = readFileSync(absolute)
  }
  return snapshotOf(files)
}
