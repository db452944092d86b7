import {
  buildSnapshotTree,
  type LockedModule,
  type ModuleDependency,
  type ReadFile,
  readPackFile,
  type Snapshot,
} from '@skills/core'
import { lockFile, type VerifyResult } from './verify-result.ts'

/** The names that the lock has for modules of a source. */
export type NamesOf = (source: string) => readonly string[]

interface Bytes {
  readonly snapshot: Snapshot
  readonly read: ReadFile
  readonly namesOf: NamesOf
}

/**
 * The lock's list of what a module needs against what its own bytes say. A module that is needed may have another
 * name here than its asker gives it, where the manifest has its source under that name; the range is the same.
 */
export function verifyLockedNeeds(
  module: string,
  locked: LockedModule,
  { snapshot, read, namesOf }: Bytes,
): VerifyResult[] {
  const { dependencies } = readPackFile(buildSnapshotTree(snapshot), read)
  const claimed = locked.dependencies ?? {}
  const isSame =
    Object.keys(claimed).length === new Set(dependencies.map(({ name }) => name)).size &&
    dependencies.every((one) => isClaimed(claimed, one, namesOf))
  if (isSame) return []
  const detail = `what it says ${module} needs is not what ${module} says`
  return [{ path: lockFile, status: 'modified', module, detail }]
}

function isClaimed(
  claimed: Readonly<Record<string, string>>,
  { name, source, range = '*' }: ModuleDependency,
  namesOf: NamesOf,
): boolean {
  const names = source === undefined ? [name] : [name, ...namesOf(source)]
  return names.some((one) => Object.hasOwn(claimed, one) && claimed[one] === range)
}
