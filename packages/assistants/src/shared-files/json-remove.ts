import type { Node } from 'jsonc-parser'
import { isFirstOnLine } from './json-insert.ts'
import { isBetween, tokenKind, tokensFrom } from './json-tokens.ts'
import { endOf } from './json-tree.ts'

/**
 * Take a child out of a map or list, with the white space that leads to it and one comma: its own, or where it is
 * the last without one, that of the child before it. Comments stay.
 */
export function removeChild(text: string, container: Node, child: Node): string {
  const children = container.children ?? []
  const before = children[children.indexOf(child) - 1]
  const from = leadOf(text, child.offset, container.offset)
  const own = commaBetween(text, endOf(child), endOf(container))
  const comma = own ?? (before === undefined ? undefined : commaBetween(text, endOf(before), from))
  const cuts = [{ start: from, end: endOf(child) }]
  if (comma !== undefined) cuts.push({ start: comma, end: comma + 1 })
  // From the back, so that offsets hold.
  return cuts
    .sort((left, right) => right.start - left.start)
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
}

/** Where the white space that leads to a child begins: its line's start with the line end before, or the last word. */
function leadOf(text: string, offset: number, inside: number): number {
  let start = offset
  while (start > inside + 1 && /[ \t]/u.test(text.charAt(start - 1))) start -= 1
  if (!isFirstOnLine(text, offset, inside)) return start
  return text.slice(0, start).endsWith('\r\n') ? start - 2 : start - 1
}

/** The comma that is the next word behind an offset. */
function commaBetween(text: string, offset: number, end: number): number | undefined {
  for (const token of tokensFrom(text, offset)) {
    if (token.start >= end) return undefined
    if (isBetween(token)) continue
    return token.kind === tokenKind.comma ? token.start : undefined
  }
  return undefined
}
