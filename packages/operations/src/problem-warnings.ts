import { type ModuleProblem, type Omitted, printable } from '@skills/core'
import type { Warning } from './context.ts'

const reasons: Readonly<Record<Omitted['reason'], string>> = {
  'git-folder': 'belongs to git',
  ignored: 'is ignored by git',
  'excluded-by-default': 'is never part of a module',
  submodule: 'is a git submodule, which is not fetched',
  'special-file': 'is neither a file, a folder nor a link',
  'unknown-type': 'is published in a form that this version does not know',
}

/** What a module's author or installer should know and nothing has to stop for. */
export function problemWarnings(
  problems: readonly ModuleProblem[],
  omitted: readonly Omitted[],
): Warning[] {
  const remarks = problems.map(
    (problem): Warning => ({
      code: 'W_MODULE',
      message: problem.message,
      rule: problem.rule,
      ...(problem.file === undefined ? {} : { file: problem.file }),
      ...(problem.line === undefined ? {} : { line: problem.line }),
    }),
  )
  const left = omitted
    // The source's own .git is expected; another one inside it would be missed.
    .filter((one) => one.path !== '.git')
    .map(
      (one): Warning => ({
        code: 'W_OMITTED',
        message: `${printable(one.path, { oneLine: true })} was left out: it ${reasons[one.reason]}.`,
      }),
    )
  return [...remarks, ...left]
}
