import type { Role, RoleSetting } from '../skill/segment.ts'
import type { FactObject } from './fact-objects.ts'

export type FactAct =
  | 'reads'
  | 'sends'
  | 'runs'
  | 'fetches'
  | 'writes'
  | 'hides'
  | 'instructs'
  | 'declares'

/** Where a fact was read. */
export type FactOrigin =
  | 'script'
  | 'code-block'
  | 'inline-code'
  | 'prose'
  | 'comment'
  | 'config'
  | 'front-matter'

/**
 * One thing that a skill does or says, with its place: what rules combine and what a reviewer signs.
 * A rule never looks for words where a fact will do.
 */
export interface Fact {
  readonly act: FactAct
  readonly object: FactObject
  /** Host, path, URL or command, after variables and pieces were put together. */
  readonly target?: string
  /** Offsets in the text of the document, UTF-16 code units, end exclusive. */
  readonly start: number
  readonly end: number
  readonly origin: FactOrigin
  /** Role of the segment it stands in; absent in scripts and configuration, which have none. */
  readonly role?: Role
  /** Why it has that role, in few words. */
  readonly roleReason?: string
  /** The role comes from what stands around the segment. */
  readonly roleSetting?: RoleSetting
  /** Id of the view that showed it where the raw text did not, such as `base64`. */
  readonly view?: string
  /** Facts of one document with the same number share a data flow or a pipeline. */
  readonly flow?: number
  /** Other words that a rule of the same family needs, such as `{ verified: 'sha256' }`. */
  readonly detail?: Readonly<Record<string, string>>
}
