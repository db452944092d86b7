import type { ComponentKind } from './component.ts'
import type { ScopeKind } from './scope.ts'

/** Which folders to write: each assistant's own, or the shared one where it is read. */
export const layouts = ['native', 'shared'] as const
export type Layout = (typeof layouts)[number]

/**
 * How components stand in a place. `files`: each is one file of the folder, its name and `suffix`; other people's files
 * lie beside it. `parts`: the place is one file that people fill, and each component is a part of it.
 */
export type PlaceForm =
  | { readonly kind: 'files'; readonly suffix: string; readonly writer: string }
  | { readonly kind: 'parts'; readonly writer: string }

/** One folder, or with `parts` one file, that assistants read, resolved for a scope. */
export interface Place {
  readonly component: ComponentKind
  readonly scope: ScopeKind
  /** As people write it: `.claude/skills` or `~/.claude/skills`. */
  readonly display: string
  /** Absolute. As the tables give it; after `resolvePlaces` it is the real path, without a link on the way. */
  readonly folder: string
  /** The assistants that were asked for and are served here, sorted. */
  readonly assistants: readonly string[]
  /** Every assistant known to read this folder, asked for or not, sorted. */
  readonly readers: readonly string[]
  /** Left out: each component is a folder of the module's own files. `writer` names who makes its text otherwise. */
  readonly form?: PlaceForm
}
