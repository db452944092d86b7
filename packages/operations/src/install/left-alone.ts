import { existsSync } from 'node:fs'
import { type Place, placeOfKey, printable, type State, spotFile } from '@skills/core'
import type { Warning } from '../context.ts'

interface Records {
  readonly state: State
  /** Every place of our tables in this scope, resolved. */
  readonly places: readonly Place[]
  /** The modules that this run is about; all where left out. */
  readonly only: ReadonlySet<string> | undefined
}

/**
 * Folders that were installed here and that no place of an assistant leads to any more, because a link stands on
 * the way now: they are never gone near, and nobody should take them for removed.
 */
export function leftAlone({ state, places, only }: Records): Warning[] {
  return Object.entries(state.owned)
    .filter(([, { module }]) => only === undefined || only.has(module))
    .filter(([folder, owned]) => placeOfKey(folder, owned, places) === undefined)
    .filter(([folder, owned]) => existsSync(spotFile(folder, owned)))
    .map(([folder, { module }]) => ({
      code: 'W_LEFT_ALONE',
      message: `${printable(folder, { oneLine: true })} was installed from ${module}, and a link leads elsewhere from there now: it was left alone.`,
    }))
}
