import type { Converted, Loss } from '../servers/server.ts'
import { quoted } from '../servers/template.ts'
import type { JsonValue } from '../shared-files/index.ts'
import type { HookShape } from './hook-shape.ts'
import { type HookGroup, type HookHandler, readHook } from './read-hook.ts'

/** What is written: the assistant's name of the event, and the items of its list. */
export interface WrittenHook {
  readonly event: string
  readonly items: readonly JsonValue[]
}

/** Settings of a command that every assistant of this shape has. */
const carried = new Set(['type', 'command', 'timeout'])

/** Write the hooks of an event for an assistant, with what gets lost; or every reason why not. Pure. */
export function writeHook(
  event: string,
  definition: JsonValue,
  shape: HookShape,
): Converted<WrittenHook> {
  const reasons: string[] = []
  const losses: Loss[] = []
  const groups = readHook(definition, reasons)
  const name = eventIn(shape, event)
  if (name === undefined || !/^[A-Za-z][A-Za-z0-9_]{0,63}$/u.test(name))
    reasons.push(`it has no event like ${quoted(event)}`)
  const writing = { event, shape, reasons, losses }
  if (shape.tools !== undefined && toolEvents.has(event))
    losses.push({ setting: 'tool_input', says: 'its tools have names and arguments of their own' })
  const items = groups.map((group) => writeGroup(group, writing))
  if (reasons.length > 0 || name === undefined)
    return { kind: 'refused', reasons: [...new Set(reasons)] }
  return { kind: 'converted', value: { event: name, items }, losses }
}

/** Events whose matcher names tools; that of others names what the event is about. */
const toolEvents = new Set(['PreToolUse', 'PostToolUse'])

/** The assistant's name of an event of Claude Code's. */
export function eventIn({ events }: HookShape, event: string): string | undefined {
  return events === undefined ? event : own(events, event)
}

interface Writing {
  readonly event: string
  readonly shape: HookShape
  readonly reasons: string[]
  readonly losses: Loss[]
}

function writeGroup({ matcher, handlers }: HookGroup, writing: Writing): JsonValue {
  const tools = matcher === undefined ? undefined : toolsOf(matcher, writing)
  return {
    ...(tools === undefined ? {} : { matcher: tools }),
    hooks: handlers.map((handler) => writeHandler(handler, writing)),
  }
}

/** A matcher with the assistant's own names of tools. It is a pattern: one that is more than names is not guessed at. */
function toolsOf(matcher: string, { event, shape, reasons }: Writing): string {
  const { tools } = shape
  if (tools === undefined || !toolEvents.has(event) || matcher === '' || matcher === '*')
    return matcher
  const names = matcher.split('|').map((name) => own(tools, name))
  if (names.some((name) => name === undefined))
    reasons.push(`it has no tools like ${quoted(matcher)}, so the hook would run at the wrong time`)
  return names.join('|')
}

function writeHandler(
  { type, settings }: HookHandler,
  { shape, reasons, losses }: Writing,
): JsonValue {
  if (type !== 'command' && !shape.types.includes(type))
    reasons.push(`it has no handlers of the type ${quoted(type)}`)
  // Claude Code's own shape: what the module says is written as it says it, and a grant is bound to exactly that.
  if (shape.types.length > 0) return settings
  for (const setting of Object.keys(settings))
    if (!carried.has(setting)) losses.push({ setting, says: 'the default of the assistant holds' })
  const { command = '', timeout } = settings
  const unit = shape.timeout === 'milliseconds' ? 1_000 : 1
  return { type, command, ...(typeof timeout === 'number' ? { timeout: timeout * unit } : {}) }
}

function own(map: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined
}
