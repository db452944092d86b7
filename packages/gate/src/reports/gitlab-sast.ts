import { openFindings, type ReportedFinding, worstFirst } from '@skills/audit'
import { type Severity, sha256 } from '@skills/core'
import { codeQualityMax, oneLine } from './code-quality.ts'
import { allFindings, type GateReport } from './gate-report.ts'

/** The version of GitLab's schemas for security reports that this follows. */
const schemaVersion = '15.0.7'

const severityOf: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  info: 'Info',
}

/** GitLab's report of static checks (gitlab-org/security-products/security-report-schemas, sast, 15.0.7). */
export function gitlabSast(report: GateReport): string {
  const findings = worstFirst(openFindings(allFindings(report).findings)).slice(0, codeQualityMax)
  const time = report.now.toISOString().slice(0, 19)
  const tool = { id: 'skills', name: 'skills', version: report.version, vendor: { name: 'skills' } }
  const document = {
    version: schemaVersion,
    scan: {
      analyzer: tool,
      scanner: tool,
      type: 'sast',
      start_time: time,
      end_time: time,
      status: 'success',
    },
    vulnerabilities: findings.map(vulnerabilityMaker()),
  }
  return `${JSON.stringify(document, undefined, 2)}\n`
}

function vulnerabilityMaker(): (finding: ReportedFinding) => object {
  const seen = new Map<string, number>()
  return (finding) => {
    const {
      rule,
      severity,
      message,
      evidence,
      remedy,
      fingerprint,
      repositoryPath,
      line,
      endLine,
    } = finding
    const key = `${fingerprint} ${repositoryPath}`
    const number = (seen.get(key) ?? 0) + 1
    seen.set(key, number)
    return {
      id: uuidOf(`${key} ${number}`),
      name: oneLine(message).slice(0, 255),
      description: oneLine(evidence === '' ? message : `${message} ${evidence}`),
      solution: oneLine(remedy),
      severity: severityOf[severity],
      location: {
        file: oneLine(repositoryPath),
        start_line: line,
        end_line: Math.max(line, endLine),
      },
      identifiers: [
        { type: 'skills', name: oneLine(rule).slice(0, 255), value: oneLine(rule).slice(0, 255) },
        ...cwes(finding),
      ],
    }
  }
}

function cwes({ taxonomy }: ReportedFinding): object[] {
  return taxonomy.flatMap((id) => {
    const number = /^CWE-(\d{1,5})$/u.exec(id)?.[1]
    return number === undefined ? [] : [{ type: 'cwe', name: id, value: number }]
  })
}

/** An id in the form of a UUID that is the same for the same text (RFC 9562, version 8). */
function uuidOf(text: string): string {
  const hex = sha256(text)
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ]
  return parts.join('-')
}
