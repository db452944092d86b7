import { quoted } from '../servers/template.ts'
import type { JsonValue } from '../shared-files/index.ts'
import { isMap } from '../shared-files/json-value.ts'

/** Some handlers with the tools they watch, as a module has them. */
export interface HookGroup {
  readonly matcher: string | undefined
  readonly handlers: readonly HookHandler[]
}

export interface HookHandler {
  readonly type: string
  /** All its settings, `type` included. */
  readonly settings: Readonly<Record<string, JsonValue>>
}

const groupsMax = 50
const characters = 8_192
/** A file of the module, which skills does not install for a hook. */
const ownFile =
  /\$\{?(?:CLAUDE_PLUGIN_ROOT|CLAUDE_PLUGIN_DATA|PLUGIN_ROOT|PLUGIN_DATA)\b|^\s*\.{1,2}[\\/]/u

/** Read the hooks of one event: a list of groups, or one group. Pushes every reason why they are not written. */
export function readHook(definition: JsonValue, reasons: string[]): readonly HookGroup[] {
  const groups = Array.isArray(definition) ? definition : [definition]
  if (groups.length === 0 || groups.length > groupsMax)
    reasons.push(`it has none or more than ${groupsMax} groups`)
  return groups.slice(0, groupsMax).map((group) => readGroup(group, reasons))
}

function readGroup(group: JsonValue, reasons: string[]): HookGroup {
  const none = { matcher: undefined, handlers: [] }
  if (!isMap(group)) {
    reasons.push('a group is no map of settings')
    return none
  }
  const { matcher, hooks, ...others } = group
  for (const key of Object.keys(others)) reasons.push(`${quoted(key)} of a group is not known`)
  if (matcher !== undefined && typeof matcher !== 'string') reasons.push('a matcher is no text')
  if (!Array.isArray(hooks) || hooks.length === 0 || hooks.length > groupsMax) {
    reasons.push('a group has no list of handlers')
    return none
  }
  return {
    matcher: typeof matcher === 'string' ? matcher : undefined,
    handlers: hooks.map((handler) => readHandler(handler, reasons)),
  }
}

function readHandler(handler: JsonValue, reasons: string[]): HookHandler {
  if (!isMap(handler) || typeof handler['type'] !== 'string') {
    reasons.push('a handler has no type')
    return { type: '', settings: {} }
  }
  const { type, command } = handler
  for (const text of textsOf(handler)) {
    if (text.length > characters) reasons.push(`a value has more than ${characters} characters`)
    if (ownFile.test(text))
      reasons.push(
        `it starts a file of its module (${quoted(text)}), and skills installs none for it`,
      )
    if (/[\u0000-\u0008\u000b-\u001f\u007f]/u.test(text))
      reasons.push('control characters stand in it')
  }
  if (type === 'command' && (typeof command !== 'string' || command.trim() === ''))
    reasons.push('a handler has no command')
  return { type, settings: handler }
}

function textsOf(value: JsonValue): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsOf)
}
