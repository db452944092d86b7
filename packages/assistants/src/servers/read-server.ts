import { isPrototypeKey } from '@skills/core'
import type { Converted, Loss, Server, Template } from './server.ts'
import { quoted, readTemplate } from './template.ts'

const entriesMax = 200

/** What a setting that is not carried over would have done. */
const losses: Readonly<Record<string, string>> = {
  alwaysAllow: 'approvals are for you to give',
  autoApprove: 'approvals are for you to give',
  trust: 'approvals are for you to give',
  alwaysLoad: 'its tools are loaded when the assistant thinks fit',
  auth: 'sign in by hand',
  description: 'it is for people only',
  envFile: 'set its variables yourself',
  excludeTools: 'limits on its tools are for you to set',
  includeTools: 'limits on its tools are for you to set',
  oauth: 'sign in by hand',
  oidc: 'sign in by hand',
  timeout: 'the default of the assistant holds',
  tools: 'limits on its tools are for you to set',
}

/** Settings that make an assistant run something to find a value. */
const runs = new Set(['headersHelper', 'apiKeyHelper', 'command_helper'])
const understood = new Set(
  'args command cwd disabled enabled env headers httpUrl serverUrl transport type url working_directory'.split(
    ' ',
  ),
)
const transports: Readonly<Record<string, Server['transport']>> = {
  http: 'http',
  local: 'stdio',
  sse: 'sse',
  stdio: 'stdio',
  'streamable-http': 'http',
  streamable_http: 'http',
  streamableHttp: 'http',
}

/** Read the definition of a server as a module has it. All reasons at once; settings that get lost are named. */
export function readServer(definition: unknown): Converted<Server> {
  if (!isMap(definition))
    return { kind: 'refused', reasons: ['its definition is no map of settings'] }
  const reasons: string[] = []
  for (const key of Object.keys(definition))
    if (runs.has(key)) reasons.push(`"${key}" makes the assistant run a program to find a value`)
  if (definition['disabled'] === true || definition['enabled'] === false)
    reasons.push('its module has turned it off')
  const server =
    definition['command'] === undefined ? remote(definition, reasons) : local(definition, reasons)
  if (server === undefined || reasons.length > 0) return { kind: 'refused', reasons }
  return { kind: 'converted', value: server, losses: lossesOf(definition) }
}

type Definition = Readonly<Record<string, unknown>>

function local(definition: Definition, reasons: string[]): Server | undefined {
  if (transportOf(definition, 'stdio', reasons) !== 'stdio')
    reasons.push('it has a command and is remote at once')
  if (['url', 'httpUrl', 'serverUrl'].some((key) => definition[key] !== undefined))
    reasons.push('it has a command and an address')
  const command = template(definition['command'], 'command', reasons)
  const args = list(definition['args']).map((arg) => template(arg, 'args', reasons))
  if (definition['args'] !== undefined && !Array.isArray(definition['args']))
    reasons.push('"args" is no list')
  if (args.length > entriesMax) reasons.push(`it has more than ${entriesMax} arguments`)
  const cwd = definition['cwd'] ?? definition['working_directory']
  const [first] = command
  if (command.length === 0) reasons.push('its command is empty')
  if (first?.kind === 'text' && /^\.{1,2}[\\/]/u.test(first.text))
    reasons.push(`${quoted(first.text)} is a file of its module, and skills installs none for it`)
  return {
    transport: 'stdio',
    command,
    args,
    env: templates(definition['env'], 'env', reasons),
    cwd: cwd === undefined ? undefined : template(cwd, 'cwd', reasons),
  }
}

function remote(definition: Definition, reasons: string[]): Server | undefined {
  const urls = ['url', 'httpUrl', 'serverUrl'].filter((key) => definition[key] !== undefined)
  const [key] = urls
  if (key === undefined || urls.length > 1) {
    reasons.push(
      key === undefined ? 'it has neither a command nor an address' : 'it has several addresses',
    )
    return undefined
  }
  const transport = transportOf(definition, 'http', reasons)
  if (transport === undefined) return undefined
  if (transport === 'stdio') {
    reasons.push('it has an address and is local at once')
    return undefined
  }
  const url = template(definition[key], key, reasons)
  const [first] = url
  if (first?.kind === 'text' && !/^https?:\/\/[^\s]/iu.test(first.text))
    reasons.push(`${quoted(first.text)} is no http address`)
  return { transport, url, headers: templates(definition['headers'], 'headers', reasons) }
}

function transportOf(
  definition: Definition,
  usual: Server['transport'],
  reasons: string[],
): Server['transport'] | undefined {
  const said = definition['type'] ?? definition['transport'] ?? usual
  const known =
    typeof said === 'string' && Object.hasOwn(transports, said) ? transports[said] : undefined
  if (known === undefined) reasons.push(`the transport ${quoted(String(said))} is not known`)
  return known
}

function template(value: unknown, key: string, reasons: string[]): Template {
  if (typeof value !== 'string') {
    reasons.push(`"${key}" holds something that is no text`)
    return []
  }
  const read = readTemplate(value)
  if ('pieces' in read) return read.pieces
  reasons.push(read.reason)
  return []
}

function templates(
  value: unknown,
  key: 'env' | 'headers',
  reasons: string[],
): Record<string, Template> {
  if (value === undefined) return {}
  if (!isMap(value)) {
    reasons.push(`"${key}" is no map`)
    return {}
  }
  const names = Object.keys(value)
  if (names.length > entriesMax) reasons.push(`"${key}" has more than ${entriesMax} entries`)
  const pattern = key === 'env' ? /^[A-Za-z_][A-Za-z0-9_]*$/u : /^[A-Za-z0-9!#$%&'*+.^_|~-]+$/u
  const found: Record<string, Template> = {}
  for (const name of names.slice(0, entriesMax)) {
    if (!pattern.test(name) || isPrototypeKey(name))
      reasons.push(`${quoted(name)} is no name for "${key}"`)
    else found[name] = template(value[name], key, reasons)
  }
  return found
}

function lossesOf(definition: Definition): Loss[] {
  return Object.entries(definition)
    .filter(([key, value]) => !understood.has(key) && !isNoLimit(key, value))
    .map(([setting]) => ({
      setting,
      says: Object.hasOwn(losses, setting)
        ? (losses[setting] ?? '')
        : 'skills does not know what it means',
    }))
}

/** `"tools": ["*"]` is what holds without it. */
function isNoLimit(key: string, value: unknown): boolean {
  return key === 'tools' && Array.isArray(value) && value.length === 1 && value[0] === '*'
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isMap(value: unknown): value is Definition {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
