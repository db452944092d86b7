import type { Node } from 'jsonc-parser'
import { removeChild } from './json-remove.ts'
import { endOf, memberOf, nodeAt } from './json-tree.ts'
import type { FileMemory } from './shared-file.ts'

type Container = FileMemory['containers'][number]

/** Remember what is there before a child is put at `at`: maps that will be made, and the one that is empty. */
export function remembered(
  memory: FileMemory,
  state: { readonly root: Node; readonly text: string },
  at: readonly string[],
): FileMemory {
  const added: Container[] = []
  for (let depth = 0; depth <= at.length; depth += 1) {
    const path = at.slice(0, depth)
    if (memory.containers.some((known) => isSamePath(known.at, path))) continue
    const node = nodeAt(state.root, path)
    if (node === undefined) added.push({ at: path, inner: null })
    else if (node.children?.length === 0)
      added.push({ at: path, inner: state.text.slice(node.offset + 1, endOf(node) - 1) })
  }
  return added.length === 0 ? memory : { ...memory, containers: [...memory.containers, ...added] }
}

/** One step of giving back what is empty; `undefined` where nothing more is to be done. */
export interface GivenBack {
  readonly text: string
  readonly memory: FileMemory | undefined
}

/**
 * Give a map or list back that is empty now: taken out where we made it, filled as it was where it was empty before.
 * Without a memory, what is empty counts as made by us. Comments keep it.
 */
export function giveBack(
  text: string,
  { root, at }: { readonly root: Node; readonly at: readonly string[] },
  memory: FileMemory | undefined,
): GivenBack | undefined {
  const node = nodeAt(root, at)
  if (node === undefined || node.children?.length !== 0) return undefined
  const inner = text.slice(node.offset + 1, endOf(node) - 1)
  const known = memory?.containers.find((container) => isSamePath(container.at, at))
  const left = memory && forgotten(memory, at)
  if (known !== undefined && known.inner !== null) {
    if (inner.trim() !== known.inner.trim()) return { text, memory: left }
    const whole = text.slice(0, node.offset + 1) + known.inner + text.slice(endOf(node) - 1)
    return { text: whole, memory: left }
  }
  if (inner.trim() !== '' || (memory !== undefined && known === undefined)) return undefined
  const parent = nodeAt(root, at.slice(0, -1))
  const member = parent && at.length > 0 ? memberOf(parent, at.at(-1) ?? '') : undefined
  if (parent === undefined || member === undefined) return undefined
  return { text: removeChild(text, parent, member), memory: left }
}

function forgotten(memory: FileMemory, at: readonly string[]): FileMemory {
  return { ...memory, containers: memory.containers.filter((known) => !isSamePath(known.at, at)) }
}

function isSamePath(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((key, index) => key === right[index])
}
