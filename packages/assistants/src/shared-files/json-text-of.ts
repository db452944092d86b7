import { canonicalJson, limits } from '@skills/core'
import { getNodeValue } from 'jsonc-parser'
import { mustLeadThrough, valuesOf } from './json-checks.ts'
import { type JsonTree, nodeAt } from './json-tree.ts'
import type { JsonValue, PartAddress, Records } from './shared-file.ts'

interface Sought {
  readonly address: PartAddress
  readonly records: Records
}

/** What stands at an address, as canonical JSON. Throws E_FILE_INVALID where a key on the way holds no map. */
export function jsonText(
  name: string,
  tree: JsonTree,
  { address, records }: Sought,
): string | undefined {
  mustLeadThrough(name, tree, address)
  const node = nodeAt(tree.root, address.at)
  if (node === undefined) return undefined
  if (address.isItems !== true) return canonicalJson(getNodeValue(node))
  const items = valuesOf(tree.root, address.at)
  if (items.length === 0) return undefined
  const run = node.length > limits.partBytesMax ? undefined : knownRun(items, records.isKnown)
  // Items have no name: where ours are recorded and gone, what is left of the list may be them, changed.
  return run ?? (records.isRecorded ? canonicalJson(items) : undefined)
}

/** The last run of items that is known by its text. */
function knownRun(
  items: readonly JsonValue[],
  isKnown: (text: string) => boolean,
): string | undefined {
  for (let from = items.length - 1; from >= 0; from -= 1)
    for (let to = from + 1; to <= Math.min(items.length, from + runMax); to += 1) {
      const text = canonicalJson(items.slice(from, to))
      if (isKnown(text)) return text
    }
  return undefined
}

/** As many groups of one hook are written at most. */
const runMax = 50
