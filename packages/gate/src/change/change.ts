import type { ChangedPath, GitCommit } from '@skills/core'
import type { FileKind } from './file-kind.ts'

/** A line of a file, without its end. */
export interface ChangedLine {
  /** One-based; in the new file where it was added, in the old one where it was removed. */
  readonly line: number
  readonly text: string
}

/** A file of a change. Everything in it is the author's text. */
export interface ChangedFile
  extends Pick<ChangedPath, 'status' | 'path' | 'oldPath' | 'oldMode' | 'newMode' | 'newId'> {
  readonly kind: FileKind
  /** git found bytes in it that are no text. */
  readonly isBinary: boolean
  /** Lines; 0 where it is binary. */
  readonly added: number
  readonly deleted: number
  /** Empty where it is binary or the whole change is too large. */
  readonly addedLines: readonly ChangedLine[]
  readonly removedLines: readonly ChangedLine[]
  /** The last added line is the file's last and has no end. */
  readonly lacksFinalNewline: boolean
}

/** What somebody wants to change: from the point where the branch left, to its head. Ids are 40 hex digits. */
export interface Change {
  /** What the change is to be merged into: policy and owners are read from it. */
  readonly base: string
  readonly mergeBase: string
  readonly head: string
  /** Commits that the base has not, the oldest first. */
  readonly commits: readonly GitCommit[]
  /** There are more commits than were read. */
  readonly hasMoreCommits: boolean
  /** In the order of git: by path. */
  readonly files: readonly ChangedFile[]
  /** Were lines read? They are not where a change is too large. */
  readonly hasLines: boolean
}
