import type { ComponentKind } from './component.ts'
import type { ModuleName } from './names.ts'

/** Which part of a shared file is meant. */
export interface PartId {
  /** The shared file as people write it, for errors. */
  readonly file: string
  readonly component: ComponentKind
  readonly name: string
  readonly module: ModuleName
  /** Is this text of a part one that our records know? Tells our entry of a list from a person's. */
  readonly isKnown: (part: string) => boolean
  /** Do our records know any? */
  readonly isRecorded: boolean
}

/**
 * Reads and edits one form of shared file (DESIGN 6.10): every byte that is not of the part stays. Pure. Each throws
 * E_FILE_INVALID, with its line, for a text that it cannot read: such a file is never rewritten.
 */
export interface PartEditor {
  /**
   * The part that stands there under this identity, ours or not, in the one spelling that `put` would be given for it;
   * `undefined` where there is none.
   */
  readonly find: (text: string, id: PartId) => string | undefined
  /** The text with the part, new or in place of what `find` finds; `undefined` is a file that is not there. */
  readonly put: (text: string | undefined, part: string, id: PartId) => string
  /** The text without it. `memo` is what `remember` said before the first part came; `undefined` where nobody knows. */
  readonly remove: (text: string, id: PartId, memo: string | undefined) => string
  /** Is nothing left but what `put` makes of a file that is not there? Such a file goes where we made it. */
  readonly isEmpty: (text: string) => boolean
  /** What `remove` has to know of the text before our first part to give it back byte for byte. */
  readonly remember?: (text: string | undefined) => string
}
