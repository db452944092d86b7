import { openFindings, type ReportedFinding, worstFirst } from '@skills/audit'
import { printable, type Severity, sha256 } from '@skills/core'
import { allFindings, type GateReport } from './gate-report.ts'

const severityOf: Readonly<Record<Severity, string>> = {
  critical: 'blocker',
  high: 'critical',
  medium: 'major',
  low: 'minor',
  info: 'info',
}

/** GitLab shows what differs from the report of the target branch; more than this nobody reads. */
export const codeQualityMax = 5_000

/**
 * GitLab's report of code quality (docs.gitlab.com, code quality report format, read 2026-11-24): findings that count,
 * with a fingerprint that is different for each.
 */
export function codeQuality(report: GateReport): string {
  const findings = worstFirst(openFindings(allFindings(report).findings)).slice(0, codeQualityMax)
  return `${JSON.stringify(findings.map(entryMaker()), undefined, 2)}\n`
}

/** Findings of one fingerprint in one file are numbered. */
function entryMaker(): (finding: ReportedFinding) => object {
  const seen = new Map<string, number>()
  return ({ rule, severity, message, remedy, fingerprint, repositoryPath, line, endLine }) => {
    const key = `${fingerprint} ${repositoryPath}`
    const number = (seen.get(key) ?? 0) + 1
    seen.set(key, number)
    return {
      description: oneLine(`${message} ${remedy}`),
      check_name: oneLine(rule),
      fingerprint: sha256(`${key} ${number}`),
      severity: severityOf[severity],
      location: {
        path: oneLine(repositoryPath),
        lines: { begin: line, end: Math.max(line, endLine) },
      },
    }
  }
}

/** Text of strangers on one line, made visible and cut. */
export function oneLine(text: string): string {
  return printable(text.slice(0, 1_000), { oneLine: true })
}
