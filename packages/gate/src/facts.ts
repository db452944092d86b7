import type { ReportedFinding, ReportedGap, ReportedRule } from '@skills/audit'
import type { Change } from './change/change.ts'
import type { Coverage } from './coverage/coverage.ts'
import type { ChangeEvent } from './event/change-event.ts'

/** Everything that stages judge. Each field that could not be had is `undefined`, and the stage says so. */
export interface GateFacts {
  readonly change: Change
  readonly event: ChangeEvent | undefined
  /** Which lines tests reach, where a report was given. */
  readonly coverage: Coverage | undefined
  /** Texts of the base that stages go by, by path: the template of changes, the owners of code. */
  readonly baseTexts: ReadonlyMap<string, string>
  readonly instructions: InstructionFacts | undefined
}

/** What the audit of everything that assistants read found in the head. */
export interface InstructionFacts {
  readonly findings: readonly MarkedFinding[]
  readonly rules: readonly ReportedRule[]
  readonly gaps: readonly ReportedGap[]
  readonly extent: { readonly skills: number; readonly files: number; readonly bytes: number }
}

export interface MarkedFinding extends ReportedFinding {
  /** The base has it not, or fewer times. */
  readonly isNew: boolean
}
