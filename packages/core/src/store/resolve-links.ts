import { exactText } from '../fetch/exact-text.ts'
import type { SourceEntry } from '../fetch/fetched-tree.ts'
import { limits } from '../words/limits.ts'
import { isGitFolder, type RelativePath } from '../words/relative-path.ts'
import type { Problem } from '../words/skills-error.ts'
import type { FileNode, FolderNode, LinkNode, ModuleTree, TreeNode } from './module-tree.ts'

/** One file that a module will have: its path, and the entry whose bytes and mode it takes. */
interface ResolvedFile {
  readonly path: string
  readonly entry: SourceEntry
}

type Followed = FileNode | FolderNode | { readonly kind: 'problem'; readonly problem: Problem }

interface Resolving {
  readonly tree: ModuleTree
  readonly moduleRoot: RelativePath | undefined
  readonly targets: ReadonlyMap<LinkNode, string>
  readonly followed: Map<LinkNode, Followed>
  readonly files: ResolvedFile[]
  readonly problems: Map<LinkNode, Problem>
  visited: number
}

/**
 * Every file of a tree with links resolved inside it: a link to a file becomes that file, a link to a folder
 * becomes copies of its files. A link that is absolute, leaves the module's root, points at nothing, into git's
 * own folder or in a circle goes to `problems`. Stops early, with a problem, once there are too many files.
 */
export async function resolveLinks(
  tree: ModuleTree,
  moduleRoot: RelativePath | undefined,
  problems: Problem[],
): Promise<readonly ResolvedFile[]> {
  const resolving: Resolving = {
    tree,
    moduleRoot,
    targets: await readTargets(tree.links, problems),
    followed: new Map(),
    files: [],
    problems: new Map(),
    visited: 0,
  }
  expand(resolving, tree.root, { prefix: '', depth: 1, active: new Set() })
  problems.push(...resolving.problems.values())
  if (resolving.visited > limits.snapshotFilesMax)
    problems.push({
      severity: 'error',
      rule: 'limit/files',
      message: `The module has more than ${limits.snapshotFilesMax} files, copies through links included.`,
      remedy: 'Split the module, or name the sub-folder that is meant.',
    })
  return resolving.files
}

async function readTargets(
  links: readonly LinkNode[],
  problems: Problem[],
): Promise<ReadonlyMap<LinkNode, string>> {
  const targets = new Map<LinkNode, string>()
  for (const link of links) {
    const bytes = await link.entry.read()
    const target = bytes.length > limits.pathBytesMax ? undefined : exactText(bytes)
    if (target === undefined || target === '' || target.includes('\0'))
      problems.push(
        linkProblem(link, {
          rule: 'link/target',
          what: 'has a target that is empty, too long or no text',
        }),
      )
    else targets.set(link, target)
  }
  return targets
}

interface Expansion {
  /** Path of the folder in the result, with a slash at the end; empty for the root. */
  readonly prefix: string
  readonly depth: number
  /** Links whose folders are being copied right now. */
  readonly active: ReadonlySet<LinkNode>
}

function expand(
  resolving: Resolving,
  folder: FolderNode,
  { prefix, depth, active }: Expansion,
): void {
  for (const [name, child] of folder.children) {
    // Folders of links count too: a few of them can stand for an endless walk that yields no file.
    resolving.visited += 1
    if (resolving.visited > limits.snapshotFilesMax) return
    const path = prefix + name
    if (child.kind === 'file') resolving.files.push({ path, entry: child.entry })
    else if (child.kind === 'folder')
      expand(resolving, child, { prefix: `${path}/`, depth: depth + 1, active })
    else expandLink(resolving, child, { prefix: path, depth, active })
  }
}

function expandLink(
  resolving: Resolving,
  link: LinkNode,
  { prefix, depth, active }: Expansion,
): void {
  if (!resolving.targets.has(link)) return
  const known = resolving.followed.get(link) ?? follow(resolving, link)
  resolving.followed.set(link, known)
  if (known.kind === 'file') resolving.files.push({ path: prefix, entry: known.entry })
  else if (known.kind === 'problem') resolving.problems.set(link, known.problem)
  else if (active.has(link) || depth >= limits.pathDepthMax)
    resolving.problems.set(link, circle(link))
  else
    expand(resolving, known, {
      prefix: `${prefix}/`,
      depth: depth + 1,
      active: new Set([...active, link]),
    })
}

interface Step {
  readonly name: string
  readonly node: TreeNode
}

/** Walk to a link's target part by part, as a kernel would, but never out of the tree. */
function follow(resolving: Resolving, link: LinkNode): Followed {
  const todo: string[] = [...parts(resolving, link)]
  const at = folderSteps(resolving.tree.root, link.path)
  const problem = (rule: string, what: string, remedy?: string): Followed => ({
    kind: 'problem',
    problem: linkProblem(link, { rule, what, ...(remedy === undefined ? {} : { remedy }) }),
  })
  if (isAbsolute(resolving, link)) return problem('link/absolute', 'has an absolute target')
  let hops = 0
  while (todo.length > 0) {
    const part = todo.shift() ?? ''
    const here = at.at(-1)?.node ?? resolving.tree.root
    if (here.kind !== 'folder') return problem('link/dangling', 'goes through a file')
    if (part === '' || part === '.') continue
    if (part === '..') {
      if (at.pop() === undefined)
        return { kind: 'problem', problem: outside(resolving, link, todo) }
      continue
    }
    if (isGitFolder(part)) return problem('link/git-folder', 'points into a git folder')
    const child = here.children.get(part)
    if (child === undefined) return problem('link/dangling', 'points at nothing in the module')
    if (child.kind !== 'link') {
      at.push({ name: part, node: child })
      continue
    }
    hops += 1
    if (hops > limits.linkHopsMax) return { kind: 'problem', problem: circle(link) }
    if (isAbsolute(resolving, child))
      return problem('link/absolute', 'goes through an absolute link')
    todo.unshift(...parts(resolving, child))
  }
  const end = at.at(-1)?.node ?? resolving.tree.root
  return end.kind === 'link' ? { kind: 'problem', problem: circle(link) } : end
}

function parts(resolving: Resolving, link: LinkNode): readonly string[] {
  return (resolving.targets.get(link) ?? '').split('/')
}

function isAbsolute(resolving: Resolving, link: LinkNode): boolean {
  return /^(?:[/\\]|[A-Za-z]:)/u.test(resolving.targets.get(link) ?? '')
}

/** The folders on the way to the folder that a path lies in. */
function folderSteps(root: FolderNode, path: string): Step[] {
  const steps: Step[] = []
  let folder = root
  for (const name of path.split('/').slice(0, -1)) {
    const node = folder.children.get(name)
    if (node?.kind !== 'folder') throw new TypeError('a link without its folder')
    steps.push({ name, node })
    folder = node
  }
  return steps
}

/** Above the module's root: inside the repository, which can be said in so many words, or out of it. */
function outside(resolving: Resolving, link: LinkNode, rest: readonly string[]): Problem {
  const above = (resolving.moduleRoot ?? '').split('/').slice(0, -1)
  if (resolving.moduleRoot === undefined || isAbove(above, rest))
    return linkProblem(link, { rule: 'link/outside', what: 'points outside the source' })
  return linkProblem(link, {
    rule: 'link/outside',
    what: `points into the repository, but above the module's folder ${resolving.moduleRoot}`,
    remedy:
      'Put the file into that folder, or take the whole repository as the module: leave out //path.',
  })
}

function isAbove(folder: readonly string[], rest: readonly string[]): boolean {
  let depth = folder.length
  for (const part of rest) {
    if (part === '..') depth -= 1
    else if (part !== '' && part !== '.') depth += 1
    if (depth < 0) return true
  }
  return false
}

function circle(link: LinkNode): Problem {
  return linkProblem(link, {
    rule: 'link/circle',
    what: 'leads in a circle, or through too many links',
  })
}

interface LinkFault {
  readonly rule: string
  readonly what: string
  readonly remedy?: string
}

function linkProblem(link: LinkNode, { rule, what, remedy }: LinkFault): Problem {
  return {
    severity: 'error',
    rule,
    message: `The link ${JSON.stringify(link.path)} ${what}.`,
    file: link.path,
    remedy: remedy ?? 'Replace the link in the module by a file, or remove it.',
  }
}
