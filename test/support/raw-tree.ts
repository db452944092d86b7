import type { GitRepository } from './git-repository.ts'

/** One entry of a tree object, with whatever name and mode a test wants. */
export interface RawTreeEntry {
  readonly mode: '100644' | '100755' | '120000' | '160000' | '40000' | (string & {})
  readonly name: string | Uint8Array
  /** Id of the object. */
  readonly id: string
}

/** The bytes of a tree object. Nothing is sorted or checked: git itself would refuse many of these. */
export function rawTree(entries: readonly RawTreeEntry[]): Buffer {
  return Buffer.concat(
    entries.flatMap(({ mode, name, id }) => [
      Buffer.from(`${mode} `),
      Buffer.from(name),
      Buffer.from([0]),
      Buffer.from(id, 'hex'),
    ]),
  )
}

/** Write a blob; returns an entry for it as a plain file. */
export function blobEntry(
  repository: GitRepository,
  name: string | Uint8Array,
  content: string | Uint8Array,
): RawTreeEntry {
  return { mode: '100644', name, id: repository.writeObject('blob', Buffer.from(content)) }
}

/** Write a tree of these entries; returns an entry for it. */
export function treeEntry(
  repository: GitRepository,
  name: string | Uint8Array,
  entries: readonly RawTreeEntry[],
): RawTreeEntry {
  return { mode: '40000', name, id: repository.writeObject('tree', rawTree(entries)) }
}

/** A commit on `main` whose root folder has these entries; returns its id. */
export function rawCommit(repository: GitRepository, entries: readonly RawTreeEntry[]): string {
  return repository.commitTree(repository.writeObject('tree', rawTree(entries)))
}
