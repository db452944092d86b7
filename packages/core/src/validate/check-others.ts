import type { SnapshotTree } from '../module/snapshot-tree.ts'
import { componentLabel, type ModuleProblem, type OtherComponent } from '../words/component.ts'
import { nameProblem } from '../words/component-name.ts'
import { printable } from '../words/printable.ts'
import { foldedPath } from '../words/relative-path.ts'
import type { Problem } from '../words/skills-error.ts'
import type { ReadFile } from '../words/snapshot.ts'
import { checkMarkdownComponent } from './check-markdown-component.ts'

export interface CheckedOthers {
  /** With the reason, where one is not installed. */
  readonly others: readonly OtherComponent[]
  readonly problems: readonly ModuleProblem[]
}

/**
 * Check the components that are no skills. One whose name or file says that it is none, such as a README beside
 * agents, is left out with a warning; one that is meant and is wrong has errors, and its label as the `skill` by which
 * a selection can leave it out.
 */
export function checkOthers(
  found: readonly OtherComponent[],
  tree: SnapshotTree,
  read: ReadFile,
): CheckedOthers {
  const problems: ModuleProblem[] = []
  const twins = twinNames(found)
  const others = found.map((other): OtherComponent => {
    const notInstalled = whyNot(other, twins)
    if (notInstalled !== undefined) {
      problems.push({ ...leftOut(other, notInstalled), skill: undefined })
      return { ...other, notInstalled }
    }
    const file = tree.file(other.file)
    if (file === undefined || (other.kind !== 'command' && other.kind !== 'agent')) return other
    const checked = checkMarkdownComponent(other.kind, file, read)
    const skill = checked.notOne === undefined ? componentLabel(other.kind, other.name) : undefined
    problems.push(...checked.problems.map((problem) => ({ ...problem, skill })))
    return checked.notOne === undefined ? other : { ...other, notInstalled: checked.notOne }
  })
  return { others, problems }
}

function whyNot(other: OtherComponent, twins: ReadonlySet<string>): string | undefined {
  const { kind, name, definition } = other
  if (other.notInstalled !== undefined) return other.notInstalled
  const isText = kind === 'command' || kind === 'agent'
  if (isText && definition !== undefined)
    return 'it is defined inside a manifest and not in a file of its own'
  if (isText && name.includes('/')) return 'it stands in a sub-folder'
  const problem = nameProblem(kind, name)
  if (problem !== undefined) return `its name ${problem}`
  if (twins.has(keyOf(other))) return 'the module has several of this name'
  return undefined
}

function keyOf({ kind, name }: OtherComponent): string {
  return `${kind}/${foldedPath(name)}`
}

/** Names that two files of a module share, or that some file system takes for one. */
function twinNames(others: readonly OtherComponent[]): ReadonlySet<string> {
  const filesOf = new Map<string, Set<string>>()
  for (const other of others) {
    const key = keyOf(other)
    filesOf.set(key, (filesOf.get(key) ?? new Set()).add(`${other.name} ${other.digest}`))
  }
  return new Set([...filesOf].filter(([, files]) => files.size > 1).map(([key]) => key))
}

function leftOut({ kind, name, file }: OtherComponent, why: string): Problem {
  const shown = printable(name.slice(0, 80), { oneLine: true })
  return {
    severity: 'warning',
    rule: 'component/not-installed',
    message: `The ${kind} "${shown}" is not installed: ${why}.`,
    file,
    remedy: 'Give it a file and a plain name of its own, directly in its folder.',
  }
}
