import type { JsonValue } from '../shared-files/index.ts'
import { byNameSettings } from './by-name.ts'
import { printTemplate } from './print-template.ts'
import type { Converted, Loss, Server, Template } from './server.ts'
import type { RemoteShape, ServerShape } from './server-shape.ts'

type Settings = Record<string, JsonValue>

/** Write a server in the shape of an assistant. What the assistant cannot say is refused, with every reason. */
export function writeServer(
  name: string,
  server: Server,
  shape: ServerShape,
): Converted<JsonValue> {
  const reasons: string[] = []
  if (shape.names !== undefined && !shape.names.pattern.test(name))
    reasons.push(`the name may hold only ${shape.names.says}`)
  const losses: Loss[] = []
  const written =
    server.transport === 'stdio'
      ? localSettings(server, { shape, reasons, losses })
      : remoteSettings(server, { shape, reasons, losses })
  if (reasons.length > 0) return { kind: 'refused', reasons: [...new Set(reasons)] }
  return { kind: 'converted', value: { ...written, ...shape.always }, losses }
}

interface Writing {
  readonly shape: ServerShape
  readonly reasons: string[]
  readonly losses: Loss[]
}

function localSettings(
  server: Extract<Server, { transport: 'stdio' }>,
  writing: Writing,
): Settings {
  const { shape, reasons, losses } = writing
  const { local } = shape
  if (local === undefined) {
    reasons.push('it starts no programs')
    return {}
  }
  const command = text(server.command, writing)
  const args = server.args.map((arg) => text(arg, writing))
  const words: Settings =
    local.command === 'words'
      ? { command: [command, ...args] }
      : { command, ...(args.length === 0 ? {} : { args }) }
  if (server.cwd !== undefined && local.cwd === undefined)
    losses.push({ setting: 'cwd', says: 'it starts in a folder that the assistant chooses' })
  return {
    ...(local.type === undefined ? {} : { type: local.type }),
    ...words,
    ...valuesOf(server.env, { ...writing, plain: local.env, what: 'env' }),
    ...(server.cwd === undefined || local.cwd === undefined
      ? {}
      : { [local.cwd]: text(server.cwd, writing) }),
  }
}

function remoteSettings(
  server: Exclude<Server, { transport: 'stdio' }>,
  writing: Writing,
): Settings {
  const { shape, reasons } = writing
  const remote: RemoteShape | undefined = shape[server.transport]
  if (remote === undefined) {
    reasons.push(`it has no servers of the kind ${server.transport}`)
    return {}
  }
  return {
    ...(remote.type === undefined ? {} : { type: remote.type }),
    [remote.url]: text(server.url, writing),
    ...valuesOf(server.headers, { ...writing, plain: shape.headers, what: 'headers' }),
  }
}

interface Values extends Writing {
  /** The setting that holds them. */
  readonly plain: string
  readonly what: 'env' | 'headers'
}

function valuesOf(all: Readonly<Record<string, Template>>, values: Values): Settings {
  if (Object.keys(all).length === 0) return {}
  if (values.shape.variables === 'by-name') {
    const { settings, reasons } = byNameSettings(all, values)
    values.reasons.push(...reasons)
    return settings
  }
  const printed = Object.entries(all).map(([key, value]) => [key, text(value, values)])
  return { [values.plain]: Object.fromEntries(printed) }
}

function text(template: Template, { shape, reasons }: Writing): string {
  const printed = printTemplate(template, shape)
  if ('text' in printed) return printed.text
  reasons.push(printed.reason)
  return ''
}
