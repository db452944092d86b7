import { limits } from '@skills/core'
import type { Node } from 'jsonc-parser'
import { removeChild } from './json-remove.ts'
import { endOf, memberOf, nodeAt } from './json-tree.ts'
import type { FileMemory } from './shared-file.ts'

/** The text of a file that we make, before the first part is put into it. */
export const emptyJson = '{\n}\n'

/** The keys below which parts are put, and of those the ones that hold lists of ours by name. */
const containerKeys = 'amp.mcpServers context_servers hooks mcp mcpServers servers'.split(' ')
const containersOfLists = ['hooks']

/** What to remember of a file before our first part comes. */
export function remembered(root: Node, text: string): FileMemory {
  const names = containersOfLists.flatMap((key) =>
    keysOf(nodeAt(root, [key])).map((name) => [key, name]),
  )
  const paths = [[], ...containerKeys.map((key) => [key]), ...names]
  return { created: false, present: paths.flatMap((at) => presentAt(root, text, at)) }
}

function keysOf(node: Node | undefined): string[] {
  if (node?.type !== 'object') return []
  return (node.children ?? [])
    .slice(0, limits.listItemsMax)
    .map((member) => String(member.children?.[0]?.value))
}

function presentAt(root: Node, text: string, at: readonly string[]): FileMemory['present'] {
  const node = nodeAt(root, at)
  if (node?.children === undefined) return []
  const inner = node.children.length === 0 ? text.slice(node.offset + 1, endOf(node) - 1) : null
  return [{ at, inner }]
}

/**
 * A text once a map or list that is empty now is given back: taken out where we made it, filled as it was where it was
 * empty before. `undefined` where it stays. Without a memory, what is empty counts as made by us. Comments keep it.
 */
export function giveBack(
  text: string,
  { root, at }: { readonly root: Node; readonly at: readonly string[] },
  memory: FileMemory | undefined,
): string | undefined {
  const node = nodeAt(root, at)
  if (node === undefined || node.children?.length !== 0) return undefined
  const inner = text.slice(node.offset + 1, endOf(node) - 1)
  const before = memory?.present.find((container) => isSamePath(container.at, at))
  if (before !== undefined) {
    if (before.inner === null || inner.trim() !== before.inner.trim()) return undefined
    return text.slice(0, node.offset + 1) + before.inner + text.slice(endOf(node) - 1)
  }
  const parent = nodeAt(root, at.slice(0, -1))
  const member = parent && at.length > 0 ? memberOf(parent, at.at(-1) ?? '') : undefined
  if (inner.trim() !== '' || parent === undefined || member === undefined) return undefined
  return removeChild(text, parent, member)
}

function isSamePath(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((key, index) => key === right[index])
}
