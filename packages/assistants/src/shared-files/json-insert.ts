import type { Node } from 'jsonc-parser'
import { isBetween, isComment, tokenKind, tokensFrom } from './json-tokens.ts'
import { endOf } from './json-tree.ts'
import type { JsonValue } from './shared-file.ts'
import { newlineOf } from './shared-text.ts'

/** A member of a map (with key) or an item of a list, to be put last. */
export interface JsonChild {
  readonly key?: string
  readonly value: JsonValue
}

/**
 * Put a child last into a map or list. Layout follows the child before it; a comma goes where the grammar wants it,
 * and a list that ends in a comma still does. `removeChild` takes back exactly these bytes.
 */
export function insertChild(text: string, container: Node, child: JsonChild): string {
  const last = container.children?.at(-1)
  return last === undefined
    ? insertOnly(text, container, child)
    : insertAfter(text, { container, last }, child)
}

function insertAfter(
  text: string,
  { container, last }: { readonly container: Node; readonly last: Node },
  child: JsonChild,
): string {
  const { at, comma, isAfterLineComment } = lineBehind(text, endOf(last))
  const isOnLines = isAfterLineComment || isFirstOnLine(text, last.offset, container.offset)
  const indent = indentAt(text, last.offset)
  const lead = isOnLines ? newlineOf(text) + indent : ' '
  const printedChild = printChild(child, isOnLines ? layoutOf(text, indent) : undefined)
  if (comma) return splice(text, at, `${lead}${printedChild},`)
  return splice(splice(text, at, lead + printedChild), endOf(last), ',')
}

/** Into a map or list that holds nothing but perhaps comments: behind the last of these. */
function insertOnly(text: string, container: Node, child: JsonChild): string {
  const close = endOf(container) - 1
  let at = container.offset + 1
  for (const token of tokensFrom(text, at)) {
    if (token.start >= close) break
    if (isComment(token)) at = token.end
  }
  const newline = newlineOf(text)
  const outer = indentAt(text, container.offset)
  const layout = layoutOf(text, outer + unitOf(text))
  const lead = newline + layout.indent
  const hasLineEnd = /[\r\n]/u.test(text.slice(at, close))
  const tail = hasLineEnd ? '' : newline + outer
  return splice(text, at, lead + printChild(child, layout) + tail)
}

/** How a value of several lines is laid out. */
export interface Layout {
  /** Of the line that the value begins on. */
  readonly indent: string
  readonly unit: string
  readonly newline: string
}

export function layoutOf(text: string, indent: string): Layout {
  return { indent, unit: unitOf(text), newline: newlineOf(text) }
}

/** A value as text: on one line without a layout. */
export function printValue(value: JsonValue, layout: Layout | undefined): string {
  if (layout === undefined) return JSON.stringify(value)
  return JSON.stringify(value, null, layout.unit).replaceAll('\n', layout.newline + layout.indent)
}

function printChild({ key, value }: JsonChild, layout: Layout | undefined): string {
  const name = key === undefined ? '' : `${JSON.stringify(key)}: `
  return name + printValue(value, layout)
}

/**
 * What follows a value on its line: where the line's last word ends, and whether a comma is among it. A comment of
 * several lines is not passed.
 */
function lineBehind(
  text: string,
  offset: number,
): { readonly at: number; readonly comma: boolean; readonly isAfterLineComment: boolean } {
  let at = offset
  let comma = false
  for (const token of tokensFrom(text, offset)) {
    const { kind, start, end } = token
    if (kind === tokenKind.comma && !comma) comma = true
    else if (kind === tokenKind.lineComment) {
      const later = comma ? undefined : commaBehind(text, end)
      return { at: later ?? end, comma: comma || later !== undefined, isAfterLineComment: true }
    } else if (kind === tokenKind.blockComment) {
      if (/[\r\n]/u.test(text.slice(start, end))) break
    } else if (kind === tokenKind.space) continue
    else break
    at = end
  }
  // A comma that begins a later line is passed as well: it must not be written twice.
  const later = comma ? undefined : commaBehind(text, at)
  return { at: later ?? at, comma: comma || later !== undefined, isAfterLineComment: false }
}

/** The end of the comma that is the next word behind an offset. */
function commaBehind(text: string, offset: number): number | undefined {
  for (const token of tokensFrom(text, offset)) {
    if (isBetween(token)) continue
    return token.kind === tokenKind.comma ? token.end : undefined
  }
  return undefined
}

/** Does nothing but white space stand before the offset on its line, and does the line begin inside the container? */
export function isFirstOnLine(text: string, offset: number, inside: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return start > inside && /^[ \t]*$/u.test(text.slice(start, offset))
}

/** The white space that starts the line of an offset. */
export function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return /^[ \t]*/u.exec(text.slice(start, offset))?.[0] ?? ''
}

/** One level of indentation: that of the first indented line. */
function unitOf(text: string): string {
  return /\n([ \t]{1,8})["}\]/]/u.exec(text)?.[1] ?? '  '
}

export function splice(text: string, offset: number, part: string): string {
  return text.slice(0, offset) + part + text.slice(offset)
}
