import { componentOfKey, parseNameOf, resolvePlaces, type Scope } from '@skills/core'
import type { Context, Warning } from './context.ts'
import { assistantWarnings } from './install/assistant-warnings.ts'
import { type Placed, placeWarnings } from './install/place-warnings.ts'
import { shadowWarnings } from './install/shadow-warnings.ts'
import { placesOfModule } from './places-of-module.ts'
import type { ScopeFiles } from './scope-files.ts'

/**
 * What the plan said of who reads an installed module, said again: who lists its skills twice, whose skills hide one
 * another, which of its assistants are gone. Empty for a module that is not installed at this scope.
 */
export function readerWarnings(
  context: Context,
  scope: Scope,
  { files, module }: { readonly files: ScopeFiles; readonly module: string },
): Warning[] {
  const { manifest, lock } = files
  if (!Object.hasOwn(lock.modules, module)) return []
  const { places } = resolvePlaces(
    placesOfModule(context, scope, { manifest, lock, module }),
    scope,
  )
  const placed = Object.keys(lock.modules[module]?.components ?? {}).flatMap((key): Placed[] => {
    const { kind, name } = componentOfKey(key)
    return places
      .filter(({ component }) => component === kind)
      .map((place) => ({ component: kind, name: parseNameOf(kind, name), place }))
  })
  return [
    ...placeWarnings(placed, manifest.layout),
    ...shadowWarnings(placed, scope, context.machine),
    ...assistantWarnings(placed, manifest),
  ]
}
