import { type Problem, printable, type SkillsError } from '@skills/core'
import type { Paint } from './paint.ts'
import { renderProblem, whereText } from './render-problem.ts'

/** An error for people: what happened, where, every problem, and what to do next. Nothing is said twice. */
export function renderError(error: SkillsError, paint: Paint): string {
  const lines = [`${paint('red', `error[${error.code}]`)}: ${printable(error.message)}`]
  const where = whereText(error.where)
  if (where !== '') lines.push(`  at ${where}`)
  for (const problem of problemsToAdd(error)) {
    const [what = '', remedy = ''] = renderProblem(problem, paint)
    lines.push(...(problem.remedy === error.remedy ? [what] : [what, remedy]))
  }
  lines.push(`${paint('cyan', 'help')}: ${printable(error.remedy)}`)
  return lines.join('\n')
}

/** A single problem that the message tells already is not repeated. */
function problemsToAdd({ problems, message, remedy }: SkillsError): readonly Problem[] {
  const [only] = problems
  const isTold =
    problems.length === 1 && message.includes(only?.message ?? '') && only?.remedy === remedy
  return isTold ? [] : problems
}
