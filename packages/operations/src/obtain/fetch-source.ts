import type { SourceKind, Store } from '@skills/core'
import type { Context } from '../context.ts'
import { fetchFromRegistry } from './fetch-registry.ts'
import type { FetchedSource, Fetcher, FetchRequest } from './fetcher.ts'
import { sourceFetchers } from './source-fetchers.ts'

/** Every kind of source and who fetches it. */
const fetchers: Readonly<Record<SourceKind, Fetcher>> = {
  ...sourceFetchers,
  registry: fetchFromRegistry,
}

/** The bytes of a source, whatever they are. Whoever calls has asked policy about the source. */
export function fetchSource(
  context: Context,
  store: Store,
  request: FetchRequest,
): Promise<FetchedSource> {
  return fetchers[request.spec.source.kind](context, store, request)
}
