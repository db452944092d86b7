import { printable } from '@skills/core'
import {
  type Evidence,
  type GateCheck,
  type GateOutcome,
  type GateStatus,
  type ReportedFinding,
  type StageResult,
  worstFirst,
} from '@skills/operations'
import type { Terminal } from '../terminal.ts'
import { counted } from './counted.ts'
import type { Paint, Style } from './paint.ts'

interface How {
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

/** A block for each stage, with what it asks a person to look at; stage, check, status and evidence, tab-separated, in a pipe. */
export function renderGate({ result, required }: GateOutcome, { terminal, paint }: How): string[] {
  if (!terminal.decorates) return result.stages.flatMap(records)
  return result.stages.flatMap((stage) => [
    ...block(stage, required.includes(stage.stage), paint),
    '',
  ])
}

function block(result: StageResult, isRequired: boolean, paint: Paint): string[] {
  const { stage, status, summary, checks } = result
  const asked = isRequired ? '' : paint('dim', ' (not required)')
  const told = checks.filter((one) => isTold(one.status))
  const open = openFindings(result)
  const left = open.length - findingsMax
  return [
    `${paint(styles[status], status.padEnd(8))} ${paint('bold', stage)}${asked}`,
    `         ${line(summary)}`,
    ...told.flatMap((check) => checkLines(check, paint)),
    ...open.slice(0, findingsMax).flatMap((finding) => findingLines(finding, paint)),
    ...(left > 0 ? [`         ${paint('dim', `${counted(left, 'finding')} more`)}`] : []),
  ]
}

/** What the audit found; findings of checks stand with their checks. */
function openFindings({ findings, checks }: StageResult): ReportedFinding[] {
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

function records(result: StageResult): string[] {
  const { stage, status, summary, checks } = result
  return [
    [stage, '', status, summary],
    ...checks
      .filter((one) => isTold(one.status))
      .flatMap(({ id, status: own, evidence }) =>
        evidence.map((one) => [stage, id, own, evidenceText(one)]),
      ),
    ...openFindings(result).map(({ rule, severity, file, line: at, message }) => [
      stage,
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

function line(text: string): string {
  return printable(text, { oneLine: true })
}
