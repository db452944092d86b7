import type { Sha256 } from '@skills/core'
import { standingIn, treeOf } from './json-checks.ts'
import { emptyJson } from './json-containers.ts'
import { itemsDigest, valueDigest } from './json-items.ts'
import { memoryOfText, memoryText } from './json-memory.ts'
import { checkedPart, itemsOf } from './json-part.ts'
import { putJson } from './json-put.ts'
import { takeJson } from './json-take.ts'
import { jsonText } from './json-text-of.ts'
import type { Part, SharedFileEditor } from './shared-file.ts'
import { textOfFile } from './shared-text.ts'

/** Keys and items of ours in a JSON file; with comments and trailing commas where the assistant takes them. */
export function jsonEditor(hasComments: boolean): SharedFileEditor {
  return {
    digestOf: (part) => digestOf(checkedPart(part)),
    find: (file, address, known) => {
      if (file.bytes === undefined) return { kind: 'absent' }
      const tree = treeOf(file.name, textOfFile(file).text, hasComments)
      return standingIn(file.name, tree, { address, known })
    },
    textOf: (file, address, records) => {
      if (file.bytes === undefined) return undefined
      const tree = treeOf(file.name, textOfFile(file).text, hasComments)
      return jsonText(file.name, tree, { address, records })
    },
    isEmpty: (text) => text === '' || text === emptyJson,
    memory: {
      toText: (file) => memoryText(file, hasComments),
      ofText: memoryOfText,
    },
    markedParts: () => [],
    put: (file, part, known) => putJson(file, checkedPart(part), { known, hasComments }),
    remove: (file, address, known) => takeJson(file, address, { known, hasComments }),
  }
}

function digestOf(part: Part): Sha256 {
  return part.isItems === true ? itemsDigest(itemsOf(part)) : valueDigest(part.value)
}
