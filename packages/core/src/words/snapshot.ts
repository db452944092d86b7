import type { Integrity, Sha256 } from './digest.ts'
import type { RelativePath } from './relative-path.ts'

/** One file of a snapshot. Bytes are those of the source; nothing is normalised. */
export interface SnapshotFile {
  readonly path: RelativePath
  readonly executable: boolean
  readonly size: number
  readonly sha256: Sha256
}

/** Something the source has and the snapshot has not, with the reason: nothing is left out in silence. */
export interface Omitted {
  /** Path in the source, as display text. */
  readonly path: string
  readonly reason:
    | 'git-folder'
    | 'ignored'
    | 'excluded-by-default'
    | 'submodule'
    | 'special-file'
    | 'unknown-type'
}

/** One module's exact files: sorted by path, links already resolved inside the module. */
export interface Snapshot {
  readonly files: readonly SnapshotFile[]
  readonly integrity: Integrity
  readonly omitted: readonly Omitted[]
}

/** Reads a file of a snapshot from where its bytes are kept. Throws E_INTEGRITY if they do not match. */
export type ReadFile = (file: SnapshotFile) => Uint8Array
