import type { ReportedFinding, ReportedGap, ReportedRule } from '@skills/audit'
import type { GateVerdict } from '@skills/core'
import type { Change } from './change/change.ts'
import type { Coverage } from './coverage/coverage.ts'
import type { ChangeEvent, ForgeReview } from './event/change-event.ts'
import type { ImportFacts } from './imports/judge-import.ts'

/** Everything that stages judge. Each field that could not be had is `undefined`, and the stage says so. */
export interface GateFacts {
  readonly change: Change
  readonly event: ChangeEvent | undefined
  /** Which lines tests reach, where a report was given. */
  readonly coverage: Coverage | undefined
  /** Texts of the base that stages go by, by path: the template of changes, the owners of code. */
  readonly baseTexts: ReadonlyMap<string, string>
  readonly instructions: InstructionFacts | undefined
  /** Reviews as the forge tells them; `undefined` where nothing tells of them. */
  readonly reviews: readonly ForgeReview[] | undefined
  /** Answers of reviewers to the bundle of this change; `undefined` where none was given. */
  readonly verdicts: VerdictFacts | undefined
  /** What other scanners report of the head. */
  readonly imports: readonly ImportFacts[]
  /** Is a signed review of a skill in force, by the path of its SKILL.md? A path that is not there is unknown. */
  readonly skillReviews: ReadonlyMap<string, boolean> | undefined
}

/** What reviewers answered, and the bundle that they have to answer. */
export interface VerdictFacts {
  readonly verdicts: readonly GateVerdict[]
  /** `undefined` where the change is too large for one. */
  readonly bundle: string | undefined
}

/** What the audit of everything that assistants read found in the head. */
export interface InstructionFacts {
  readonly findings: readonly MarkedFinding[]
  readonly rules: readonly ReportedRule[]
  readonly gaps: readonly ReportedGap[]
  /** Files of the head that assistants read. */
  readonly paths: ReadonlySet<string>
  readonly extent: { readonly skills: number; readonly files: number; readonly bytes: number }
}

export interface MarkedFinding extends ReportedFinding {
  /** The base has it not, or fewer times. */
  readonly isNew: boolean
}
