import { byCodeUnit, type Operation, type State } from '@skills/core'

/**
 * What is ours once a run is taken back: exactly what was ours before it, but for folders that a person changed
 * since and that were left alone as asked. Pure.
 */
export function stateAfterUndo(
  before: State | undefined,
  operations: readonly Operation[],
): State | undefined {
  const left = operations.flatMap((one) =>
    one.op === 'keep' && one.reason === 'skipped' ? [one.folder] : [],
  )
  if (before === undefined || left.length === 0) return before
  const owned = Object.entries(before.owned).filter(([folder]) => !left.includes(folder))
  const notOurs = [...new Set([...(before.notOurs ?? []), ...left])].sort(byCodeUnit)
  return { ...before, owned: Object.fromEntries(owned), notOurs }
}
