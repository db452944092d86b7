import { type ModuleList, updateModuleList } from '@skills/core'
import type { Context } from './context.ts'
import { mustBeKnown } from './must-be-known.ts'

/**
 * `skills mod remove`: take modules out of the module list. What is installed stays; `uninstall` removes
 * that. Throws E_MODULE_UNKNOWN before anything is changed.
 */
export async function removeModules(
  context: Context,
  request: { readonly names: readonly string[] },
): Promise<{ readonly removed: readonly string[] }> {
  await updateModuleList(context.machine, (list) => {
    mustBeListed(request.names, list)
    const kept = Object.entries(list.modules).filter(([name]) => !request.names.includes(name))
    return { ...list, modules: Object.fromEntries(kept) }
  })
  return { removed: [...new Set(request.names)].sort() }
}

/** Throws E_MODULE_UNKNOWN where the module list does not have every name. */
export function mustBeListed(names: readonly string[], list: ModuleList): void {
  const known = Object.keys(list.modules)
  mustBeKnown(names, {
    what: 'Not in the module list',
    known,
    see: 'See them all: skills mod list',
  })
}
