import {
  type JsonValue,
  type Known,
  type Part,
  type SharedFile,
  type SharedFormat,
  sharedFileEditor,
} from '@skills/assistants'
import { parseModuleName } from '@skills/core'
import fc from 'fast-check'

export const unknown: Known = { recorded: [] }

export function fileOf(text: string | undefined, name = 'shared'): SharedFile {
  const bytes = text === undefined ? undefined : new TextEncoder().encode(text)
  return { name, bytes, memory: undefined }
}

export function textOf(file: SharedFile): string | undefined {
  return file.bytes === undefined ? undefined : Buffer.from(file.bytes).toString('utf8')
}

/** A server of a module, at a key. */
export function serverPart(owner: string, name: string, value: JsonValue): Part {
  return { owner: parseModuleName(owner), kind: 'mcp', name, at: ['mcpServers', name], value }
}

/** One thing that happens to a shared file. */
export type Step = { readonly do: 'put' | 'remove'; readonly part: Part }

export function keyOf({ owner, kind, name }: Part): string {
  return `${owner} ${kind} ${name}`
}

/** Carry steps out as install, update and uninstall do, and then remove all that is left, in the order given. */
export async function runSteps(
  format: SharedFormat,
  before: SharedFile,
  steps: readonly Step[],
): Promise<{ readonly during: readonly SharedFile[]; readonly after: SharedFile }> {
  const editor = await sharedFileEditor(format)
  const known = new Map<string, { readonly part: Part; readonly known: Known }>()
  const during: SharedFile[] = []
  let file = before
  for (const { do: what, part } of steps) {
    const record = known.get(keyOf(part))?.known ?? unknown
    if (what === 'put') {
      file = editor.put(file, part, record)
      known.set(keyOf(part), { part, known: { recorded: [editor.digestOf(part)] } })
    } else if (record.recorded.length > 0) {
      file = editor.remove(file, part, record)
      known.delete(keyOf(part))
    }
    during.push(file)
  }
  for (const { part, known: record } of known.values()) file = editor.remove(file, part, record)
  return { during, after: file }
}

export const jsonScalars = fc.constantFrom<JsonValue>(
  1,
  true,
  null,
  'x',
  'a // b',
  '/* c */',
  '"',
  '{',
  '',
)
const space = fc.constantFrom('', ' ', '\n', '\r\n', '\n\n', '\t', '\n  ', ' \n\t')
const comment = fc.constantFrom(
  '',
  '',
  '// note\n',
  '/* a, b */',
  '/* {\n */',
  '// "mcpServers"\r\n',
)

/** White space and comments between two words of JSON. */
function between(hasComments: boolean): fc.Arbitrary<string> {
  if (!hasComments) return space
  return fc.tuple(space, comment, space).map((parts) => parts.join(''))
}

/** The text of a map with these members, laid out in any way the grammar allows. */
function mapText(
  members: fc.Arbitrary<readonly (readonly [string, string])[]>,
  hasComments: boolean,
): fc.Arbitrary<string> {
  const gaps = fc.array(between(hasComments), { minLength: 12, maxLength: 12 })
  return fc.tuple(members, gaps, fc.boolean()).map(([list, gap, trailing]) => {
    let at = 0
    const next = () => gap[at++ % gap.length] ?? ''
    const parts = list.map(
      ([key, value]) => `${next()}${JSON.stringify(key)}${next()}:${next()}${value}${next()}`,
    )
    const comma = hasComments && trailing && parts.length > 0 ? `,${next()}` : ''
    return `{${parts.length === 0 ? next() : parts.join(',')}${comma}}`
  })
}

const keys = fc.constantFrom('a', 'mine', 'amp.mcpServers', 'x y', 'theme')
const scalars = jsonScalars.map((value) => JSON.stringify(value))

/** A settings file of a person: perhaps with servers and hooks of its own, in any layout. */
export function jsonTexts(hasComments: boolean): fc.Arbitrary<string> {
  const inner = mapText(
    fc.uniqueArray(fc.tuple(keys, scalars), { maxLength: 3, selector: ([key]) => key }),
    hasComments,
  )
  const list = fc
    .tuple(fc.array(scalars, { maxLength: 3 }), between(hasComments), fc.boolean())
    .map(
      ([items, gap, comma]) =>
        `[${gap}${items.join(`,${gap}`)}${comma && hasComments && items.length > 0 ? ',' : ''}${gap}]`,
    )
  const hooks = mapText(
    list.map((text) => [['PreToolUse', text] as const]),
    hasComments,
  )
  const value = fc.oneof(scalars, inner)
  const others = fc.uniqueArray(fc.tuple(keys, value), { maxLength: 3, selector: ([key]) => key })
  const known = fc
    .tuple(fc.option(inner), fc.option(hooks), fc.boolean())
    .map(([servers, hook, turned]) => {
      const members: [string, string][] = []
      if (servers !== null) members.push(['mcpServers', servers])
      if (hook !== null) members.push(['hooks', hook])
      return turned ? members.reverse() : members
    })
  const root = mapText(
    fc.tuple(others, known).map(([some, more]) => [...some, ...more]),
    hasComments,
  )
  return fc
    .tuple(fc.constantFrom('', '\ufeff'), between(hasComments), root, between(hasComments))
    .map((parts) => parts.join(''))
}
