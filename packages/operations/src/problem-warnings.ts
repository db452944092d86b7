import { type ModuleProblem, type Omitted, printable } from '@skills/core'
import type { Warning } from './context.ts'

const reasons: Readonly<Record<Omitted['reason'], string>> = {
  'git-folder': 'belongs to git',
  ignored: 'is ignored by git',
  'excluded-by-default': 'is never part of a module',
  submodule: 'is a git submodule, which is not fetched',
  'special-file': 'is neither a file, a folder nor a link',
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
    .filter((one) => one.reason !== 'git-folder')
    .map(
      (one): Warning => ({
        code: 'W_OMITTED',
        message: `${printable(one.path, { oneLine: true })} was left out: it ${reasons[one.reason]}.`,
      }),
    )
  return [...remarks, ...left]
}
