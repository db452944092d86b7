import type { ModuleName, Snapshot, SourceSpec, Store } from '@skills/core'
import type { Context } from '../context.ts'

/** Exact bytes that were decided on before: by the lock, or when the module was added. */
export interface Pinned {
  readonly version: string
  readonly ref?: string
  readonly commit?: string
  readonly integrity: string
}

/** A version that was chosen from what a source offers. */
export interface ChosenSource {
  /** `undefined` where the commit's time has to make one. */
  readonly version: string | undefined
  readonly ref: string | undefined
  readonly commit: string | undefined
}

/** What is wanted from a source. */
export interface ObtainRequest {
  readonly name: ModuleName
  readonly spec: SourceSpec
  /** Absolute folder that relative folder sources start from. */
  readonly base: string
  /** These bytes and no others, where they are decided already. */
  readonly pinned: Pinned | undefined
  /** This version of the source, where it was chosen among others; its bytes are not known yet. */
  readonly chosen?: ChosenSource | undefined
}

/** A source's bytes in the store, with what the source itself says of their version. */
export interface FetchedSource {
  readonly snapshot: Snapshot
  /** `undefined` where only the module's own manifest can tell. */
  readonly version: string | undefined
  /** Full name of the tag or branch that was resolved. */
  readonly ref: string | undefined
  readonly commit: string | undefined
  /** Can another machine fetch the same source? */
  readonly portable: boolean
}

/** One kind of source: from what is wanted to bytes in the store. */
export type Fetcher = (
  context: Context,
  store: Store,
  request: ObtainRequest,
) => Promise<FetchedSource>
