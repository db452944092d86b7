import { type LockedModule, type Sha256, type Snapshot, treeDigest } from '@skills/core'
import type { VerifyResult } from './verify-result.ts'

/** The digests of a locked component's files by its own paths, read from the module's snapshot. */
export function digestsOf(
  snapshot: Snapshot,
  folder: string | undefined,
): ReadonlyMap<string, Sha256> {
  const prefix = folder === undefined ? '' : `${folder}/`
  return new Map(
    snapshot.files
      .filter((file) => file.path.startsWith(prefix))
      .map((file) => [file.path.slice(prefix.length), file.sha256]),
  )
}

/**
 * The lock against the store: each locked component must be what the module's own digest contains. An edited
 * lock is found out here, since nobody can edit both to agree. Pure.
 */
export function verifyLockedModule(
  module: string,
  locked: LockedModule,
  snapshot: Snapshot,
): VerifyResult[] {
  return Object.entries(locked.components).flatMap(([key, component]) => {
    const digests = digestsOf(snapshot, component.folder)
    const files = [...digests].map(([path, sha256]) => ({ path, sha256 }))
    if (files.length > 0 && treeDigest(files) === component.integrity) return []
    const detail = `its digest of ${key} is not what ${module} contains`
    return [{ path: 'skills.lock', status: 'modified', module, detail }]
  })
}
