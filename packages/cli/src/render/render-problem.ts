import { type Problem, printable, type Where } from '@skills/core'
import type { Paint } from './paint.ts'

/** One problem on two lines for people: what and where, then the remedy. */
export function renderProblem(problem: Problem, paint: Paint): [what: string, remedy: string] {
  const style = problem.severity === 'error' ? 'red' : 'yellow'
  const place = whereText(problem)
  const head = place === '' ? '' : `${place}: `
  return [
    `  ${head}${paint(style, problem.severity)} [${problem.rule}] ${printable(problem.message, { oneLine: true })}`,
    `    ${paint('dim', `remedy: ${printable(problem.remedy, { oneLine: true })}`)}`,
  ]
}

/** One problem on one line for a pipe: severity, rule, place, message and remedy, tab-separated. */
export function problemRecord(problem: Problem): string {
  const { severity, rule, message, remedy } = problem
  const texts = [message, remedy].map((text) => printable(text, { oneLine: true }))
  return [severity, rule, whereText(problem), ...texts].join('\t')
}

/** File and line, else address, else flag; empty where nothing is known. */
export function whereText(where: Where | undefined): string {
  const file = where?.file
  if (file !== undefined) {
    return printable(where?.line === undefined ? file : `${file}:${where.line}`, { oneLine: true })
  }
  return printable(where?.url ?? where?.flag ?? '', { oneLine: true })
}
