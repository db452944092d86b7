import type { ManifestModule, ModuleName, SourceSpec } from '@skills/core'
import type { Pinned } from '../obtain/fetcher.ts'

/** A person mistypes; a record may speak of skills that are gone. */
export interface TypedSelection {
  /** With --skill or --category. */
  readonly taken: boolean
  /** With --exclude. */
  readonly excluded: boolean
}

/** One module as this run wants it: where it comes from and what of it. */
export interface ModuleRequest {
  readonly name: ModuleName
  /** As the manifest writes it: folders relative to the scope's root where they can be. */
  readonly spec: SourceSpec
  /** Patterns; `undefined` takes all. */
  readonly skills: readonly string[] | undefined
  readonly exclude: readonly string[] | undefined
  /** Its own assistants; `undefined` takes the manifest's. */
  readonly assistants: readonly string[] | undefined
  /** What was read and audited when the module was added: installed as it was then, where it still fits. */
  readonly pinned: Pinned | undefined
  /** What of the selection a person typed for this run; left out: a record has all of it. */
  readonly typed?: TypedSelection
  /** Not in the manifest yet: a range that keeps to its major version is written down with it. */
  readonly isNew: boolean
  /** What the manifest allows of its hooks and servers: these are judged with what is installed. */
  readonly allow?: ManifestModule['allow']
  /** The manifest does not have it: it is here because other modules need it. */
  readonly isDependency?: boolean
}
