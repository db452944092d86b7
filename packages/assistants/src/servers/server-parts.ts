import type { Machine, Scope } from '@skills/core'
import type { Assistant } from '../assistant.ts'
import { folderOf } from '../folder-of.ts'
import type { Part, SharedFormat } from '../shared-files/index.ts'
import { readServer } from './read-server.ts'
import type { Converted, Loss } from './server.ts'
import { writeServer } from './write-server.ts'

/** A part with the file that it goes into. */
export interface PlacedPart {
  /** Absolute; links are not resolved. */
  readonly file: string
  /** As people write it: `.mcp.json`. */
  readonly display: string
  readonly format: SharedFormat
  readonly part: Part
}

export interface ServerRequest {
  readonly assistant: Assistant
  readonly scope: Scope
  readonly machine: Machine
  /** The module. */
  readonly owner: string
  readonly name: string
  /** As the module has it. */
  readonly definition: unknown
}

/**
 * A server of a module as a part of the file that an assistant reads at this scope, with what gets lost; or every
 * reason why it is not written there. Pure.
 */
export function serverPart(request: ServerRequest): Converted<PlacedPart> {
  const { assistant, name, owner, scope, machine } = request
  const { servers, places } = assistant
  const written = servers?.[scope.kind]
  const format = sharedFormat(places.mcp?.format)
  const key = places.mcp?.key
  if (servers === undefined || format === undefined || key === undefined)
    return refused(`nobody documents how ${assistant.name} writes servers down`)
  if (written === undefined)
    return refused(`${assistant.name} has no file of servers at ${scope.kind} scope that is known`)
  if (scope.kind === 'user' && isSet(machine, servers.userUnless))
    return refused(
      `${servers.userUnless} moves the file of ${assistant.name}, and nobody documents where to`,
    )
  const server = readServer(request.definition)
  if (server.kind === 'refused') return server
  const value = writeServer(name, server.value, servers.shape)
  if (value.kind === 'refused')
    return {
      kind: 'refused',
      reasons: value.reasons.map((reason) => `${assistant.name}: ${reason}`),
    }
  const { folder: file, display } = folderOf(written, assistant, { scope, machine })
  const part: Part = { owner, kind: 'mcp', name, at: [key, name], value: value.value }
  const losses: Loss[] = [...server.losses, ...value.losses]
  return { kind: 'converted', value: { file, display, format, part }, losses }
}

function refused(reason: string): Converted<never> {
  return { kind: 'refused', reasons: [reason] }
}

function isSet({ env }: Machine, variable: string | undefined): boolean {
  return variable !== undefined && (env[variable] ?? '').trim() !== ''
}

/** The formats that have an editor. */
export function sharedFormat(format: string | undefined): SharedFormat | undefined {
  return format === 'json' || format === 'jsonc' || format === 'toml' || format === 'markdown'
    ? format
    : undefined
}
