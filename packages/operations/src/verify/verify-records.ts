import {
  fromManifest,
  type LockedModule,
  parseIntegrity,
  type Snapshot,
  type Store,
} from '@skills/core'
import { contentKey, storeKey } from '../obtain/store-key.ts'
import {
  verifyLockedModes,
  verifyLockedModule,
  verifyLockedOthers,
  verifyStored,
} from './verify-lock.ts'
import { type NamesOf, verifyLockedNeeds } from './verify-needs.ts'
import { lockFile, type VerifyResult } from './verify-result.ts'

interface Subject {
  readonly name: string
  readonly locked: LockedModule
  readonly namesOf: NamesOf
}

/**
 * The lock against the store, and the store against itself, as far as the store has the module. Whoever edits the
 * lock and the disk to agree is found out by what the commit was when it was fetched. Throws E_INTEGRITY for a
 * damaged record, E_READ.
 */
export function verifyRecords(store: Store, { name, locked, namesOf }: Subject): VerifyResult[] {
  const ofCommit = snapshotOfCommit(store, locked)
  if (ofCommit !== undefined && ofCommit.integrity !== locked.integrity) {
    const detail = `its integrity of ${name} is not that of commit ${locked.commit?.slice(0, 12)}`
    return [{ path: lockFile, status: 'modified', module: name, detail }]
  }
  const snapshot = ofCommit ?? snapshotOf(store, locked)
  if (snapshot === undefined) return []
  return [
    ...verifyLockedModule(name, locked, snapshot),
    ...verifyLockedOthers(name, locked, { snapshot, read: store.read }),
    ...verifyLockedNeeds(name, locked, { snapshot, read: store.read, namesOf }),
    ...(ofCommit === undefined ? [] : verifyLockedModes(name, locked, ofCommit)),
    ...verifyStored(name, locked, { snapshot, read: store.read }),
  ]
}

/** The snapshot of a module's digest; one of several where they differ in modes alone. */
export function snapshotOf(store: Store, locked: LockedModule): Snapshot | undefined {
  const integrity = parseIntegrity(locked.integrity)
  return integrity === undefined ? undefined : store.find(integrity)
}

/** What this machine got for the locked commit or bytes, modes included. A name of a registry hides its sub-folder. */
function snapshotOfCommit(store: Store, locked: LockedModule): Snapshot | undefined {
  const { source, commit, integrity } = locked
  const spec = fromManifest(source, undefined)
  if (spec.source.kind === 'registry') return undefined
  const key = commit === undefined ? contentKey(source, integrity) : storeKey(commit, spec.path)
  return store.recall(key)?.snapshot
}
