import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Warning } from '../context.ts'
import { snapshotPath } from '../registries/vouched-registry.ts'

/** A registry that is signed and was changed: nobody who pinned its keys sees that before it is signed again. */
export function unsignedChange(folder: string, written: readonly string[]): readonly Warning[] {
  if (written.length === 0 || !existsSync(join(folder, snapshotPath))) return []
  const message = 'The registry is signed as it was before. Sign it anew: skills registry sign'
  return [{ code: 'W_REGISTRY_UNSIGNED', message, file: folder }]
}
