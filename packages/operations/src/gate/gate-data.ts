import type { ReportedFinding } from '@skills/audit'
import { type GateCheck, type GateReport, partsOf } from '@skills/gate'

/** `data` of the JSON document of `skills gate`, and what stands in `gate.json`. */
export interface GateData extends Pick<GateReport, 'policyChanges'> {
  readonly status: GateReport['result']['status']
  readonly change: GateReport['ends'] & GateReport['extent']
  readonly stages: readonly StageData[]
  /** Reports of other scanners. */
  readonly imports: readonly ImportData[]
  readonly failedStages: readonly string[]
  readonly undecidedStages: readonly string[]
}

interface ImportData {
  readonly name: string
  readonly status: string
  readonly summary: string
  readonly findings: readonly object[]
}

interface StageData extends Omit<ImportData, 'name'> {
  readonly stage: string
  readonly required: boolean
  readonly checks: readonly GateCheck[]
  readonly gaps: readonly object[]
}

/** What a machine is told: everything, in the order of the stages. */
export function gateData(report: GateReport): GateData {
  const { result, ends, extent, policyChanges } = report
  const parts = partsOf(report)
  return {
    status: result.status,
    change: { ...ends, ...extent },
    stages: parts.slice(0, result.stages.length).map((part) => ({
      stage: part.name,
      status: part.status,
      required: part.isRequired,
      summary: part.summary,
      checks: part.checks,
      findings: part.findings.map(plainFinding),
      gaps: part.gaps.map(({ file, reason, message, isExecutable }) => ({
        file,
        reason,
        message,
        isExecutable,
      })),
    })),
    imports: parts.slice(result.stages.length).map(({ name, status, summary, findings }) => ({
      name,
      status,
      summary,
      findings: findings.map(plainFinding),
    })),
    failedStages: result.failed,
    undecidedStages: result.undecided,
    policyChanges,
  }
}

function plainFinding(reported: ReportedFinding): object {
  const { excerpt: _excerpt, repositoryPath: _path, ...finding } = reported
  return finding
}
