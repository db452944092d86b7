import { expandAssistants, findAssistant, hasPlaceFor } from '@skills/assistants'
import {
  by,
  type ComponentKind,
  componentOfKey,
  type Lock,
  type Manifest,
  printable,
} from '@skills/core'
import type { Warning } from '../context.ts'
import { grantOf, isGranted } from '../grants/is-granted.ts'
import { assistantsOfModule } from '../places-of-module.ts'
import type { RefusedComponent } from './made-components.ts'

interface Wanted {
  readonly manifest: Manifest
  readonly lock: Lock
  readonly only?: ReadonlySet<string> | undefined
}

/**
 * What is allowed and not written, so that nothing is left out in silence: what an assistant cannot have (with its
 * reasons), assistants that have no place for it, and grants whose component has another definition now. Pure.
 */
export function unwrittenWarnings(wanted: Wanted, refused: readonly RefusedComponent[]): Warning[] {
  const { manifest, lock, only } = wanted
  const modules = Object.entries(lock.modules).filter(([name]) => only?.has(name) !== false)
  return [
    ...refused.map(({ place, error }): Warning => {
      const message = `${error.message} (${place.display}, for ${place.assistants.join(', ')})`
      return { code: 'W_NOT_WRITTEN', message, rule: 'component/refused' }
    }),
    ...modules.flatMap(([module, locked]) =>
      Object.keys(locked.components).flatMap((key): Warning[] => {
        const { kind: component, name } = componentOfKey(key)
        const digest = grantOf(manifest, { module, component, name })
        if (digest === undefined) return []
        if (!isGranted(manifest, { module, component, name, locked }))
          return [ended(module, component, name)]
        return withoutPlace(manifest, lock, { module, component, name })
      }),
    ),
  ].sort(by(({ message }) => message))
}

function ended(module: string, component: ComponentKind, name: string): Warning {
  const flag = component === 'mcp' ? '--allow-mcp' : '--allow-hook'
  return {
    code: 'W_GRANT_ENDED',
    message: `The grant for the ${what(component)} ${printable(name, { oneLine: true })} of ${module} was for another definition, so it is not installed. See what it is now: skills info ${module}. Then allow it: skills install ${module} ${flag} ${name}`,
    file: 'skills.json',
  }
}

function withoutPlace(
  manifest: Manifest,
  lock: Lock,
  {
    module,
    component,
    name,
  }: { readonly module: string; readonly component: ComponentKind; readonly name: string },
): Warning[] {
  const ids = expandAssistants(assistantsOfModule(manifest, lock, module))
  const without = ids.filter((id) => !hasPlaceFor(id, component))
  if (without.length === 0) return []
  const names = without.map((id) => findAssistant(id)?.name ?? id).join(', ')
  const message = `The ${what(component)} ${printable(name, { oneLine: true })} of ${module} is not written for ${names}: nobody documents a form for it that keeps its meaning.`
  return [{ code: 'W_NOT_WRITTEN', message, rule: 'component/no-place' }]
}

function what(component: ComponentKind): string {
  return component === 'mcp' ? 'MCP server' : component
}
