import { type ConfigEntry, configMax } from './entry.ts'

const keyLine =
  /^([ \t]{0,80})(- +)?(?:"([^"\n]{1,200})"|'([^'\n]{1,200})'|([\w$@./:-]{1,200}?))[ \t]*(=|:(?=[ \t]|$))[ \t]*(.*)$/u
const itemLine = /^([ \t]{0,80})- +(.*)$/u
const sectionLine = /^[ \t]{0,20}\[{1,2}([^\]\n]{1,200})\]{1,2}[ \t]*$/u
const blockMark = /^[|>][+-]?\d?$/u

/** A longer line is data; its start says what it is. */
const lineMax = 2_000

interface Level {
  readonly indent: number
  readonly key: string
}

/**
 * The values of YAML, TOML, INI and env files, read line by line: keys by indent or section, block texts whole, lists
 * in one line as their text. It needs no parser, so that no nesting can hurt it.
 */
export function readLines(text: string): ConfigEntry[] {
  const entries: ConfigEntry[] = []
  if (text.length > configMax.characters) return entries
  let levels: Level[] = []
  let section: string[] = []
  const lines = linesOf(text)
  for (let at = 0; at < lines.length && entries.length < configMax.entries; at += 1) {
    const line = lines[at]
    if (line === undefined || /^\s*(?:#|;|$)/u.test(line.text)) continue
    const named = sectionLine.exec(line.text)?.[1]
    if (named !== undefined) {
      section = named.split('.').map((part) => part.trim().replace(/^["']|["']$/gu, ''))
      levels = []
      continue
    }
    const read = keyLine.exec(line.text)
    const item = read === null ? itemLine.exec(line.text) : null
    const [, space = '', dash = ''] = read ?? item ?? []
    const isKey = read !== null
    const indent = space.length + (isKey ? dash.length : 0)
    levels = levels
      .filter((level) => level.indent < indent || (!isKey && level.indent <= indent))
      .slice(-configMax.depth)
    const key = read?.[3] ?? read?.[4] ?? read?.[5] ?? '-'
    const written = (read?.[7] ?? item?.[2] ?? '').trim()
    const path = [...section, ...levels.map((level) => level.key), key]
    if (blockMark.test(written)) {
      const block = blockAfter(lines, at, indent)
      entries.push({ path, value: block.value, start: line.start, end: block.end })
      at = block.last
      continue
    }
    if (isKey) levels.push({ indent, key })
    if (written === '') continue
    const start = line.start + line.text.lastIndexOf(written)
    entries.push({ path, value: unquoted(written), start, end: start + written.length })
  }
  return entries
}

interface Line {
  readonly text: string
  readonly start: number
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line
    lines.push({ text: text.slice(0, lineMax), start })
    start += line.length + 1
  }
  return lines
}

/** The lines of a block text: all that are indented deeper, and empty ones. */
function blockAfter(
  lines: readonly Line[],
  at: number,
  indent: number,
): { readonly value: string; readonly end: number; readonly last: number } {
  let last = at
  for (let next = at + 1; next < lines.length; next += 1) {
    const text = lines[next]?.text ?? ''
    if (text.trim() !== '' && text.length - text.trimStart().length <= indent) break
    last = next
  }
  const block = lines.slice(at + 1, last + 1)
  const end = (lines[last]?.start ?? 0) + (lines[last]?.text.length ?? 0)
  return { value: block.map(({ text }) => text.trimStart()).join('\n'), end, last }
}

function unquoted(written: string): string {
  const match = /^(["'])(.*)\1[ \t]*(?:#.*)?$/u.exec(written)
  return match?.[2] ?? written.replace(/[ \t]+#.*$/u, '')
}
