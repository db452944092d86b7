import { printable } from '@skills/core'
import { countsText, type ModuleDetails, summaryText } from '@skills/operations'
import type { Session } from '../base-command.ts'
import { renderProblem } from './render-error.ts'

/** A module as a page for people: identity first, then contents, then what is wrong. */
export function renderDetails(details: ModuleDetails, session: Pick<Session, 'paint'>): string[] {
  const { paint } = session
  const facts: [string, string | null][] = [
    ['version', details.version],
    ['source', details.source],
    ['ref', details.ref],
    ['commit', details.commit],
    ['integrity', details.integrity],
    ['licence', details.license],
    ['publisher', details.publisher],
    ['holds', countsText(details.contents.counts)],
    ['audit', summaryText(details.audit)],
  ]
  const lines = [paint('bold', details.name)]
  for (const [label, value] of facts) {
    if (value !== null) lines.push(`  ${label.padEnd(10)} ${printable(value, { oneLine: true })}`)
  }
  const skills = details.contents.skills.map(
    ({ name, description }) =>
      `  ${paint('cyan', name)}  ${paint('dim', shorten(printable(description, { oneLine: true })))}`,
  )
  const other = details.contents.notInstalled.map(
    ({ component, name, file }) =>
      `  ${component} ${printable(name, { oneLine: true })} (${printable(file, { oneLine: true })}): not installed by this version`,
  )
  const problems = details.problems.flatMap((problem) => renderProblem(problem, paint))
  return [...lines, ...skills, ...other, ...problems]
}

const descriptionMax = 100

function shorten(text: string): string {
  return text.length <= descriptionMax ? text : `${text.slice(0, descriptionMax - 1)}…`
}
