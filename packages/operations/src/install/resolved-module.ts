import type { LockedModule } from '@skills/core'
import type { Warning } from '../context.ts'
import type { ObtainedModule } from '../obtain/obtain-module.ts'
import type { NeededModule } from '../resolve/known-names.ts'
import type { ModuleRequest } from '../wanted/module-request.ts'
import type { SelectedSkills } from '../wanted/select-skills.ts'

/** A request with its answer: what the lock will say, and the bytes where they had to be looked at. */
export interface ResolvedModule {
  /** The request as the manifest will have it: range recorded, categories turned into names. */
  readonly request: ModuleRequest
  readonly locked: LockedModule
  readonly content: ResolvedContent | undefined
}

/** What the bytes of a module say. */
export interface ResolvedContent {
  readonly obtained: ObtainedModule
  readonly selected: SelectedSkills
  /** The modules it needs, found. */
  readonly needed: readonly NeededModule[]
  /** What the audit finds in parts of it that are not installed. */
  readonly told: readonly Warning[]
}
