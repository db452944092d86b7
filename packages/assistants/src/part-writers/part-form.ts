import type { HookShape } from '../hooks/hook-shape.ts'
import type { ServerShape } from '../servers/server-shape.ts'
import type { SharedFormat } from '../shared-files/index.ts'

interface PartFormBase {
  /** Counts up when the text changes, so that what an older version wrote is made anew. */
  readonly version: number
  readonly format: SharedFormat
}

/** How an assistant has a component in a file that people fill: one form for all that write alike. */
export type PartForm =
  /** A key below `key`, named for the server. */
  | (PartFormBase & { readonly kind: 'mcp'; readonly key: string; readonly shape: ServerShape })
  /** Items of the list at `hooks` and the event. */
  | (PartFormBase & { readonly kind: 'hook'; readonly shape: HookShape })
  /** A marked block of the module's own text. */
  | (PartFormBase & { readonly kind: 'instructions' })
