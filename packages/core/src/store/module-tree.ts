import type { SourceEntry } from '../fetch/fetched-tree.ts'
import { type RelativePath, relativePathProblem } from '../words/relative-path.ts'
import { type Problem, SkillsError } from '../words/skills-error.ts'

/** A module's entries as a tree. Paths are below the module's root and were parsed; links are not followed yet. */
export interface FolderNode {
  readonly kind: 'folder'
  readonly children: Map<string, TreeNode>
}
export interface FileNode {
  readonly kind: 'file'
  readonly entry: SourceEntry
}
export interface LinkNode {
  readonly kind: 'link'
  readonly path: string
  readonly entry: SourceEntry
}
export type TreeNode = FolderNode | FileNode | LinkNode

export interface ModuleTree {
  readonly root: FolderNode
  readonly links: readonly LinkNode[]
}

/**
 * The entries below `root` as a tree. Paths that cannot be in a module and entries that exclude each other go
 * to `problems`. Throws E_SOURCE_MISSING where there is nothing below `root`.
 */
export function moduleTree(
  entries: readonly SourceEntry[],
  root: RelativePath | undefined,
  problems: Problem[],
): ModuleTree {
  const tree: FolderNode = { kind: 'folder', children: new Map() }
  const links: LinkNode[] = []
  const inside = entriesBelow(entries, root)
  for (const { path, entry } of inside) {
    const unsafe = relativePathProblem(path)
    if (unsafe !== undefined) {
      problems.push(pathProblem(path, unsafe))
      continue
    }
    const node = nodeOf(path, entry)
    if (!insert(tree, path.split('/'), node)) problems.push(twinProblem(path))
    else if (node.kind === 'link') links.push(node)
  }
  return { root: tree, links }
}

function entriesBelow(
  entries: readonly SourceEntry[],
  root: RelativePath | undefined,
): { readonly path: string; readonly entry: SourceEntry }[] {
  if (root === undefined) return entries.map((entry) => ({ path: entry.path, entry }))
  const prefix = `${root}/`
  const inside = entries
    .filter((entry) => entry.path.startsWith(prefix))
    .map((entry) => ({ path: entry.path.slice(prefix.length), entry }))
  if (inside.length > 0) return inside
  const at = entries.find((entry) => root === entry.path || root.startsWith(`${entry.path}/`))
  const what = at === undefined ? 'is not there' : `is not a folder: ${at.path} is a ${at.kind}`
  throw new SkillsError('E_SOURCE_MISSING', `The sub-folder ${root} of the source ${what}.`, {
    rule: 'source/sub-folder',
    remedy:
      'Check what follows the // in the source; letter case counts, and links are not followed.',
  })
}

function nodeOf(path: string, entry: SourceEntry): FileNode | LinkNode {
  return entry.kind === 'link' ? { kind: 'link', path, entry } : { kind: 'file', entry }
}

/** False where something else has the place. */
function insert(root: FolderNode, parts: readonly string[], node: FileNode | LinkNode): boolean {
  let folder = root
  for (const part of parts.slice(0, -1)) {
    let child = folder.children.get(part)
    if (child === undefined) {
      child = { kind: 'folder', children: new Map() }
      folder.children.set(part, child)
    }
    if (child.kind !== 'folder') return false
    folder = child
  }
  const name = parts.at(-1) ?? ''
  if (folder.children.has(name)) return false
  folder.children.set(name, node)
  return true
}

/** The problem of a path that `relativePathProblem` refuses. */
export function pathProblem(path: string, unsafe: string): Problem {
  return {
    severity: 'error',
    rule: 'path/unsafe',
    message: `The path ${JSON.stringify(path)} ${unsafe}.`,
    file: path,
    remedy: 'Rename the file in the module.',
  }
}

function twinProblem(path: string): Problem {
  return {
    severity: 'error',
    rule: 'path/twin',
    message: `The path ${JSON.stringify(path)} stands twice, or is a file and a folder at once.`,
    file: path,
    remedy: 'Keep one of them.',
  }
}
