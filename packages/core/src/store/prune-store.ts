import { rmSync, statSync } from 'node:fs'
import { isErrno } from '../words/skills-error.ts'
import { unwritable } from './store-error.ts'
import { storedFiles, storedSnapshots } from './walk-store.ts'

interface PruneRequest {
  readonly folder: string
  /** Digests of snapshots that somebody still needs. */
  readonly needed: ReadonlySet<string>
  /** Nothing younger than this goes: a run that is under way may be about to use it. Milliseconds since 1970. */
  readonly before: number
  readonly dryRun: boolean
}

export interface Pruned {
  readonly snapshots: number
  readonly files: number
  readonly bytes: number
}

/**
 * Remove snapshots that nobody needs, and files that no snapshot lists. Safe beside a run that installs: what was
 * added or used since `before` stays, and a record goes before its files, so that a record in the store always
 * has them. Throws E_READ, E_WRITE.
 */
export function pruneStore(request: PruneRequest): Pruned {
  const { folder, needed, before } = request
  const snapshots = storedSnapshots(folder)
  const goes = snapshots.filter((one) => !needed.has(one.integrity) && isOlder(one.path, before))
  for (const { path } of goes) remove(path, request)
  const kept = snapshots.filter((one) => !goes.includes(one))
  const listed = new Set(kept.flatMap((one) => one.files?.map((file) => file.sha256) ?? []))
  const unlisted = storedFiles(folder).filter(
    (file) => !listed.has(file.digest) && isOlder(file.path, before),
  )
  const bytes = unlisted.reduce((sum, file) => sum + sizeOf(file.path), 0)
  for (const { path } of unlisted) remove(path, request)
  return { snapshots: goes.length, files: unlisted.length, bytes }
}

function isOlder(path: string, before: number): boolean {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat !== undefined && stat.mtimeMs < before
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

function remove(path: string, { dryRun }: PruneRequest): void {
  if (dryRun) return
  try {
    rmSync(path, { force: true })
  } catch (error) {
    if (!isErrno(error)) throw error
    throw unwritable(path, error)
  }
}
