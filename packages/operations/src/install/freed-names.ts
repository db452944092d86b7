import { by, type Lock, type Manifest } from '@skills/core'
import type { Warning } from '../context.ts'
import { labelOfKey } from '../locked-components.ts'
import { isOwner } from '../owner-of.ts'

/**
 * Skills that another module carries too and that nobody provided until now: once the module that owned the name
 * is gone, the lock wants them on disk. An uninstall writes none of them, so it says who is waiting. Pure.
 */
export function freedNames(before: Manifest, after: Manifest, lock: Lock): Warning[] {
  return Object.entries(lock.modules)
    .map(([module, locked]) => ({ module, freed: freedOf(module, Object.keys(locked.components)) }))
    .filter(({ freed }) => freed.length > 0)
    .sort(by(({ module }) => module))
    .map(({ module, freed }) => ({
      code: 'W_NAMES_FREED',
      message: `${module} carries ${names(freed)}, which it may provide from now on. To install what is missing: skills install`,
    }))

  function freedOf(module: string, components: readonly string[]): string[] {
    return components
      .map(labelOfKey)
      .filter((name) => isOwner(after, module, name) && !isOwner(before, module, name))
  }
}

const shownMax = 3

function names(all: readonly string[]): string {
  const shown = all.slice(0, shownMax).join(', ')
  return all.length > shownMax ? `${shown} and ${all.length - shownMax} more` : shown
}
