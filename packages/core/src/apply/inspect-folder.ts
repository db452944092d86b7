import { treeDigest } from '../words/digest.ts'
import type { Found } from '../words/plan.ts'
import { type Listing, listFolder } from './list-folder.ts'

/**
 * What stands in a folder now: nothing, files with their tree digest and executable bits, or something that is
 * never ours. Follows no link. Throws E_READ.
 */
export function inspectFolder(folder: string): Found {
  return foundIn(listFolder(folder))
}

/** The same from a listing. */
export function foundIn(listing: Listing): Found {
  if (listing.kind !== 'folder') return listing
  const executables = listing.files.filter((file) => file.executable).map((file) => file.path)
  return { kind: 'folder', state: { integrity: treeDigest(listing.files), executables } }
}
