import type { ReportedFinding } from '@skills/audit'
import type { GateCheck, StageResult } from '@skills/gate'
import type { GateOutcome } from './gate-request.ts'

/** `data` of the JSON document of `skills gate`. */
export interface GateData extends Pick<GateOutcome, 'policyChanges'> {
  readonly status: GateOutcome['result']['status']
  readonly change: GateOutcome['ends'] & GateOutcome['extent']
  readonly stages: readonly StageData[]
  readonly failedStages: readonly string[]
  readonly undecidedStages: readonly string[]
}

export interface StageData extends Pick<StageResult, 'stage' | 'status' | 'summary' | 'gaps'> {
  readonly required: boolean
  readonly checks: readonly GateCheck[]
  readonly findings: readonly object[]
}

/** What a machine is told: everything, in the order of the stages. */
export function gateData({ result, required, ends, extent, policyChanges }: GateOutcome): GateData {
  return {
    status: result.status,
    change: { ...ends, ...extent },
    stages: result.stages.map(({ stage, status, summary, checks, findings, gaps }) => ({
      stage,
      status,
      required: required.includes(stage),
      summary,
      checks,
      findings: findings.map(withoutPlaces),
      gaps: gaps.map(({ file, reason, message, isExecutable }) => ({
        file,
        reason,
        message,
        isExecutable,
      })),
    })),
    failedStages: result.failed,
    undecidedStages: result.undecided,
    policyChanges,
  }
}

function withoutPlaces({
  excerpt: _excerpt,
  repositoryPath: _path,
  ...finding
}: ReportedFinding): object {
  return finding
}
