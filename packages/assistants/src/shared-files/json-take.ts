import { mustBeKnown, mustMean, treeOf, valuesOf } from './json-checks.ts'
import { emptyJson, giveBack } from './json-containers.ts'
import { findItems } from './json-items.ts'
import { containerOf, type JsonTerms } from './json-part.ts'
import { removeChild } from './json-remove.ts'
import { type JsonTree, memberOf, nodeAt } from './json-tree.ts'
import { valueAt, withValueAt } from './json-value.ts'
import { withoutItems } from './json-without-items.ts'
import type { FileMemory, JsonValue, PartAddress, SharedFile } from './shared-file.ts'
import { bytesOfText, textOfFile } from './shared-text.ts'

/** Take a part out of a JSON file, and what we made for it where that is empty now. Throws E_CONFLICT, E_FILE_INVALID. */
export function takeJson(
  file: SharedFile,
  address: PartAddress,
  { known, hasComments }: JsonTerms,
): SharedFile {
  if (file.bytes === undefined) return file
  const { mark, text } = textOfFile(file)
  const tree = treeOf(file.name, text, hasComments)
  mustBeKnown(file.name, tree, { address, known })
  const taken =
    address.isItems === true ? takeItems(tree, address, known.recorded) : takeKey(tree, address)
  if (taken === undefined) return file
  const left = giveBackAll(taken.text, containerOf(address), file.memory)
  const after = treeOf(file.name, left, hasComments)
  mustMean(file.name, after, { before: tree, value: expected(tree, after, { address, taken }) })
  if (mark === '' && isNothing(left, file.memory))
    return { ...file, bytes: undefined, memory: undefined }
  return { ...file, bytes: bytesOfText({ mark, text: left }) }
}

interface Taken {
  readonly text: string
  /** What is left at the address. */
  readonly value: JsonValue | undefined
}

function takeKey({ root, text }: JsonTree, { at }: PartAddress): Taken | undefined {
  const map = nodeAt(root, at.slice(0, -1))
  const member = map === undefined ? undefined : memberOf(map, at.at(-1) ?? '')
  if (map === undefined || member === undefined) return undefined
  return { text: removeChild(text, map, member), value: undefined }
}

function takeItems(
  { root, text }: JsonTree,
  { at }: PartAddress,
  recorded: Parameters<typeof findItems>[1],
): Taken | undefined {
  const before = valuesOf(root, at)
  const run = findItems(before, recorded)
  if (run === undefined) return undefined
  return { text: withoutItems(text, at, run), value: before.toSpliced(run.from, run.count) }
}

/** Give back the container, and from it upwards whatever is empty with it. */
function giveBackAll(
  text: string,
  container: readonly string[],
  memory: FileMemory | undefined,
): string {
  let current = text
  for (let depth = container.length; depth >= 0; depth -= 1) {
    const at = container.slice(0, depth)
    const { root } = treeOf('the edited text', current, true)
    const next = giveBack(current, { root, at }, memory)
    if (next === undefined) break
    current = next
  }
  return current
}

/** What the file has to mean: without the part, and without those empty maps on the way that were given back. */
function expected(
  tree: JsonTree,
  after: JsonTree,
  { address, taken }: { readonly address: PartAddress; readonly taken: Taken },
): JsonValue {
  let value = withValueAt(tree.value, address.at, taken.value)
  for (let depth = containerOf(address).length; depth > 0; depth -= 1) {
    const at = address.at.slice(0, depth)
    const standing = valueAt(value, at)
    const isEmpty = standing !== undefined && Object.keys(Object(standing)).length === 0
    if (!isEmpty || valueAt(after.value, at) !== undefined) break
    value = withValueAt(value, at, undefined)
  }
  return value
}

/** A file that we made, with nothing in it; without a memory, one that looks like it to the byte. */
function isNothing(text: string, memory: FileMemory | undefined): boolean {
  const isOurs = memory?.created ?? text === emptyJson
  return isOurs && isEmptyJson(text)
}

/** Has a text nothing in it but an empty map? */
function isEmptyJson(text: string): boolean {
  return /^\s*\{\s*\}\s*$/u.test(text)
}
