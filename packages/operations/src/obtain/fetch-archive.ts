import { isAbsolute, resolve } from 'node:path'
import { fetchArchive, parseSha256 } from '@skills/core'
import type { Fetcher } from './fetcher.ts'
import { pinnedOrFetched } from './pinned-or-fetched.ts'

/**
 * An archive of a server or of this machine. With `#sha256=` it can be nothing else; without, the lock's integrity
 * decides. Its version is what the module declares. Of this machine it is portable only by a relative path.
 */
export const fetchArchiveSource: Fetcher = async (context, store, request) => {
  const { source } = request.spec
  if (source.kind !== 'archive') throw new TypeError(`not an archive: ${source.kind}`)
  const isRemote = /^https?:/u.test(source.location)
  const location = isRemote ? source.location : resolve(request.base, source.location)
  const sha256 = source.sha256 === undefined ? undefined : parseSha256(source.sha256)
  const snapshot = await pinnedOrFetched(store, request, () => {
    context.report({ step: 'fetch', text: `fetching ${location}` })
    return fetchArchive({ location, sha256 }, context.network)
  })
  return {
    snapshot,
    version: undefined,
    ref: undefined,
    commit: undefined,
    portable: isRemote || !isAbsolute(source.location),
  }
}
