import { type PolicyException, readYamlText } from '@skills/core'

/**
 * The text of a policy with one more exception, every other byte as it was: comments, order, line ends. Undefined
 * where it is written so that this cannot be done safely. The result was read again: it holds the same as before, and
 * the exception at the end of its list. Pure.
 */
export function insertException(text: string, exception: PolicyException): string | undefined {
  const before = readYamlText(text.replace(/^\uFEFF/u, ''))
  if (!before.ok) return undefined
  const { value, lineOf } = before.json
  const present = exceptionsIn(value)
  const eol = /\r\n/u.test(text) ? '\r\n' : '\n'
  const file: File = { lines: text.split(/\r?\n/u), eol, entry: Object.entries(exception) }
  const candidate =
    present === undefined
      ? withSection(file)
      : present.length === 0
        ? undefined
        : withItem(file, { key: lineOf(['exceptions']) - 1, item: lineOf(['exceptions', 0]) - 1 })
  const inserted = candidate ?? withFlowItem(text, lineOf(['exceptions']) - 1, exception)
  return inserted !== undefined && isSameButFor(value, inserted, exception) ? inserted : undefined
}

interface File {
  readonly lines: readonly string[]
  readonly eol: string
  readonly entry: readonly (readonly [string, unknown])[]
}

function exceptionsIn(value: unknown): readonly unknown[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const found: unknown = Object.getOwnPropertyDescriptor(value, 'exceptions')?.value
  return Array.isArray(found) ? found : undefined
}

/** A list of its own at the end of the file. */
function withSection({ lines, eol, entry }: File): string {
  const end = lines.at(-1) === '' ? lines.length - 1 : lines.length
  const section = ['exceptions:', ...itemLines(entry, '  ')]
  return [...lines.slice(0, end), '', ...section, ''].join(eol)
}

/** After the last item, where the list is one of dashes. */
function withItem(
  { lines, eol, entry }: File,
  at: { readonly key: number; readonly item: number },
): string | undefined {
  const indent = /^(?<indent> *)- /u.exec(lines[at.item] ?? '')?.groups?.['indent']
  if (indent === undefined || at.item <= at.key) return undefined
  const next = lines.findIndex((line, index) => index > at.item && isNextKey(line, indent))
  let end = next === -1 ? lines.length : next
  // Blank lines and comments above the next key belong to that key.
  while (end > at.item + 1 && /^(?:#.*)?$/u.test((lines[end - 1] ?? '').trimEnd())) end -= 1
  const rest = lines.slice(end)
  const ending = rest.length === 0 ? [''] : rest
  return [...lines.slice(0, end), ...itemLines(entry, indent), ...ending].join(eol)
}

/** A key at the very left; dashes may stand there, too. */
function isNextKey(line: string, indent: string): boolean {
  return /^[^\s#]/u.test(line) && !(indent === '' && line.startsWith('- '))
}

function itemLines(entry: File['entry'], indent: string): string[] {
  return entry.map(
    ([key, value], index) =>
      `${indent}${index === 0 ? '- ' : '  '}${key}: ${JSON.stringify(value)}`,
  )
}

/** Into a list of brackets. */
function withFlowItem(text: string, line: number, exception: PolicyException): string | undefined {
  const start = text.split('\n').slice(0, line).join('\n').length + (line === 0 ? 0 : 1)
  const opened = /^exceptions:[ \t]*(?:\r?\n[ \t]*)?\[/u.exec(text.slice(start))?.[0]
  if (opened === undefined) return undefined
  const at = start + opened.length
  const isEmpty = /^\s*\]/u.test(text.slice(at))
  return `${text.slice(0, at)}${JSON.stringify(exception)}${isEmpty ? '' : ', '}${text.slice(at)}`
}

/** Read again, it must be the old value with the exception more, wherever it stands in its list. */
function isSameButFor(before: unknown, text: string, exception: PolicyException): boolean {
  const read = readYamlText(text.replace(/^\uFEFF/u, ''))
  if (!read.ok) return false
  const after = read.json.value
  const added = exceptionsIn(after) ?? []
  const own = JSON.stringify(exception)
  const rest = added.filter((one) => JSON.stringify(one) !== own)
  const old = exceptionsIn(before) ?? []
  return (
    added.length === old.length + 1 &&
    JSON.stringify(rest) === JSON.stringify(old) &&
    JSON.stringify({ ...fieldsOf(before), exceptions: 0 }) ===
      JSON.stringify({ ...fieldsOf(after), exceptions: 0 })
  )
}

function fieldsOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}
