import type { FetchedTree, SourceEntry } from '../fetch/fetched-tree.ts'
import type { ErrorCode } from '../words/error-codes.ts'
import { limits } from '../words/limits.ts'
import { by } from '../words/order.ts'
import {
  parseRelativePath,
  type RelativePath,
  relativePathProblem,
} from '../words/relative-path.ts'
import { type Problem, SkillsError } from '../words/skills-error.ts'
import { moduleTree, pathProblem } from './module-tree.ts'
import { pathTwins } from './path-twins.ts'
import { resolveLinks } from './resolve-links.ts'

/** A file that passed every check that can be made before its bytes are read. */
export interface CheckedFile {
  readonly path: RelativePath
  readonly entry: SourceEntry
}

/**
 * The files of a tree below `root`, sorted by path, links resolved.
 * Throws E_PATH_UNSAFE, E_LINK_UNSAFE or E_LIMIT with every problem there is, E_SOURCE_MISSING for `root`.
 */
export async function checkTree(
  tree: FetchedTree,
  root: RelativePath | undefined,
): Promise<readonly CheckedFile[]> {
  const problems: Problem[] = []
  const resolved = await resolveLinks(moduleTree(tree.entries, root, problems), root, problems)
  const files: CheckedFile[] = []
  let total = 0
  for (const { path, entry } of resolved) {
    // Checked again: a copy through a link has a longer path than the entry it came from.
    const unsafe = relativePathProblem(path)
    if (unsafe !== undefined) problems.push(pathProblem(path, unsafe))
    else files.push({ path: parseRelativePath(path), entry })
    problems.push(...sizeProblems(path, entry.size ?? 0))
    total += entry.size ?? 0
  }
  if (total > limits.snapshotBytesMax) problems.push(totalProblem())
  problems.push(...pathTwins(files.map((file) => file.path)))
  throwProblems(problems)
  return files.sort(by((file) => file.path))
}

export function sizeProblems(path: string, size: number): Problem[] {
  if (size <= limits.fileBytesMax) return []
  return [
    {
      severity: 'error',
      rule: 'limit/file-bytes',
      message: `The file ${JSON.stringify(path)} has ${size} bytes; at most ${limits.fileBytesMax} are taken.`,
      file: path,
      remedy: 'Remove it from the module and link to it instead.',
    },
  ]
}

export function totalProblem(): Problem {
  return {
    severity: 'error',
    rule: 'limit/total-bytes',
    message: `The module has more than ${limits.snapshotBytesMax} bytes in all.`,
    remedy: 'Split the module, or name the sub-folder that is meant.',
  }
}

const codes: readonly (readonly [string, ErrorCode])[] = [
  ['path/', 'E_PATH_UNSAFE'],
  ['link/', 'E_LINK_UNSAFE'],
  ['limit/', 'E_LIMIT'],
]

/** Throw everything at once; the gravest kind gives the code. Does nothing without problems. */
export function throwProblems(problems: readonly Problem[]): void {
  for (const [kind, code] of codes) {
    const first = problems.find((problem) => problem.rule.startsWith(kind))
    if (first === undefined) continue
    const all = [...problems].sort(by((problem) => problem.file ?? ''))
    const message =
      problems.length === 1
        ? first.message
        : `The source has ${problems.length} paths, links or sizes that are refused.`
    throw new SkillsError(code, message, {
      ...(first.file === undefined ? {} : { where: { file: first.file } }),
      rule: first.rule,
      problems: all,
      remedy: `${first.remedy} Nothing of the module was taken in.`,
    })
  }
}
