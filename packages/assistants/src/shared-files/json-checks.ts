import { canonicalJson } from '@skills/core'
import { getNodeValue, type Node } from 'jsonc-parser'
import { findItems, itemsDigest, valueDigest } from './json-items.ts'
import { isList } from './json-part.ts'
import { type JsonTree, nodeAt, readJsonTree } from './json-tree.ts'
import { type FileProblem, fileRefused, partConflict } from './refusals.ts'
import type { JsonValue, Known, PartAddress, PartStanding } from './shared-file.ts'

/** A file as a tree. Throws E_FILE_INVALID where it is none, or no map. */
export function treeOf(name: string, text: string, hasComments: boolean): JsonTree {
  const read = readJsonTree(text, hasComments)
  if (!read.ok) throw fileRefused(name, read.problems)
  if (read.tree.root.type === 'object') return read.tree
  throw fileRefused(name, [{ message: 'it is no map of settings', line: 1 }])
}

export interface Sought {
  readonly address: PartAddress
  readonly known: Known
}

/** What stands at an address. Throws E_FILE_INVALID where a key on the way holds no map, or the list is none. */
export function standingIn(name: string, tree: JsonTree, { address, known }: Sought): PartStanding {
  mustLeadThrough(name, tree, address)
  const node = nodeAt(tree.root, address.at)
  if (node === undefined) return { kind: 'absent' }
  const line = tree.lineAt(node.offset)
  const value: JsonValue = getNodeValue(node)
  if (address.isItems !== true) return { kind: 'stands', digest: valueDigest(value), line }
  const items = isList(value) ? value : []
  const run = findItems(items, [...known.recorded, known.wanted])
  if (run !== undefined) {
    const first = node.children?.[run.from]
    return { kind: 'stands', digest: run.digest, line: tree.lineAt(first?.offset ?? node.offset) }
  }
  // Items have no name: where ours are known and gone, what is left of the list may be them, changed.
  if (known.recorded.length === 0 || items.length === 0) return { kind: 'absent' }
  return { kind: 'stands', digest: itemsDigest(items), line }
}

/** Throws E_CONFLICT where something stands that our records do not know. */
export function mustBeKnown(name: string, tree: JsonTree, sought: Sought): void {
  const { address, known } = sought
  const standing = standingIn(name, tree, sought)
  if (standing.kind === 'absent' || known.recorded.includes(standing.digest)) return
  const isOurs = known.recorded.length > 0
  // Items that we do not know are left where they are in any case.
  if (isOurs && known.overwrite === true) return
  if (!isOurs && address.isItems === true) return
  throw partConflict(name, address, { ...standing, isOurs })
}

/** Throws E_FILE_INVALID where a key on the way holds no map, or the list is none. */
export function mustLeadThrough(name: string, tree: JsonTree, { at, isItems }: PartAddress): void {
  for (let depth = 1; depth <= at.length; depth += 1) {
    const node = nodeAt(tree.root, at.slice(0, depth))
    if (node === undefined) return
    const wanted = depth < at.length ? 'object' : isItems === true ? 'array' : node.type
    if (node.type === wanted) continue
    const what = wanted === 'array' ? 'list' : 'map'
    throw fileRefused(name, [
      {
        message: `"${at.slice(0, depth).join('.')}" is no ${what}`,
        line: tree.lineAt(node.offset),
      },
    ])
  }
}

/**
 * An edit is right where the text means what it meant before, but for what stands at the address. Throws
 * E_FILE_INVALID: the file has a layout that we do not edit, so it stays as it is.
 */
export function mustMean(
  name: string,
  after: JsonTree,
  expected: { readonly before: JsonTree; readonly value: JsonValue },
): void {
  if (canonicalJson(after.value) === canonicalJson(expected.value)) return
  const problem: FileProblem = { message: 'its layout cannot be edited without a risk', line: 1 }
  throw fileRefused(name, [problem])
}

export function valuesOf(root: Node, at: readonly string[]): readonly JsonValue[] {
  const node = nodeAt(root, at)
  const value: JsonValue = node === undefined ? [] : getNodeValue(node)
  return isList(value) ? value : []
}
