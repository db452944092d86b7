import { counted, printable } from '@skills/core'
import {
  type Evidence,
  type GateCheck,
  type GateReport,
  type GateStatus,
  partsOf,
  type ReportedFinding,
  worstFirst,
} from '@skills/operations'
import type { Terminal } from '../terminal.ts'
import type { Paint, Style } from './paint.ts'

/** For whom it is rendered. */
export interface GateLook {
  readonly terminal: Pick<Terminal, 'decorates'>
  readonly paint: Paint
}

const styles: Readonly<Record<GateStatus, Style>> = {
  passed: 'green',
  warned: 'yellow',
  failed: 'red',
  unknown: 'yellow',
  skipped: 'dim',
}

const findingsMax = 20

type Part = ReturnType<typeof partsOf>[number]

/** A block for each stage, with what it asks a person to look at; stage, check, status and evidence, tab-separated, in a pipe. */
export function renderGate(report: GateReport, { terminal, paint }: GateLook): string[] {
  const parts = partsOf(report)
  if (!terminal.decorates) return parts.flatMap(records)
  return parts.flatMap((part) => [...block(part, paint), ''])
}

function block(part: Part, paint: Paint): string[] {
  const { name, status, isRequired, summary, checks } = part
  const asked = isRequired ? '' : paint('dim', ' (not required)')
  const told = checks.filter((one) => isTold(one.status))
  const open = openFindings(part)
  const left = open.length - findingsMax
  return [
    `${paint(styles[status], status.padEnd(8))} ${paint('bold', line(name))}${asked}`,
    `         ${line(summary)}`,
    ...told.flatMap((check) => checkLines(check, paint)),
    ...open.slice(0, findingsMax).flatMap((finding) => findingLines(finding, paint)),
    ...(left > 0 ? [`         ${paint('dim', `${counted(left, 'finding')} more`)}`] : []),
  ]
}

/** What the audit found; findings of checks stand with their checks. */
function openFindings({ findings, checks }: Part): ReportedFinding[] {
  const own = new Set(checks.map(({ id }) => `gate/${id}`))
  return worstFirst(findings).filter(
    ({ rule, suppressed, severity }) =>
      suppressed === undefined && severity !== 'info' && !own.has(rule),
  )
}

function isTold(status: GateStatus): boolean {
  return status !== 'passed' && status !== 'skipped'
}

function checkLines({ status, id, title, evidence, remedy }: GateCheck, paint: Paint): string[] {
  return [
    `         ${paint(styles[status], status)} ${line(title)}  ${paint('dim', id)}`,
    ...evidence.map((one) => `           ${line(evidenceText(one))}`),
    ...(status === 'unknown' ? [] : [`           ${paint('dim', `remedy: ${line(remedy)}`)}`]),
  ]
}

function findingLines(
  { severity, message, rule, file, line: at, remedy }: ReportedFinding,
  paint: Paint,
): string[] {
  return [
    `         ${severity} ${line(message)}  ${paint('dim', line(rule))}`,
    `           ${line(`${file}:${at}`)}`,
    `           ${paint('dim', `remedy: ${line(remedy)}`)}`,
  ]
}

function records(part: Part): string[] {
  const { name, status, summary, checks } = part
  return [
    [name, '', status, summary],
    ...checks
      .filter((one) => isTold(one.status))
      .flatMap(({ id, status: own, evidence }) =>
        evidence.map((one) => [name, id, own, evidenceText(one)]),
      ),
    ...openFindings(part).map(({ rule, severity, file, line: at, message }) => [
      name,
      rule,
      severity,
      `${file}:${at}: ${message}`,
    ]),
  ].map((cells) => cells.map(line).join('\t'))
}

function evidenceText({ text, file, line: at = 1, commit }: Evidence): string {
  const place = file === undefined ? '' : `${file}:${at}: `
  const of = commit === undefined ? '' : `commit ${commit.slice(0, 12)}: `
  return `${place}${of}${text}`
}

/** `##[` is a command in the logs of GitHub Actions wherever it stands, and `::` after blanks. */
function line(text: string): string {
  return printable(text, { oneLine: true }).replaceAll('##[', '## [').replace(/^::/u, ': :')
}
