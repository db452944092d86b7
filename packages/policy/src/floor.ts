import type { Severity } from '@skills/core'

/** What holds without any policy file; a layer above may tighten it and nothing may loosen it. */
export interface Floor {
  readonly layer: string
  /** Findings of this severity or above stop a write. */
  readonly failOn: Severity
}

export const builtInFloor: Floor = {
  layer: 'built-in',
  failOn: 'high',
}
