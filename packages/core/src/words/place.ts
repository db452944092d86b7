import type { ComponentKind } from './component.ts'
import type { ScopeKind } from './scope.ts'

/** Which folders to write: each assistant's own, or the shared one where it is read. */
export const layouts = ['native', 'shared'] as const
export type Layout = (typeof layouts)[number]

/** One folder that assistants read, resolved for a scope. */
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
}
