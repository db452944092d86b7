import { limits } from '../words/limits.ts'
import { type Problem, SkillsError } from '../words/skills-error.ts'
import type { Omitted } from '../words/snapshot.ts'
import { exactText } from './exact-text.ts'
import type { FetchedTree, SourceEntry } from './fetched-tree.ts'
import type { GitPack } from './git-pack.ts'
import { type GitTreeEntry, parseGitCommit, parseGitTree, requiredObject } from './git-tree.ts'

// The empty tree is known without being sent: git's cache-tree and most servers leave it out.
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'

interface Walk {
  readonly pack: GitPack
  readonly entries: SourceEntry[]
  readonly omitted: Omitted[]
  readonly problems: Problem[]
  /** Entries seen, folders too: a few trees that name each other can stand for billions. */
  seen: number
}

/**
 * Every file of a commit, without a checkout. Submodules are left out and said so. Names that are no name
 * (empty, with a slash, not UTF-8, twice in one folder) are refused here, all at once; everything else about
 * a path is for whoever takes it in. Throws E_OBJECT_CORRUPT, E_PATH_UNSAFE, E_LIMIT.
 */
export function walkGitTree(pack: GitPack, commit: string): FetchedTree {
  const raw = Buffer.from(requiredObject(pack, commit, 'commit').read())
  const { tree, committedAt } = parseGitCommit(raw, commit)
  const walk: Walk = { pack, entries: [], omitted: [], problems: [], seen: 0 }
  walkFolder(walk, { tree, prefix: '', depth: 0 })
  if (walk.problems.length > 0)
    throw new SkillsError(
      'E_PATH_UNSAFE',
      `${walk.problems.length} names in the repository are refused.`,
      {
        problems: walk.problems,
        remedy: 'Rename them in the repository; nothing of it was installed.',
      },
    )
  const { entries, omitted } = walk
  return { entries, omitted, commit: { id: commit, committedAt, raw, tags: tagsOn(pack, commit) } }
}

const tagsMax = 16

/** Tags in the pack that are for this commit. */
function tagsOn(pack: GitPack, commit: string): Buffer[] {
  const tags: Buffer[] = []
  for (const { type, size, read } of pack.values()) {
    if (type !== 'tag' || size > limits.frontMatterBytesMax || tags.length >= tagsMax) continue
    const bytes = Buffer.from(read())
    if (bytes.toString('latin1').startsWith(`object ${commit}\n`)) tags.push(bytes)
  }
  return tags
}

interface Folder {
  readonly tree: string
  /** Path of the folder with a slash at the end; empty for the root. */
  readonly prefix: string
  readonly depth: number
}

function walkFolder(walk: Walk, folder: Folder): void {
  if (folder.tree === emptyTree) return
  if (folder.depth > limits.pathDepthMax)
    throw tooLarge(`folders deeper than ${limits.pathDepthMax}`, { rule: 'limit/depth', folder })
  const names = new Set<string>()
  const bytes = requiredObject(walk.pack, folder.tree, 'tree').read()
  for (const entry of parseGitTree(bytes, folder.tree)) {
    walk.seen += 1
    if (walk.seen > limits.snapshotFilesMax)
      throw tooLarge(`more than ${limits.snapshotFilesMax} files`, { rule: 'limit/files', folder })
    const name = checkedName(walk, entry, { prefix: folder.prefix, names })
    if (name === undefined) continue
    names.add(name)
    const path = folder.prefix + name
    if (entry.kind === 'folder')
      walkFolder(walk, { tree: entry.id, prefix: `${path}/`, depth: folder.depth + 1 })
    else if (entry.kind === 'submodule') walk.omitted.push({ path, reason: 'submodule' })
    else walk.entries.push(toEntry(walk.pack, entry, path))
  }
}

function checkedName(
  walk: Walk,
  entry: GitTreeEntry,
  { prefix, names }: { readonly prefix: string; readonly names: ReadonlySet<string> },
): string | undefined {
  const name = exactText(entry.name)
  const shown = entry.name.toString('utf8')
  const add = (rule: string, what: string) =>
    walk.problems.push({
      severity: 'error',
      rule,
      message: `The name ${JSON.stringify(shown)} ${what}.`,
      file: prefix + shown,
      remedy: 'Rename it in the repository.',
    })
  if (name === undefined) add('path/encoding', 'is not UTF-8')
  else if (name === '') add('path/unsafe', 'is empty')
  else if (name.includes('/')) add('path/unsafe', 'holds a slash')
  else if (names.has(name)) add('path/twin', 'stands twice in its folder')
  else return name
  return undefined
}

function toEntry(pack: GitPack, entry: GitTreeEntry, path: string): SourceEntry {
  const blob = requiredObject(pack, entry.id, 'blob')
  return {
    path,
    kind: entry.kind === 'link' ? 'link' : 'file',
    executable: entry.kind === 'executable',
    size: blob.size,
    read: async () => blob.read(),
  }
}

function tooLarge(
  what: string,
  { rule, folder }: { readonly rule: string; readonly folder: Folder },
): SkillsError {
  return new SkillsError('E_LIMIT', `The repository has ${what}.`, {
    where: { file: folder.prefix === '' ? '.' : folder.prefix.slice(0, -1) },
    rule,
    remedy: 'A repository of this size cannot be a module. Publish the skills in one of their own.',
  })
}
