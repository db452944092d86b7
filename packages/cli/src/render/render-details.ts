import { printable } from '@skills/core'
import { behaviourEntries, countsText, type ModuleDetails, summaryText } from '@skills/operations'
import type { Session } from '../base-command.ts'
import { decisionText } from './decision-text.ts'
import { renderFacts } from './render-facts.ts'
import { problemRecord, renderProblem } from './render-problem.ts'

type How = Pick<Session, 'paint' | 'terminal'>

/**
 * A module as a page for people: identity first, then contents, then what is wrong. In a pipe every line
 * starts with its label: a fact, `skill`, or the kind of a component that is not installed.
 */
export function renderDetails(details: ModuleDetails, how: How): string[] {
  return how.terminal.decorates ? page(details, how) : records(details, how)
}

function page(details: ModuleDetails, { paint, terminal }: How): string[] {
  const skills = details.contents.skills.map(
    ({ name, description }) =>
      `  ${paint('cyan', name)}  ${paint('dim', shorten(printable(description, { oneLine: true })))}`,
  )
  const components = details.contents.components.map(
    ({ component, name, file }) =>
      `  ${paint('cyan', `${component}/${printable(name, { oneLine: true })}`)}  ${paint('dim', printable(file, { oneLine: true }))}`,
  )
  const others = details.contents.notInstalled.map(
    ({ component, name, file, digest, reason }) =>
      `  ${component} ${printable(name, { oneLine: true })} (${printable(file, { oneLine: true })}, ${digest}) is not installed: ${printable(reason, { oneLine: true })}`,
  )
  return [
    paint('bold', details.name),
    ...renderFacts(facts(details), terminal),
    ...skills,
    ...components,
    ...others,
    ...details.problems.flatMap((problem) => renderProblem(problem, paint)),
  ]
}

function records(details: ModuleDetails, { terminal }: How): string[] {
  const { skills, components, notInstalled } = details.contents
  const items = [
    ...skills.map(({ name, description }) => ['skill', name, description]),
    ...[...components, ...notInstalled].map(({ component, name, file, digest }) => [
      component,
      name,
      file,
      digest,
    ]),
  ]
  return [
    ...renderFacts([['name', details.name], ...facts(details)], terminal),
    ...items.map((cells) => cells.map((cell) => printable(cell, { oneLine: true })).join('\t')),
    ...details.problems.map(problemRecord),
  ]
}

function facts(details: ModuleDetails): [string, string | null][] {
  return [
    ['version', details.version],
    ['source', details.source],
    ['registry', details.registry],
    ['ref', details.ref],
    ['commit', details.commit],
    ['digest', details.digest],
    ['integrity', details.integrity],
    ['licence', details.license],
    ['publisher', details.publisher],
    ['holds', countsText(details.contents.counts)],
    ['needs', details.contents.needs.map(needText).join(', ') || null],
    ['audit', summaryText(details.audit)],
    ...behaviourEntries(details.behaviour).flatMap(([what, items]): [string, string][] =>
      items.length === 0 ? [] : [[what, shorten(printable(items.join(', '), { oneLine: true }))]],
    ),
    ['policy', decisionText(details.decision)],
    ...details.attached.map((one): [string, string] => ['attached', attachedText(one)]),
  ]
}

function attachedText({ type, file, predicateType }: ModuleDetails['attached'][number]): string {
  return [file ?? 'a document', type, predicateType].filter((text) => text !== null).join(', ')
}

function needText({ name, source, range }: Details['needs'][number]): string {
  return source === null ? `${name} ${range}` : `${name} ${range} (${source})`
}

type Details = ModuleDetails['contents']

const descriptionMax = 100

function shorten(text: string): string {
  return text.length <= descriptionMax ? text : `${text.slice(0, descriptionMax - 1)}…`
}
