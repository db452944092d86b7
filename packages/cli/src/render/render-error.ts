import { type Problem, printable, type SkillsError, type Where } from '@skills/core'
import type { Paint } from './paint.ts'

/** An error for people: what happened, where, every problem, and what to do next. */
export function renderError(error: SkillsError, paint: Paint): string {
  const lines = [`${paint('red', `error[${error.code}]`)}: ${printable(error.message)}`]
  const where = whereText(error.where)
  if (where !== '') lines.push(`  at ${where}`)
  for (const problem of error.problems) lines.push(...renderProblem(problem, paint))
  lines.push(`${paint('cyan', 'help')}: ${printable(error.remedy)}`)
  return lines.join('\n')
}

/** One problem on two lines: what and where, then the remedy. */
export function renderProblem(problem: Problem, paint: Paint): string[] {
  const style = problem.severity === 'error' ? 'red' : 'yellow'
  const place = whereText(problem)
  const head = place === '' ? '' : `${place}: `
  return [
    `  ${head}${paint(style, problem.severity)} [${problem.rule}] ${printable(problem.message, { oneLine: true })}`,
    `    ${paint('dim', `remedy: ${printable(problem.remedy, { oneLine: true })}`)}`,
  ]
}

function whereText(where: Where | undefined): string {
  const file = where?.file
  if (file !== undefined) {
    return printable(where?.line === undefined ? file : `${file}:${where.line}`, { oneLine: true })
  }
  return printable(where?.url ?? where?.flag ?? '', { oneLine: true })
}
