import type { BuiltPack, ModuleName, Snapshot, SourceSpec, Store } from '@skills/core'
import type { Evidence } from '@skills/trust'
import type { Context } from '../context.ts'
import type { Registries } from '../registries/registries.ts'

/** Exact bytes that were decided on before: by the lock, or when the module was added. */
export interface Pinned {
  readonly version: string
  readonly ref?: string
  readonly commit?: string
  /** Of an artifact's manifest: `sha256:…`. */
  readonly digest?: string
  readonly integrity: string
  /** The registry that said what the name stands for; left out for the built-in one, and for sources. */
  readonly registry?: string
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
  /** What is on record and need not stay: an update may bring other bytes, though not another registry's. */
  readonly recorded?: Pick<Pinned, 'registry'> | undefined
}

/** What is wanted, and what a name of a registry is looked up with. */
export interface FetchRequest extends ObtainRequest {
  readonly registries: Registries
  /** Throws where policy refuses what a name stands for. */
  readonly mayPoint: (pointed: { readonly name: string; readonly spec: SourceSpec }) => void
  /** A policy asks who signed: what says it is fetched, too. */
  readonly withSignatures: boolean
}

/** A source's bytes in the store, with what the source itself says of their version. */
export interface FetchedSource {
  readonly snapshot: Snapshot
  /** `undefined` where only the module's own manifest can tell. */
  readonly version: string | undefined
  /** Full name of the tag or branch that was resolved. */
  readonly ref: string | undefined
  readonly commit: string | undefined
  /** Of an artifact's manifest. */
  readonly digest?: string | undefined
  /** Can another machine fetch the same source? */
  readonly portable: boolean
  /** The further registry that the name came from. */
  readonly registry?: string | undefined
  /** Folders whose skills are the module; left out for all of it. */
  readonly folders?: readonly string[] | undefined
  /** Committer time of a commit, in seconds since 1970. */
  readonly committedAt?: number | undefined
  /** The manifest of the pack that the bytes came in; its list of files was checked. */
  readonly pack?: BuiltPack | undefined
  /** What came along and claims to say who signed it. */
  readonly evidence?: Evidence | undefined
}

/** One kind of source: from what is wanted to bytes in the store. */
export type Fetcher = (
  context: Context,
  store: Store,
  request: FetchRequest,
) => Promise<FetchedSource>
