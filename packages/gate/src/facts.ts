import type { ReportedFinding, ReportedGap, ReportedRule } from '@skills/audit'
import type { GateVerdict, Severity } from '@skills/core'
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
  readonly dependencies: DependencyFacts | undefined
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

/** What is known of a dependency. */
export interface KnownAdvisory {
  readonly id: string
  readonly kind: string
  readonly severity: Severity
}

interface Dependency {
  /** In the head, with `/`. */
  readonly file: string
  /** One-based. */
  readonly line: number
  /** For people: `npm left-pad 1.3.0`, `web-pack 1.4.2`. */
  readonly label: string
  /** What the advisories at hand say for sure. */
  readonly advisories: readonly KnownAdvisory[]
}

/** A package that a file of the head names and that file of the base did not. */
export interface NewPackage extends Dependency {
  /** Left out: whatever is newest on the day it runs. */
  readonly version: string | undefined
  /** A manifest says so, and no command. */
  readonly isDeclared: boolean
}

/** A module of the lock that is new, or whose bytes are others. */
export interface ChangedModule extends Dependency {
  /** `undefined` for a module that is new. */
  readonly from: { readonly source: string; readonly sourceNow: string } | undefined
  /** Tools, scripts and executables that it has not had before; of a new one, all. */
  readonly gained: readonly string[]
}

/** What a change newly depends on. */
export interface DependencyFacts {
  readonly packages: readonly NewPackage[]
  readonly modules: readonly ChangedModule[]
  readonly hasAdvisories: boolean
  /** Why the lock of the head cannot be read. */
  readonly faulty:
    | { readonly file: string; readonly line: number; readonly text: string }
    | undefined
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
