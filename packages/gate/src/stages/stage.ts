import type { ReportedFinding, ReportedGap, ReportedRule } from '@skills/audit'
import type { GateStageId, Severity } from '@skills/core'
import type { GateFacts } from '../facts.ts'
import type { GatePolicy } from '../policy/gate-policy.ts'

/**
 * How a check or a stage ended. `warned`: something is wrong and stops nothing. `unknown`: what it needs is missing,
 * which never counts as passed. `skipped`: nobody asks.
 */
export type GateStatus = 'passed' | 'warned' | 'failed' | 'unknown' | 'skipped'

/** What a check saw, and where. Texts may quote strangers: whoever renders them makes them harmless. */
export interface Evidence {
  readonly text: string
  readonly file?: string
  /** One-based. */
  readonly line?: number
  /** Full id. */
  readonly commit?: string
}

/** One question of a stage and its answer. */
export interface GateCheck {
  readonly id: string
  readonly title: string
  readonly status: GateStatus
  /** What a failed check counts. */
  readonly weight: number
  readonly evidence: readonly Evidence[]
  readonly remedy: string
}

/** What a stage answers. */
export interface StageResult {
  readonly stage: GateStageId
  readonly status: GateStatus
  /** One sentence. */
  readonly summary: string
  readonly checks: readonly GateCheck[]
  /** What reports show at a line. */
  readonly findings: readonly ReportedFinding[]
  /** Rules that those findings name, where they are not rules of the audit. */
  readonly rules: readonly ReportedRule[]
  /** What was not looked at. */
  readonly gaps: readonly ReportedGap[]
}

/** What a stage is given beside the facts. */
export interface StageTerms {
  readonly policy: GatePolicy
  readonly now: Date
  /** Stages that must be able to decide. */
  readonly required: readonly GateStageId[]
  /** At or above it a new finding fails; `never` where the policy alone decides. */
  readonly failOn: Severity | 'never'
}

/** A stage: a pure function of the facts about a change, the policy of its base and the time. */
export interface Stage {
  readonly id: GateStageId
  readonly title: string
  /** What it decides by: git alone, which is always there, or evidence that somebody has to bring. */
  readonly decidesBy: 'git' | 'evidence'
  readonly run: (facts: GateFacts, terms: StageTerms) => StageResult
}
