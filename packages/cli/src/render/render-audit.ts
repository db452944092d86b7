import { counted, printable, type Severity } from '@skills/core'
import {
  type ReportedFinding,
  type ReportInput,
  summaryLine,
  withoutInfo,
  worstFirst,
} from '@skills/operations'
import type { Terminal } from '../terminal.ts'
import type { Paint, Style } from './paint.ts'

interface How {
  readonly terminal: Pick<Terminal, 'decorates'>
  readonly paint: Paint
}

const styles: Readonly<Record<Severity, Style>> = {
  critical: 'red',
  high: 'red',
  medium: 'yellow',
  low: 'cyan',
  info: 'dim',
}

/** Findings, worst first: a block each for people, but for those at level info; severity, rule, place, message, evidence and remedy, tab-separated, in a pipe. */
export function renderAudit({ findings }: ReportInput, { terminal, paint }: How): string[] {
  const sorted = worstFirst(findings)
  if (!terminal.decorates) return sorted.map(record)
  const { told, info } = withoutInfo(sorted)
  const rest =
    info === 0 ? [] : [`${counted(info, 'finding')} at level info: see --format json`, '']
  return [...told.flatMap((one) => block(one, paint)), ...rest.map((text) => paint('dim', text))]
}

/** The one-line summary, and what a person should know of what was not read. */
export function renderAuditNotes(input: ReportInput): string[] {
  const gaps = input.gaps
    .slice(0, gapsMax)
    .map(({ file, message }) => `Not fully scanned: ${line(file)}: ${line(message)}`)
  const more = input.gaps.length - gaps.length
  return [
    ...gaps,
    ...(more === 0 ? [] : [`Not fully scanned: ${more} more.`]),
    capital(summaryLine(input)),
  ]
}

const gapsMax = 10

function block(finding: ReportedFinding, paint: Paint): string[] {
  const { severity, rule, message, evidence, remedy, suppressed, related = [] } = finding
  const accepted =
    suppressed === undefined ? '' : paint('dim', ` (accepted: ${line(suppressed.reason)})`)
  return [
    `${paint(styles[severity], severity.padEnd(8))} ${paint('bold', line(message))}${accepted}`,
    `         ${line(placeOf(finding))}  ${paint('dim', line(rule))}`,
    ...(evidence === '' ? [] : [`         ${paint('dim', '│')} ${line(evidence)}`]),
    ...related.map(
      (place) =>
        `         ${paint('dim', `also ${line(`${place.file}:${place.line}`)}: ${line(place.message)}`)}`,
    ),
    `         ${paint('dim', `remedy: ${line(remedy)}`)}`,
    '',
  ]
}

function record(finding: ReportedFinding): string {
  const { severity, rule, message, evidence, remedy, suppressed } = finding
  const state = suppressed === undefined ? severity : `accepted-${severity}`
  return [state, rule, placeOf(finding), message, evidence, remedy].map(line).join('\t')
}

function placeOf({ file, line: at, column }: ReportedFinding): string {
  return `${file}:${at}:${column}`
}

function line(text: string): string {
  return printable(text, { oneLine: true })
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
