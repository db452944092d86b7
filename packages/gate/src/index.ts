/**
 * The checks over a change before it is taken.
 *
 * The way of a change: objects of git → `Change` (`change/`: commits, files, lines) → `GateFacts`, with what the forge
 * says (`event/`), what tests reach (`coverage/`) and what an audit found → `stages/`, each a pure function in its own
 * folder, listed once in `stages/index.ts` → `GateResult`, which reports are made of.
 *
 * `gatePolicy` says what the policy of the base asks; nothing that a change brings can loosen it. A stage that lacks
 * what it needs answers `unknown`, never `passed`. Every text of a change, an event or another tool is a stranger's:
 * it is data here, and whoever renders it makes it harmless.
 */
export type { Change, ChangedFile, ChangedLine } from './change/change.ts'
export { readChange } from './change/read-change.ts'
export type { Coverage } from './coverage/coverage.ts'
export { parseCoverage } from './coverage/parse-coverage.ts'
export type { ChangeEvent, ForgeReview } from './event/change-event.ts'
export { parseEvent } from './event/parse-event.ts'
export { parseReviews } from './event/parse-reviews.ts'
export type {
  ChangedModule,
  DependencyFacts,
  GateFacts,
  InstructionFacts,
  KnownAdvisory,
  MarkedFinding,
  NewPackage,
} from './facts.ts'
export type { ImportFacts, ImportResult } from './imports/judge-import.ts'
export { ownersPaths } from './owners/parse-owners.ts'
export { type GatePolicy, gatePolicy } from './policy/gate-policy.ts'
export { type GateReport, partsOf } from './reports/gate-report.ts'
export { type GateFormat, gateFormats, reportFiles } from './reports/report-files.ts'
export { bundleId, reviewBundle } from './review-bundle/review-bundle.ts'
export { type GateResult, runStages } from './run-stages.ts'
export { templatePaths } from './stages/contribution/checks/description.ts'
export { contributionRules } from './stages/contribution/contribution.ts'
export { stages } from './stages/index.ts'
export type { Evidence, GateCheck, GateStatus, Stage, StageResult } from './stages/stage.ts'
export { parseVerdict } from './verdict/parse-verdict.ts'
