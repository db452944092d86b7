import { isAbsolute, resolve } from 'node:path'
import { type BuiltPack, fetchArchive, parseSha256 } from '@skills/core'
import { bundlesBeside } from '../trust/bundles-beside.ts'
import type { Fetcher } from './fetcher.ts'
import { openPack } from './open-pack.ts'
import { pinnedOrFetched } from './pinned-or-fetched.ts'

/**
 * An archive of a server or of this machine. With `#sha256=` it can be nothing else; without, the lock's integrity
 * decides. A pack is checked against its manifest, which says its version; any other archive has the version that
 * the module declares. Of this machine it is portable only by a relative path.
 */
export const fetchArchiveSource: Fetcher = async (context, store, request) => {
  const { source } = request.spec
  if (source.kind !== 'archive') throw new TypeError(`not an archive: ${source.kind}`)
  const isRemote = /^https?:/u.test(source.location)
  const location = isRemote ? source.location : resolve(request.base, source.location)
  const sha256 = source.sha256 === undefined ? undefined : parseSha256(source.sha256)
  let pack: BuiltPack | undefined
  let version = request.pinned?.version
  const snapshot = await pinnedOrFetched(store, request, async () => {
    context.report({ step: 'fetch', text: `fetching ${location}` })
    const tree = await fetchArchive({ location, sha256 }, context.network)
    const opened = await openPack(tree, location)
    pack = opened?.pack
    version = pack?.version
    return opened?.tree ?? tree
  })
  const evidence = request.withSignatures
    ? await bundlesBeside(context, store, { location, snapshot })
    : undefined
  return {
    ...{ snapshot, version, pack, evidence },
    ref: undefined,
    commit: undefined,
    portable: isRemote || !isAbsolute(source.location),
  }
}
