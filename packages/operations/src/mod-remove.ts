import { nearestNames, SkillsError, updateModuleList } from '@skills/core'
import type { Context } from './context.ts'

/**
 * `skills mod remove`: take modules out of the module list. What is installed stays; `uninstall` removes
 * that. Throws E_MODULE_UNKNOWN before anything is changed.
 */
export async function removeModules(
  context: Context,
  request: { readonly names: readonly string[] },
): Promise<{ readonly removed: readonly string[] }> {
  await updateModuleList(context.machine, (list) => {
    const missing = request.names.filter((name) => list.modules[name] === undefined)
    if (missing.length > 0) throw unknown(missing, Object.keys(list.modules))
    const kept = Object.entries(list.modules).filter(([name]) => !request.names.includes(name))
    return { ...list, modules: Object.fromEntries(kept) }
  })
  return { removed: [...request.names].sort() }
}

function unknown(missing: readonly string[], names: readonly string[]): SkillsError {
  const near = missing.flatMap((name) => nearestNames(name, names))
  const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}? ` : ''
  return new SkillsError('E_MODULE_UNKNOWN', `Not in the module list: ${missing.join(', ')}.`, {
    remedy: `${hint}See them all: skills mod list`,
    data: { known: [...names].sort() },
  })
}
