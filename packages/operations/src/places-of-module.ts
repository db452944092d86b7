import { existsSync } from 'node:fs'
import {
  componentPlaces,
  everyComponentPlace,
  everyWrittenPlace,
  expandAssistants,
  placesFor,
} from '@skills/assistants'
import type { Layout, Lock, Manifest, Place, Scope } from '@skills/core'
import type { Context } from './context.ts'
import { neededBy, ownValue } from './resolve/lock-graph.ts'

/** The places that a module's components go to: those of the assistants it is for. Not yet resolved. */
export function placesOfModule(
  context: Context,
  scope: Scope,
  of: { readonly manifest: Manifest; readonly lock: Lock; readonly module: string },
): readonly Place[] {
  const { manifest, lock, module } = of
  const layout: Layout = manifest.layout ?? 'native'
  const assistants = expandAssistants(assistantsOfModule(manifest, lock, module))
  const { machine } = context
  return [
    ...placesFor({ assistants, component: 'skill', scope, layout, machine }),
    ...componentPlaces({ assistants, scope, machine, isThere: existsSync }),
  ]
}

/**
 * The assistants that a module is for, as words of the manifest: its own, else the manifest's. A module that the
 * manifest does not have is for the assistants of those that need it. Pure.
 */
export function assistantsOfModule(
  manifest: Manifest,
  lock: Lock,
  module: string,
): readonly string[] {
  const words = new Set<string>()
  const asking = new Set([module])
  for (const name of asking) {
    const declared = ownValue(manifest.modules, name)
    const askers = declared === undefined ? neededBy(lock, name) : []
    for (const asker of askers) asking.add(asker.module)
    if (askers.length === 0)
      for (const word of declared?.assistants ?? manifest.assistants ?? []) words.add(word)
  }
  return [...words]
}

/** Every place of our tables in this scope, in both layouts: what a record may name at all. */
export function everyPlace(context: Context, scope: Scope): readonly Place[] {
  const { machine } = context
  return [...everyWrittenPlace('skill', scope, machine), ...everyComponentPlace(scope, machine)]
}
