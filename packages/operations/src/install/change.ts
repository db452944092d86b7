import type { ConflictChoice, Lock, Manifest, Scope, ScopeLock, Store } from '@skills/core'
import type { Context } from '../context.ts'
import type { ScopeFiles } from '../scope-files.ts'
import type { OnPlan } from './install-request.ts'
import type { ResolvedModule } from './resolve-module.ts'

/** Where a change is made and with what. */
export interface ChangeRun {
  readonly context: Context
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
  /** Leave every other module as it is, on disk and in the plan. */
  readonly only: ReadonlySet<string> | undefined
  readonly onPlan: OnPlan
}
