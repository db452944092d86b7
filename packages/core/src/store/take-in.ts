import type { FetchedTree, SourceEntry } from '../fetch/fetched-tree.ts'
import { sha256, treeDigest } from '../words/digest.ts'
import { limits } from '../words/limits.ts'
import type { RelativePath } from '../words/relative-path.ts'
import type { Problem } from '../words/skills-error.ts'
import type { Omitted, Snapshot, SnapshotFile } from '../words/snapshot.ts'
import {
  type CheckedFile,
  checkTree,
  sizeProblems,
  throwProblems,
  totalProblem,
} from './check-tree.ts'
import { growHeapSlowly } from './grow-heap-slowly.ts'

/** Takes the bytes of one file in, under their digest. */
type PutFile = (digest: SnapshotFile['sha256'], bytes: Uint8Array) => void

/** Check a tree, then read each file once, hash it and put it away. Throws as `Store.add` says. */
export async function takeIn(
  tree: FetchedTree,
  root: RelativePath | undefined,
  put: PutFile,
): Promise<Snapshot> {
  const checked = await checkTree(tree, root)
  growHeapSlowly(checked.length)
  const files = await takeFiles(checked, put)
  return { files, integrity: treeDigest(files), omitted: omittedBelow(tree.omitted, root) }
}

/** Sizes are checked again here: not every source knows them before it reads. */
async function takeFiles(files: readonly CheckedFile[], put: PutFile): Promise<SnapshotFile[]> {
  const known = new Map<SourceEntry, Pick<SnapshotFile, 'size' | 'sha256'>>()
  const taken: SnapshotFile[] = []
  const problems: Problem[] = []
  let total = 0
  for (const { path, entry } of files) {
    const content = known.get(entry) ?? (await takeContent(entry, put))
    known.set(entry, content)
    total += content.size
    problems.push(...sizeProblems(path, content.size))
    if (total > limits.snapshotBytesMax) {
      problems.push(totalProblem())
      break
    }
    taken.push({ path, executable: entry.executable, ...content })
  }
  throwProblems(problems)
  return taken
}

async function takeContent(
  entry: SourceEntry,
  put: PutFile,
): Promise<Pick<SnapshotFile, 'size' | 'sha256'>> {
  const bytes = await entry.read()
  const digest = sha256(bytes)
  if (bytes.length <= limits.fileBytesMax) put(digest, bytes)
  return { size: bytes.length, sha256: digest }
}

/** What was left out of the module itself; the rest of the repository does not concern it. */
function omittedBelow(
  omitted: readonly Omitted[],
  root: RelativePath | undefined,
): readonly Omitted[] {
  if (root === undefined) return omitted
  return omitted.filter(({ path }) => path === root || path.startsWith(`${root}/`))
}
