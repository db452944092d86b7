import type { ComponentKind, Sha256 } from '@skills/core'

/** How a file that we share with a person is written. `json` has no comments, `jsonc` may have them. */
export type SharedFormat = 'markdown' | 'json' | 'jsonc' | 'toml'

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

/** Which part of a shared file is meant. */
export interface PartAddress {
  /** The module it comes from. */
  readonly owner: string
  readonly kind: ComponentKind
  readonly name: string
  /**
   * The keys from the top of the file down to the part, its own included: `['mcpServers', 'github']`. A key with a
   * dot in it is one key. Empty in Markdown, where markers with owner, kind and name say which block it is.
   */
  readonly at: readonly string[]
  /** The part is some items of the list at `at`, not a value of its own: a person may have items in it, too. */
  readonly isItems?: boolean
}

/** What we own in a shared file. In Markdown the value is the text of the block, else what stands at the keys. */
export interface Part extends PartAddress {
  /** For items: the list of them. */
  readonly value: JsonValue
}

/**
 * What a file cannot say about itself: a JSON file has no place for it. The state keeps it; without it (a fresh
 * clone) what is empty once our part is gone counts as made by us.
 */
export interface FileMemory {
  /** There was no file before us. */
  readonly created: boolean
  /**
   * Maps and lists that were there before our first part, among those that parts go into. `inner`: what stood between
   * the brackets of one that was empty; `null` for one that was not.
   */
  readonly present: readonly { readonly at: readonly string[]; readonly inner: string | null }[]
}

/** A shared file as it is now. */
export interface SharedFile {
  /** For errors, as people write it: `.claude/settings.json`. */
  readonly name: string
  /** `undefined`: there is no file. */
  readonly bytes: Uint8Array | undefined
  /** `undefined`: nobody remembers, or the format needs none. */
  readonly memory: FileMemory | undefined
}

/** What our records say of a part. */
export interface Known {
  /** Digests that our records have for it; empty: it is not ours. */
  readonly recorded: readonly Sha256[]
  /** The digest it is to have, where it is wanted. */
  readonly wanted?: Sha256
  /** Replace or remove a part of ours that a person changed. Never one that is not ours. */
  readonly overwrite?: boolean
}

/** What our records say of the texts of a part. */
export interface Records {
  /** Is it one of theirs? */
  readonly isKnown: (text: string) => boolean
  /** Do they have any? */
  readonly isRecorded: boolean
}

export type PartStanding =
  | { readonly kind: 'absent' }
  /** Something stands there. It is as we wrote it where the digest is one of the recorded. */
  | { readonly kind: 'stands'; readonly digest: Sha256; readonly line: number }

/** A part that the file itself says is ours, by its markers. A claim: anybody can write a marker. */
export interface MarkedPart {
  readonly owner: string
  readonly kind: string
  readonly name: string
  readonly digest: Sha256
  readonly line: number
}

/**
 * Edits one format. Pure: bytes in, bytes out, and every byte outside the part stays. All throw E_FILE_INVALID for
 * a file that cannot be parsed or edited safely, with every reason that is known.
 */
export interface SharedFileEditor {
  /** The digest that a part has once it is written. Throws E_COMPONENT_REFUSED where it cannot be. */
  readonly digestOf: (part: Part) => Sha256
  /** What stands where the part is or would be. */
  readonly find: (file: SharedFile, address: PartAddress, known: Known) => PartStanding
  /**
   * What stands there as text, in one spelling whatever the layout: of a part of ours the text that it was made from.
   * Of a list, the items that are known by that text, else all of it where ours are known and gone.
   */
  readonly textOf: (file: SharedFile, address: PartAddress, records: Records) => string | undefined
  /** Is nothing left in a text but what `put` makes of a file that is not there? */
  readonly isEmpty: (text: string) => boolean
  /** Left out where the file says all that has to be remembered. */
  readonly memory?: {
    /** What to remember of a file before our first part comes. Throws E_FILE_INVALID. */
    readonly toText: (file: SharedFile) => string
    readonly ofText: (text: string | undefined) => FileMemory | undefined
  }
  /** Every part that markers name; always none in JSON. */
  readonly markedParts: (file: SharedFile) => readonly MarkedPart[]
  /**
   * Put a part in, or in place of the one with a recorded digest. Throws E_CONFLICT where something else stands
   * there, E_COMPONENT_REFUSED where the part itself cannot be written.
   */
  readonly put: (file: SharedFile, part: Part, known: Known) => SharedFile
  /**
   * Take a part out; `bytes` of the result are `undefined` where the file was made by us and holds nothing else. A
   * part that is not there changes nothing. Throws E_CONFLICT where its digest is not a recorded one.
   */
  readonly remove: (file: SharedFile, address: PartAddress, known: Known) => SharedFile
}
