import { limits } from './limits.ts'
import type { Problem } from './skills-error.ts'

/**
 * The problems of one file, `limits.problemsPerFileMax` at most; then one more says how many are not told, so
 * that nothing is left out in silence. Order and places stay as they are.
 */
export function fewProblems(problems: readonly Problem[]): readonly Problem[] {
  const told = problems.slice(0, limits.problemsPerFileMax)
  const left = problems.slice(told.length)
  const [first] = left
  if (first === undefined) return told
  const isError = left.some(({ severity }) => severity === 'error')
  return [
    ...told,
    {
      severity: isError ? 'error' : first.severity,
      rule: 'file/more-problems',
      message: `The file has ${left.length} more problems.`,
      ...(first.file === undefined ? {} : { file: first.file }),
      ...(first.line === undefined ? {} : { line: first.line }),
      remedy: 'Correct those that are told, then check again.',
    },
  ]
}
