import { existsSync } from 'node:fs'
import { type Lock, type Place, placeOfKey, type State, spotDisplay, spotFile } from '@skills/core'
import type { VerifyResult } from './verify-result.ts'

interface Strays {
  readonly state: State
  readonly lock: Lock
  /** Every place of our tables in this scope, resolved. */
  readonly places: readonly Place[]
  /** Folders that were compared with the lock already. */
  readonly checked: ReadonlySet<string>
}

/**
 * Folders that this machine wrote and that lock and manifest put nowhere: without them, a manifest that names
 * fewer assistants would hide a changed skill.
 */
export function verifyStrays({ state, lock, places, checked }: Strays): VerifyResult[] {
  return Object.entries(state.owned).flatMap(([folder, owned]): VerifyResult[] => {
    const place = placeOfKey(folder, owned, places)
    if (place === undefined || checked.has(folder)) return []
    if (!existsSync(spotFile(folder, owned))) return []
    const { module } = owned
    const components = Object.hasOwn(lock.modules, module)
      ? lock.modules[module]?.components
      : undefined
    const isLocked = Object.hasOwn(components ?? {}, `${owned.component}/${owned.name}`)
    const record = isLocked
      ? 'skills.json does not install it there'
      : 'skills.lock does not have it'
    const detail = `it was installed here, and ${record}`
    return [{ path: spotDisplay({ ...owned, place }), status: 'unexpected', module, detail }]
  })
}
