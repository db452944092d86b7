import { nearestNames, SkillsError } from '@skills/core'
import type { ScopeFiles } from '../scope-files.ts'

/** Names of the lock's modules, all or those that were typed. Throws E_MODULE_UNKNOWN. */
export function lockedModules(files: ScopeFiles, typed: readonly string[]): readonly string[] {
  const names = Object.keys(files.lock.modules).sort()
  const unknown = typed.filter((name) => !names.includes(name))
  const [first] = unknown
  if (first === undefined) return typed.length === 0 ? names : typed
  const near = nearestNames(first, names)
  const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}? ` : ''
  throw new SkillsError('E_MODULE_UNKNOWN', `Not installed here: ${unknown.join(', ')}.`, {
    remedy: `${hint}See what is installed: skills list`,
    data: { known: names },
  })
}
