import type { GateStageId, Severity, SkillsError } from '@skills/core'
import type { GateReport } from '@skills/gate'
import type { Warning } from '../context.ts'
import type { ScopeRequest } from '../scope.ts'

/** What `skills gate` is asked. */
export interface GateRequest {
  /** None is all; `report` alone as well, which needs a folder. */
  readonly stages: readonly (GateStageId | 'report')[]
  readonly scope: ScopeRequest
  /** Revisions; the event's where left out. */
  readonly base: string | undefined
  readonly head: string | undefined
  /** Files. */
  readonly event: string | undefined
  readonly reviews: string | undefined
  readonly coverage: string | undefined
  /** `TOOL=FILE`: reports of other scanners. */
  readonly sarifIn: readonly string[]
  /** Where to write the bundle for a reviewer. */
  readonly emitPrompt: string | undefined
  /** Answers of reviewers. */
  readonly imports: readonly string[]
  /** A folder for all reports. */
  readonly outputDir: string | undefined
  readonly failOn: Severity | 'never'
}

export interface GateOutcome {
  readonly report: GateReport
  /** Reports that were written, as paths of this machine. */
  readonly written: readonly string[]
  readonly warnings: readonly Warning[]
  readonly failure: SkillsError | undefined
}
