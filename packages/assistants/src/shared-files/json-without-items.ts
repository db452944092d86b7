import { treeOf } from './json-checks.ts'
import type { ItemRun } from './json-items.ts'
import { removeChild } from './json-remove.ts'
import { nodeAt } from './json-tree.ts'

/** A list without a run of its items. */
export function withoutItems(text: string, at: readonly string[], run: ItemRun): string {
  let rest = text
  for (let left = run.count; left > 0; left -= 1) {
    const list = nodeAt(treeOf('the edited text', rest, true).root, at)
    const item = list?.children?.[run.from + left - 1]
    if (list === undefined || item === undefined) throw new Error('an item went while it was taken')
    rest = removeChild(rest, list, item)
  }
  return rest
}
