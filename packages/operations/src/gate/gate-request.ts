import type { GateStageId, Severity, SkillsError } from '@skills/core'
import type { GateResult } from '@skills/gate'
import type { StackChange } from '@skills/policy'
import type { Warning } from '../context.ts'
import type { ScopeRequest } from '../scope.ts'

/** What `skills gate` is asked. */
export interface GateRequest {
  /** None is all. */
  readonly stages: readonly GateStageId[]
  readonly scope: ScopeRequest
  /** Revisions; the event's where left out. */
  readonly base: string | undefined
  readonly head: string | undefined
  /** Files. */
  readonly event: string | undefined
  readonly reviews: string | undefined
  readonly coverage: string | undefined
  readonly failOn: Severity | 'never'
}

/** How much a change is. */
export interface ChangeExtent {
  readonly commits: number
  readonly files: number
  readonly added: number
  readonly deleted: number
}

export interface GateOutcome {
  readonly result: GateResult
  /** Stages that must be able to decide. */
  readonly required: readonly GateStageId[]
  readonly ends: { readonly base: string; readonly mergeBase: string; readonly head: string }
  readonly extent: ChangeExtent
  /** What the head would change of the committed policies. */
  readonly policyChanges: readonly StackChange[]
  readonly warnings: readonly Warning[]
  readonly failure: SkillsError | undefined
}
