import type { FetchedTree } from '../fetch/fetched-tree.ts'
import type { Integrity } from '../words/digest.ts'
import type { RelativePath } from '../words/relative-path.ts'
import type { ReadFile, Snapshot } from '../words/snapshot.ts'

/** What a commit of a source (below a sub-folder) turned out to be. */
export interface Remembered {
  readonly snapshot: Snapshot
  /** Committer time in seconds since 1970. */
  readonly committedAt: number
}

/**
 * The content-addressed store: files by SHA-256, written once and read-only; a snapshot is a list of them.
 * What is added lies in a scratch folder until `keep` moves it into the store, so that a module that is
 * refused leaves nothing behind and a dry run writes nothing that stays.
 */
export interface Store {
  /**
   * Check, hash and take in a fetched tree. Paths are parsed, links resolved inside the tree (below `root`),
   * twins (case, Unicode normalisation) refused, limits held. Only what lies below `root` is looked at.
   * Throws E_PATH_UNSAFE, E_LINK_UNSAFE, E_LIMIT, E_SOURCE_MISSING (no such `root`), each naming every problem;
   * E_WRITE, and what reading an entry throws.
   */
  readonly add: (tree: FetchedTree, root: RelativePath | undefined) => Promise<Snapshot>
  /** Move a snapshot from scratch into the store. Safe to run twice and beside other processes. Throws E_WRITE. */
  readonly keep: (snapshot: Snapshot) => Promise<void>
  /**
   * The snapshot of this digest, from this run or the store; `omitted` is known for this run's only.
   * The digest does not cover modes: name the `executables` (their paths) where they are known, else any
   * snapshot with the same bytes may come. Throws E_INTEGRITY where the record does not hash to the digest.
   */
  readonly find: (integrity: Integrity, executables?: readonly string[]) => Snapshot | undefined
  /** Are all files of this snapshot there, in their sizes? */
  readonly has: (snapshot: Snapshot) => boolean
  /** Bytes of a file, hashed while they are read. Throws E_INTEGRITY, naming the stored file. */
  readonly read: ReadFile
  /** Remember which snapshot a commit of a source is, modes included. It stays once that snapshot is kept. */
  readonly remember: (key: string, remembered: Remembered) => Promise<void>
  /** Do this once a snapshot of these bytes is kept, and never if it is not: a refused module leaves nothing. */
  readonly whenKept: (snapshot: Snapshot, act: () => Promise<void>) => void
  /** `undefined` where nothing is remembered, or the snapshot or one of its files is gone. */
  readonly recall: (key: string) => Remembered | undefined
  /** Remove the scratch folder, or leave it to `sweepScratch`. Never fails. Always call it in `finally`. */
  readonly close: () => Promise<void>
  /** A fresh, empty folder inside scratch for a fetcher's own files. */
  readonly scratchFolder: () => string
}
