import { type FetchedTree, printSource, type Snapshot, type Store } from '@skills/core'
import type { ObtainRequest } from './fetcher.ts'
import { bundledKey, contentKey } from './store-key.ts'

/**
 * The files of a source without commits: from the store where exactly the bytes that were decided on came from
 * this source before, else fetched. What is fetched is remembered with its modes, which no digest covers.
 */
export async function pinnedOrFetched(
  store: Store,
  request: ObtainRequest,
  bring: () => Promise<FetchedTree>,
): Promise<Snapshot> {
  const { spec, pinned } = request
  const source = printSource({ ...spec, pick: { kind: 'newest' } })
  const known =
    pinned === undefined
      ? undefined
      : (store.recall(contentKey(source, pinned.integrity)) ??
        store.recall(bundledKey(pinned.integrity)))
  if (known !== undefined) return known.snapshot
  const snapshot = await store.add(await bring(), spec.path)
  await store.remember(contentKey(source, snapshot.integrity), { snapshot, committedAt: 0 })
  return snapshot
}
