import { statSync, unlinkSync } from 'node:fs'
import { setImmediate as letTimersRun } from 'node:timers/promises'
import { isErrno } from '../words/skills-error.ts'
import { unwritable } from './store-error.ts'
import { storedFiles, storedSnapshots } from './walk-store.ts'

interface PruneRequest {
  readonly folder: string
  /** Digests of snapshots that somebody still needs. */
  readonly needed: ReadonlySet<string>
  /** Nothing younger than this goes. Milliseconds since 1970. */
  readonly before: number
  readonly dryRun: boolean
}

export interface Pruned {
  readonly snapshots: number
  readonly files: number
  readonly bytes: number
}

/**
 * Remove snapshots that nobody needs, and files that no snapshot lists, where both are older than `before`. No run may
 * rely on the store meanwhile: the caller sees to that. A record goes before its files, so that after a kill a
 * record in the store still has them. Throws E_READ, E_WRITE.
 */
export async function pruneStore(request: PruneRequest): Promise<Pruned> {
  const { folder, needed, before } = request
  const snapshots = storedSnapshots(folder)
  const goes = snapshots.filter((one) => !needed.has(one.integrity) && isOlder(one.path, before))
  await removeAll(goes, request)
  const gone = new Set(goes)
  const kept = snapshots.filter((one) => !gone.has(one))
  const listed = new Set(kept.flatMap((one) => one.files?.map((file) => file.sha256) ?? []))
  const unlisted = storedFiles(folder)
    .filter(({ digest }) => !listed.has(digest))
    .map(({ path }) => ({ path, stat: statSync(path, { throwIfNoEntry: false }) }))
    .filter(({ stat }) => stat !== undefined && stat.mtimeMs < before)
  const bytes = unlisted.reduce((sum, { stat }) => sum + (stat?.size ?? 0), 0)
  await removeAll(unlisted, request)
  return { snapshots: goes.length, files: unlisted.length, bytes }
}

function isOlder(path: string, before: number): boolean {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat !== undefined && stat.mtimeMs < before
}

async function removeAll(
  all: readonly { readonly path: string }[],
  { dryRun }: PruneRequest,
): Promise<void> {
  if (dryRun) return
  for (const [index, { path }] of all.entries()) {
    remove(path)
    if (index % 256 === 255) await letTimersRun() // The lock of whoever cleans is refreshed by a timer.
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path)
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return
    if (!isErrno(error)) throw error
    throw unwritable(path, error)
  }
}
