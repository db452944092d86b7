import { folderOf } from '../folder-of.ts'
import type { Converted } from '../servers/server.ts'
import { type PlacedPart, type ServerRequest, sharedFormat } from '../servers/server-parts.ts'
import { toJsonValue } from '../shared-files/json-value.ts'
import { writeHook } from './write-hook.ts'

/**
 * The hooks of one event of a module as items of the list that an assistant reads at this scope, with what gets lost;
 * or every reason why they are not written there. Pure.
 */
export function hookPart(request: ServerRequest): Converted<PlacedPart> {
  const { assistant, name, owner, scope, machine } = request
  const { hooks, places } = assistant
  const format = sharedFormat(places.hook?.format)
  if (hooks === undefined || format === undefined)
    return refused(`${assistant.name} has hooks of another kind than those of the module, or none`)
  const written = hooks[scope.kind]
  if (written === undefined)
    return refused(`${assistant.name} has no file of hooks at ${scope.kind} scope`)
  const hook = writeHook(name, toJsonValue(request.definition), hooks.shape)
  if (hook.kind === 'refused')
    return {
      kind: 'refused',
      reasons: hook.reasons.map((reason) => `${assistant.name}: ${reason}`),
    }
  const { folder: file, display } = folderOf(written, assistant, { scope, machine })
  const { event, items } = hook.value
  const at = ['hooks', event]
  const part = { owner, kind: 'hook', name, at, isItems: true, value: items } as const
  return { kind: 'converted', value: { file, display, format, part }, losses: hook.losses }
}

function refused(reason: string): Converted<never> {
  return { kind: 'refused', reasons: [reason] }
}
