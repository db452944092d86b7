import { expandAssistants, placesFor, assistants as table } from '@skills/assistants'
import type { Layout, Manifest, Place, Scope } from '@skills/core'
import type { Context } from './context.ts'

/** The places that a module's skills go to: its own assistants, else the manifest's. Not yet resolved. */
export function placesOfModule(
  context: Context,
  scope: Scope,
  of: { readonly manifest: Manifest; readonly module: string },
): readonly Place[] {
  const { manifest, module } = of
  const words = manifest.modules?.[module]?.assistants ?? manifest.assistants ?? []
  const layout: Layout = manifest.layout ?? 'native'
  const assistants = expandAssistants(words)
  return placesFor({ assistants, component: 'skill', scope, layout, machine: context.machine })
}

/** Every place of our tables in this scope, in both layouts: what a record may name at all. */
export function everyPlace(context: Context, scope: Scope): readonly Place[] {
  const assistants = table.map(({ id }) => id)
  return (['native', 'shared'] as const).flatMap((layout) =>
    placesFor({ assistants, component: 'skill', scope, layout, machine: context.machine }),
  )
}
