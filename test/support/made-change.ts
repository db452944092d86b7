import type { Change, ChangedFile } from '@skills/gate'
import { fileKind } from '../../packages/gate/src/change/file-kind.ts'

export interface FileOptions extends Partial<ChangedFile> {
  readonly removed?: readonly string[]
}

/** A changed file of which these lines are known. */
export function changedFile(
  path: string,
  added: readonly string[] = ['a'],
  { removed = [], ...more }: FileOptions = {},
): ChangedFile {
  return {
    status: 'M',
    path,
    oldPath: undefined,
    oldMode: '100644',
    newMode: '100644',
    newId: '1'.repeat(40),
    kind: fileKind(path),
    isBinary: false,
    added: added.length,
    deleted: removed.length,
    addedLines: added.map((text, at) => ({ line: at + 1, text })),
    removedLines: removed.map((text, at) => ({ line: at + 1, text })),
    lacksFinalNewline: false,
    ...more,
  }
}

const ann = { name: 'Ann Author', email: 'ann@example.test', seconds: 0 }

/** A change of one commit with these files. */
export function madeChange(
  files: readonly ChangedFile[],
  message = 'Mend a thing\n\nIt was broken.\n',
  more: Partial<Change> = {},
): Change {
  const id = 'c'.repeat(40)
  const commit = { id, tree: id, parents: [id], author: ann, committer: ann, message }
  return {
    base: 'a'.repeat(40),
    mergeBase: 'a'.repeat(40),
    head: 'b'.repeat(40),
    commits: [commit],
    hasMoreCommits: false,
    files,
    hasLines: true,
    ...more,
  }
}
