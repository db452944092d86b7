import { getNodeValue, type Node, parseTree } from 'jsonc-parser'
import { isSameJson } from './same-json.ts'

/** Replace `length` characters at `offset` by `text`. */
interface Edit {
  readonly offset: number
  readonly length: number
  readonly text: string
}

/** How a JSON text is laid out, as far as new parts of it need to know. */
interface Style {
  readonly text: string
  readonly newline: string
  /** One level of indentation. */
  readonly unit: string
}

/**
 * Turn a strict JSON text into one that means `wanted`, changing only the parts that differ: every other byte
 * stays, be it order, spacing, line endings or the end of the file. New members go last, laid out like the
 * member before them, and removing a last member takes back exactly what adding it wrote.
 * The text must be valid JSON without duplicate keys.
 */
export function editJson(text: string, wanted: unknown): string {
  const root = parseTree(text)
  if (root === undefined) throw new Error('only a valid JSON text can be edited')
  const style: Style = { text, newline: newlineOf(text), unit: unitOf(text) }
  const edits = differences(root, wanted, style).sort((left, right) => right.offset - left.offset)
  let edited = text
  for (const { offset, length, text: part } of edits)
    edited = edited.slice(0, offset) + part + edited.slice(offset + length)
  return edited
}

/** Which edits turn the value of a node into `wanted`. They do not overlap. */
function differences(node: Node, wanted: unknown, style: Style): Edit[] {
  if (isSameJson(getNodeValue(node), wanted)) return []
  if (node.type === 'object' && isObject(wanted)) return objectEdits(node, wanted, style)
  if (node.type === 'array' && Array.isArray(wanted)) {
    const edits = arrayEdits(node, wanted, style)
    if (edits !== undefined) return edits
  }
  return [{ offset: node.offset, length: node.length, text: printed(wanted, node.offset, style) }]
}

function objectEdits(node: Node, wanted: Readonly<Record<string, unknown>>, style: Style): Edit[] {
  const members = node.children ?? []
  const keyOf = (member: Node): string => String(member.children?.[0]?.value)
  const kept = members.filter((member) => wanted[keyOf(member)] !== undefined)
  const inner = kept.flatMap((member) => {
    const value = member.children?.[1]
    return value === undefined ? [] : differences(value, wanted[keyOf(member)], style)
  })
  const present = new Set(members.map(keyOf))
  const added = Object.entries(wanted).filter(
    ([key, value]) => value !== undefined && !present.has(key),
  )
  const parts = added.map(
    ([key, value]) =>
      (indent: string) =>
        `${JSON.stringify(key)}: ${pretty(value, indent, style)}`,
  )
  return [...inner, ...memberEdits({ node, members, kept, parts, style })]
}

/** Where one list has all members of the other in order, members come or go; else `undefined`. */
function arrayEdits(node: Node, wanted: readonly unknown[], style: Style): Edit[] | undefined {
  const members = node.children ?? []
  const kept: Node[] = []
  for (const member of members)
    if (isSameJson(getNodeValue(member), wanted[kept.length]) && kept.length < wanted.length)
      kept.push(member)
  const rest = wanted.slice(kept.length)
  // Members that come must come last; otherwise the list is written anew.
  if (rest.length > 0 && kept.length < members.length) return undefined
  const parts = rest.map((value) => (indent: string) => pretty(value, indent, style))
  return memberEdits({ node, members, kept, parts, style })
}

interface MemberEdits {
  readonly node: Node
  readonly members: readonly Node[]
  readonly kept: readonly Node[]
  /** Texts to add at the end, given the indentation of their line. */
  readonly parts: readonly ((indent: string) => string)[]
  readonly style: Style
}

function memberEdits(input: MemberEdits): Edit[] {
  const { node, members, kept, parts, style } = input
  const last = kept.at(-1)
  if (last === undefined) {
    if (members.length === 0 && parts.length === 0) return []
    const text = filled(node, parts, style)
    return [{ offset: node.offset + 1, length: node.length - 2, text }]
  }
  return [...removals(members, kept), ...additions(input, last)]
}

/**
 * After the last member that stays, a run that goes takes its commas along from the end of that member; before
 * it, up to the start of the next member that stays.
 */
function removals(members: readonly Node[], kept: readonly Node[]): Edit[] {
  const stays = new Set(kept)
  const edits: Edit[] = []
  let previous: Node | undefined
  for (const [index, member] of members.entries()) {
    const before = members[index - 1]
    if (stays.has(member)) {
      if (previous === undefined && index > 0) {
        const first = members[0] ?? member
        edits.push({ offset: first.offset, length: member.offset - first.offset, text: '' })
      }
      previous = member
    } else if (previous !== undefined && before !== undefined) {
      const start = end(before)
      edits.push({ offset: start, length: end(member) - start, text: '' })
    }
  }
  return edits
}

function additions({ node, members, parts, style }: MemberEdits, last: Node): Edit[] {
  if (parts.length === 0) return []
  const isOnLines = isOnOwnLine(node, members, style)
  const indent = indentAt(last.offset, style.text)
  const separator = isOnLines ? `,${style.newline}${indent}` : ', '
  const text = parts.map((part) => separator + part(indent)).join('')
  // After everything that stood there, so that members that go do not take the new ones along.
  const at = members.at(-1) ?? last
  return [{ offset: end(at), length: 0, text }]
}

/** The inside of an object or list that was empty or loses all its members. */
function filled(node: Node, parts: MemberEdits['parts'], style: Style): string {
  if (parts.length === 0) return ''
  const outer = indentAt(node.offset, style.text)
  const indent = outer + style.unit
  const lines = parts.map((part) => `${style.newline}${indent}${part(indent)}`)
  return `${lines.join(',')}${style.newline}${outer}`
}

function isOnOwnLine(node: Node, members: readonly Node[], { text }: Style): boolean {
  const last = members.at(-1)
  const before = members.at(-2)
  const start = before === undefined ? node.offset + 1 : end(before)
  return last !== undefined && text.slice(start, last.offset).includes('\n')
}

function printed(value: unknown, offset: number, style: Style): string {
  return pretty(value, indentAt(offset, style.text), style)
}

function pretty(value: unknown, indent: string, style: Style): string {
  return JSON.stringify(value, null, style.unit).replaceAll('\n', style.newline + indent)
}

/** The white space that starts the line of an offset. */
function indentAt(offset: number, text: string): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return /^[ \t]*/u.exec(text.slice(start, offset))?.[0] ?? ''
}

function newlineOf(text: string): string {
  const first = text.indexOf('\n')
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n'
}

function unitOf(text: string): string {
  return /\n([ \t]+)\S/u.exec(text)?.[1] ?? '  '
}

function end(node: Node): number {
  return node.offset + node.length
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
