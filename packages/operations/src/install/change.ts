import type {
  ConflictChoice,
  ConflictCommand,
  Lock,
  Manifest,
  Scope,
  ScopeLock,
  Store,
  TextChange,
} from '@skills/core'
import type { Warning } from '../context.ts'
import type { Governed } from '../policy/policy-gate.ts'
import type { ScopeFiles } from '../scope-files.ts'
import type { AskConflict } from './ask-conflicts.ts'
import type { OnPlan } from './install-request.ts'
import type { ResolvedModule } from './resolved-module.ts'

/** Where a change is made and with what. */
export interface ChangeRun {
  readonly context: Governed
  readonly scope: Scope
  readonly store: Store
  /** Absent in a dry run: then nothing may be written. */
  readonly lock: ScopeLock | undefined
}

/** What the records will say once the change is made. */
export interface Change {
  readonly files: ScopeFiles
  readonly manifest: Manifest
  readonly lock: Lock
  readonly resolved: readonly ResolvedModule[]
  readonly onConflict: ConflictChoice
  readonly keepModified: boolean
  /** Write each skill once and link its other places there; left out: make no link. */
  readonly link?: boolean
  /** What a person chose for single folders. */
  readonly choices?: ReadonlyMap<string, ConflictChoice>
  /** Asks a person about each folder in the way; left out: `onConflict` decides. */
  readonly askConflict?: AskConflict | undefined
  /** Whose flags the remedies of conflicts name, and what the log calls the run. */
  readonly command: ConflictCommand
  /** What changes in the module list together with the scope; the caller holds it. */
  readonly moduleList?: TextChange | undefined
  /** Leave every other module as it is, on disk and in the plan. */
  readonly only: ReadonlySet<string> | undefined
  /** Take these folders as ours where they have the wanted bytes, and look at no other. Absolute. */
  readonly adopt?: ReadonlySet<string>
  /** What a person should know that the plan does not show. */
  readonly remarks?: readonly Warning[]
  readonly onPlan: OnPlan
}
