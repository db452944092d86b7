/**
 * What a stretch of prose is for. Everything but a directive lowers a finding to information, with the role in the
 * result, and never deletes it; hidden text has no role.
 */
export const roles = ['directive', 'description', 'prohibition', 'quotation', 'inventory'] as const
export type Role = (typeof roles)[number]

/** What around a segment gives it a role: a warning (what not to do), or an attack that is shown. */
export type RoleSetting = 'warning' | 'attack'

export type SegmentKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'table-row'
  | 'block-quote'
  | 'code-block'
  | 'inline-code'
  | 'front-matter'
  | 'html'
  | 'comment'
  | 'link-title'
  | 'alt-text'
  | 'definition'
  | 'attribute'
  | 'details'
  | 'config-value'
  | 'code-comment'
  | 'code-string'

/** A part of a document with its place in it. Offsets are UTF-16 code units of the raw text, end exclusive. */
export interface Segment {
  readonly kind: SegmentKind
  readonly start: number
  readonly end: number
  readonly role: Role
  /** Why it is not a directive, in few words, such as `below the heading "Attack examples"`. */
  readonly roleReason?: string | undefined
  /** Where what stands around it gave the role. */
  readonly roleSetting?: RoleSetting | undefined
  /** A person who sees the rendered page does not see it. */
  readonly isHidden: boolean
  /** Tag of a fence or guess for a code span. */
  readonly language?: string
  /** The headings it stands under, outermost first. */
  readonly headings: readonly string[]
}
