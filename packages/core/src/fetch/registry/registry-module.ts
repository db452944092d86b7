import type { Integrity } from '../../words/digest.ts'
import type { ModuleName } from '../../words/names.ts'

/** A module as a registry describes it. */
export interface RegistryModule {
  readonly name: ModuleName
  readonly description: string
  /** SPDX licence expression. */
  readonly license: string
  readonly publisher: string
  readonly homepage: string | undefined
  readonly keywords: readonly string[]
  readonly categories: readonly string[]
  readonly content: RegistryContent
}

export type RegistryContent =
  /** The registry has the files as well: version to where they are. */
  | { readonly kind: 'embedded'; readonly versions: ReadonlyMap<string, EmbeddedVersion> }
  /** The files are elsewhere. */
  | {
      readonly kind: 'source'
      /** Text of a source, as a manifest would have it. */
      readonly source: string
      /** The only versions there are, each what it is for ever; `undefined`: they are found at the source. */
      readonly versions: ReadonlyMap<string, PublishedVersion> | undefined
      /** Folders of the source whose skills are the module; `undefined` for all of it. */
      readonly folders: readonly string[] | undefined
    }

/** One version whose files the registry has. */
export interface EmbeddedVersion {
  readonly version: string
  /** Absolute folder with the files. */
  readonly folder: string
  /** What the tree digest of those files must be. */
  readonly integrity: Integrity
  /** Why it was withdrawn. */
  readonly yanked: string | undefined
}

/** One version as a registry pins it. */
export interface PublishedVersion {
  readonly version: string
  /** Its own source, where it is not at the module's. */
  readonly source: string | undefined
  /** Its source is a pack that lies in the registry itself. */
  readonly isInside: boolean
  readonly commit: string | undefined
  /** Full name of the branch or tag that has the commit. */
  readonly ref: string | undefined
  readonly integrity: Integrity | undefined
  readonly published: string | undefined
  /** Why it was withdrawn. */
  readonly yanked: string | undefined
}

/** A name with what a list shows of it. */
export interface ListedModule {
  readonly name: ModuleName
  readonly description: string
  readonly latest: string | undefined
  readonly keywords: readonly string[]
  readonly categories: readonly string[]
}
