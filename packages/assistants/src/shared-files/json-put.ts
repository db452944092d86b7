import type { Node } from 'jsonc-parser'
import { mustBeKnown, mustMean, treeOf, valuesOf } from './json-checks.ts'
import { emptyJson, remembered } from './json-containers.ts'
import { indentAt, insertChild, isFirstOnLine, layoutOf, printValue } from './json-insert.ts'
import { findItems } from './json-items.ts'
import { newFile } from './json-memory.ts'
import { itemsOf, type JsonTerms } from './json-part.ts'
import { endOf, type JsonTree, nodeAt } from './json-tree.ts'
import { withValueAt } from './json-value.ts'
import { withoutItems } from './json-without-items.ts'
import type { JsonValue, Known, Part, SharedFile } from './shared-file.ts'
import { bytesOfText, textOfFile } from './shared-text.ts'

/** Put a part into a JSON file. Throws E_CONFLICT, E_FILE_INVALID. */
export function putJson(
  file: SharedFile,
  part: Part,
  { known, hasComments }: JsonTerms,
): SharedFile {
  const isNew = file.bytes === undefined
  const { mark, text } = isNew ? { mark: '', text: emptyJson } : textOfFile(file)
  const tree = treeOf(file.name, text, hasComments)
  mustBeKnown(file.name, tree, { address: part, known })
  const memory = isNew ? newFile : (file.memory ?? remembered(tree.root, text))
  const put = part.isItems === true ? putItems : putKey
  const edited = put(tree, part, known)
  mustMean(file.name, treeOf(file.name, edited.text, hasComments), {
    before: tree,
    value: withValueAt(tree.value, part.at, edited.value),
  })
  return { ...file, bytes: bytesOfText({ mark, text: edited.text }), memory }
}

/** What the file is to mean at the part's keys, and its text. */
interface Edited {
  readonly text: string
  readonly value: JsonValue
}

function putKey(tree: JsonTree, part: Part): Edited {
  const { value } = part
  const standing = nodeAt(tree.root, part.at)
  const text =
    standing === undefined ? inserted(tree, part, value) : replaced(tree, standing, value)
  return { text, value }
}

function putItems(tree: JsonTree, part: Part, known: Known): Edited {
  const items = itemsOf(part)
  if (nodeAt(tree.root, part.at) === undefined)
    return { text: inserted(tree, part, items), value: items }
  const before = valuesOf(tree.root, part.at)
  const run = findItems(before, known.recorded)
  let text = run === undefined ? tree.text : withoutItems(tree.text, part.at, run)
  for (const value of items) text = insertChild(text, listIn(text, part.at), { value })
  const kept = run === undefined ? before : before.toSpliced(run.from, run.count)
  return { text, value: [...kept, ...items] }
}

/** Put a value below keys of which some may be missing: these are written with it. */
function inserted({ root, text }: JsonTree, { at }: Part, value: JsonValue): string {
  let depth = 0
  let map = root
  for (let next = nodeAt(root, at.slice(0, 1)); next !== undefined && depth < at.length - 1; ) {
    map = next
    depth += 1
    next = nodeAt(root, at.slice(0, depth + 1))
  }
  const missing = at.slice(depth + 1)
  return insertChild(text, map, {
    key: at[depth] ?? '',
    value: missing.length === 0 ? value : withValueAt({}, missing, value),
  })
}

function replaced({ root, text }: JsonTree, node: Node, value: JsonValue): string {
  const key = node.parent?.children?.[0]
  const isOnLine = key !== undefined && isFirstOnLine(text, key.offset, root.offset)
  const layout = isOnLine ? layoutOf(text, indentAt(text, key.offset)) : undefined
  return text.slice(0, node.offset) + printValue(value, layout) + text.slice(endOf(node))
}

function listIn(text: string, at: readonly string[]): Node {
  const list = nodeAt(treeOf('the edited text', text, true).root, at)
  if (list === undefined) throw new Error('a list went while items were put into it')
  return list
}
