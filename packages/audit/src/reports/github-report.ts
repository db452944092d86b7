import { counted, printable, type Severity } from '@skills/core'
import type { ReportedFinding, ReportInput } from './report-input.ts'
import { summaryLine } from './summary-line.ts'
import { openFindings, withoutInfo, worstFirst } from './worst-first.ts'

/** A step shows ten annotations a level; more are only in the log. A cut far above that keeps the log readable. */
const annotationsMax = 200

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
  info: 'notice',
}

/**
 * Workflow commands for GitHub Actions, one a line, worst first; findings at level info only count in the last one.
 * Source: docs.github.com, workflow commands; escapes as in actions/toolkit `command.ts`, read 2026-11-24.
 */
export function githubReport(input: ReportInput): string {
  return githubAnnotations(input.findings, { title: 'skills audit', summary: summaryLine(input) })
}

/** The same for findings of any kind, with what the last command says. */
export function githubAnnotations(
  all: readonly ReportedFinding[],
  { title, summary }: { readonly title: string; readonly summary: string },
): string {
  const { told: findings } = withoutInfo(worstFirst(openFindings(all)))
  const left = findings.length - annotationsMax
  const lines = findings.slice(0, annotationsMax).map(annotation)
  if (left > 0)
    lines.push(`::notice::${data(`${counted(left, 'finding')} more, milder ones, not listed.`)}`)
  lines.push(`::notice title=${property(title)}::${data(summary)}`)
  return `${lines.join('\n')}\n`
}

function annotation(finding: ReportedFinding): string {
  const { severity, repositoryPath, line, endLine, column, rule, message, evidence, remedy } =
    finding
  const properties = [
    `file=${property(repositoryPath)}`,
    `line=${line}`,
    `endLine=${endLine}`,
    ...(endLine === line ? [`col=${column}`] : []),
    `title=${property(`${rule} (${severity})`)}`,
  ]
  const text = `${message}\n${evidence}\nRemedy: ${remedy}`
  return `::${levels[severity]} ${properties.join(',')}::${data(text)}`
}

function data(text: string): string {
  return printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
