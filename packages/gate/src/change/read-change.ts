import { type ChangedPath, type LocalGit, SkillsError } from '@skills/core'
import type { Change, ChangedFile } from './change.ts'
import { fileKind } from './file-kind.ts'
import { type PatchedFile, parsePatch } from './parse-patch.ts'

/** A change of more commits is judged by the newest of them, and that is told. */
export const commitsMax = 1_000
/** A larger difference is not read line by line, and that is told. */
const patchBytesMax = 32 * 1024 * 1024

interface Ends {
  /** Full ids of commits. */
  readonly base: string
  readonly head: string
}

/**
 * Read what differs between the point where a branch left and its head. Throws E_GATE_SHALLOW where the history is
 * cut off, E_GATE_CHANGE where both have no commit in common, and E_READ.
 */
export async function readChange(git: LocalGit, { base, head }: Ends): Promise<Change> {
  if (git.isShallow) throw shallow()
  const mergeBase = await git.mergeBase(base, head)
  if (mergeBase === undefined) throw unrelated()
  const [ids, paths, patch] = await Promise.all([
    git.commitsSince(base, head, commitsMax + 1),
    git.changedPaths(mergeBase, head),
    git.patch(mergeBase, head, { bytesMax: patchBytesMax, context: 0 }),
  ])
  const commits = await git.commits(ids.slice(0, commitsMax))
  const lines = patch === undefined ? undefined : parsePatch(Buffer.from(patch).toString('utf8'))
  return {
    base,
    mergeBase,
    head,
    commits: [...commits].reverse(),
    hasMoreCommits: ids.length > commitsMax,
    files: paths.map((path) => changedFile(path, lines?.get(path.path))),
    hasLines: lines !== undefined,
  }
}

function changedFile(path: ChangedPath, lines: PatchedFile | undefined): ChangedFile {
  const { status, oldPath, oldMode, newMode, newId, added, deleted } = path
  return {
    status,
    path: path.path,
    oldPath,
    oldMode,
    newMode,
    newId,
    kind: kindOf(path.path, lines),
    isBinary: added === undefined,
    added: added ?? 0,
    deleted: deleted ?? 0,
    addedLines: lines?.added ?? [],
    removedLines: lines?.removed ?? [],
    lacksFinalNewline: lines?.lacksFinalNewline ?? false,
  }
}

/** The words by which generators say that a file is theirs (go.dev/s/generatedcode, and their like). */
const generatedWords = /\bcode generated\b.*\bdo not edit\b|@generated\b|\bauto-?generated\b/iu

function kindOf(path: string, lines: PatchedFile | undefined): ChangedFile['kind'] {
  const top = (lines?.added ?? []).filter(({ line }) => line <= 5)
  return top.some(({ text }) => generatedWords.test(text.slice(0, 500)))
    ? 'generated'
    : fileKind(path)
}

function shallow(): SkillsError {
  return new SkillsError('E_GATE_SHALLOW', 'The history of this clone is cut off.', {
    remedy:
      'Fetch all of it: in GitHub Actions fetch-depth: 0 for the checkout, in GitLab GIT_DEPTH: 0, by hand git fetch --unshallow.',
  })
}

function unrelated(): SkillsError {
  return new SkillsError('E_GATE_CHANGE', 'Base and head have no commit in common.', {
    where: { flag: '--base' },
    remedy: 'Name the branch that the change is to be merged into.',
  })
}
