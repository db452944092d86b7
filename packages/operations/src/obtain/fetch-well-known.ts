import { fetchSite } from '@skills/core'
import type { Fetcher } from './fetcher.ts'
import { pinnedOrFetched } from './pinned-or-fetched.ts'

/** A site that publishes skills below `.well-known`: all of them are the module. The lock's integrity decides. */
export const fetchWellKnown: Fetcher = async (context, store, request) => {
  const { source } = request.spec
  if (source.kind !== 'well-known') throw new TypeError(`not a site: ${source.kind}`)
  const snapshot = await pinnedOrFetched(store, request, () => {
    context.report({ step: 'fetch', text: `asking ${source.url} for its skills` })
    return fetchSite(source.url, context.network)
  })
  return { snapshot, version: undefined, ref: undefined, commit: undefined, portable: true }
}
