import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Integrity, type Sha256, sha256 } from '../words/digest.ts'
import { isErrno } from '../words/skills-error.ts'
import type { Snapshot, SnapshotFile } from '../words/snapshot.ts'
import { removeEmptyFolders, standingFolder } from './empty-folders.ts'
import { RecentBytes } from './recent-bytes.ts'
import type { Remembered, Store } from './store.ts'
import { damaged, unreadable } from './store-error.ts'
import { filePath, keyPath, loosePath, snapshotFileName, snapshotFolder } from './store-layout.ts'
import { inFlight, keepFile, makeFolders, sizeOf, syncFolders, writeNew } from './stored-file.ts'
import { executablesOf, keyRecord, readKey, readSnapshot, snapshotRecord } from './stored-record.ts'
import { syncFileSystems } from './sync-file-systems.ts'
import { takeIn } from './take-in.ts'

/** An open store: what this run added and has not kept yet, on top of what is stored. */
interface Session {
  readonly folder: string
  readonly scratch: string
  /** Files of this run that lie in scratch. */
  readonly loose: Set<Sha256>
  /** Bytes of this run that were hashed and are not kept yet: validating and auditing need not read them again. */
  readonly recent: RecentBytes
  /** Snapshots of this run by digest; those of one digest differ in modes. */
  readonly snapshots: Map<Integrity, Map<string, Snapshot>>
  /** Notes that wait for their snapshot to be kept. */
  readonly notes: Map<string, Remembered>
  /** What else waits for a snapshot to be kept, by its digest. */
  readonly waiting: Map<Integrity, (() => Promise<void>)[]>
  /** The last `keep`, done or not: two at once would both move a file they share. */
  keeping: Promise<void>
  folders: number
}

/**
 * Open the store at `folder`; neither it nor `scratch` need exist, and nothing is written before something is
 * added. `scratch` is this run's own folder, best on the same file system; `close` removes it, and the folders above
 * it that were not there before and are empty again.
 */
export function openStore(options: { readonly folder: string; readonly scratch: string }): Store {
  const stays = standingFolder(options.scratch)
  const session: Session = {
    ...options,
    loose: new Set(),
    recent: new RecentBytes(),
    snapshots: new Map(),
    notes: new Map(),
    waiting: new Map(),
    keeping: Promise.resolve(),
    folders: 0,
  }
  return {
    add: async (tree, root) => {
      const snapshot = await takeIn(tree, root, (digest, bytes) => put(session, digest, bytes))
      const variants = session.snapshots.get(snapshot.integrity) ?? new Map()
      session.snapshots.set(snapshot.integrity, variants.set(nameOf(snapshot), snapshot))
      return snapshot
    },
    keep: (snapshot) => {
      const kept = session.keeping.then(() => keep(session, snapshot))
      session.keeping = kept.catch(() => undefined)
      return kept
    },
    find: (integrity, executables) => find(session, integrity, executables),
    has: ({ files }) => files.every((file) => hasFile(session, file)),
    read: (file) => read(session, file),
    remember: async (key, remembered) => {
      session.notes.set(key, remembered)
    },
    whenKept: ({ integrity }, act) => {
      session.waiting.set(integrity, [...(session.waiting.get(integrity) ?? []), act])
    },
    recall: (key) => recall(session, key),
    close: async () => {
      session.loose.clear()
      session.recent.clear()
      session.snapshots.clear()
      session.notes.clear()
      session.waiting.clear()
      // What cannot be removed now is no reason to call a run failed; a later run sweeps it.
      const options = { recursive: true, force: true, maxRetries: 3 }
      await rm(session.scratch, options).catch(() => undefined)
      removeEmptyFolders(session.scratch, stays)
    },
    scratchFolder: () => {
      session.folders += 1
      const folder = join(session.scratch, `fetch-${session.folders}`)
      makeFolders([folder])
      return folder
    },
  }
}

function nameOf(snapshot: Snapshot): string {
  return snapshotFileName(executablesOf(snapshot))
}

function recordPath({ folder }: Session, snapshot: Snapshot): string {
  return join(snapshotFolder(folder, snapshot.integrity), nameOf(snapshot))
}

/** A stored file of another size was cut short by a crash; it is written again and replaced by `keep`. */
function put(session: Session, digest: Sha256, bytes: Uint8Array): void {
  if (session.loose.has(digest)) return
  if (sizeOf(filePath(session.folder, digest)) === bytes.length) return
  writeNew(loosePath(session.scratch, digest), bytes)
  session.loose.add(digest)
  session.recent.add(digest, bytes)
}

/** Files first, the record last: a record in the store means that its files are there. */
async function keep(session: Session, snapshot: Snapshot): Promise<void> {
  const { folder, scratch, loose } = session
  const digests = new Set(snapshot.files.map((file) => file.sha256).filter((one) => loose.has(one)))
  const folders = [...new Set([...digests].map((digest) => dirname(filePath(folder, digest))))]
  makeFolders(folders)
  // Scratch is a folder of this run's own, so all that is in it lies on one file system.
  const isDurable = await syncFileSystems(digests.size > 0 ? [scratch] : [], digests.size)
  await inFlight([...digests], async (digest) => {
    const to = filePath(folder, digest)
    await keepFile({ from: loosePath(scratch, digest), to, mode: 0o444, isDurable })
    loose.delete(digest)
  })
  // From here on a read says what the store has.
  session.recent.clear()
  await syncFolders(folders)
  const lost = snapshot.files.find((file) => sizeOf(filePath(folder, file.sha256)) !== file.size)
  if (lost !== undefined)
    throw damaged(
      filePath(folder, lost.sha256),
      'A file that the store should have is missing or cut short.',
    )
  await keepText(session, recordPath(session, snapshot), snapshotRecord(snapshot))
  await keepNotes(session, snapshot)
  const acts = session.waiting.get(snapshot.integrity) ?? []
  session.waiting.delete(snapshot.integrity)
  for (const act of acts) await act()
}

async function keepNotes(session: Session, snapshot: Snapshot): Promise<void> {
  const name = nameOf(snapshot)
  for (const [key, { snapshot: noted, committedAt }] of session.notes) {
    if (noted.integrity !== snapshot.integrity || nameOf(noted) !== name) continue
    const executables = executablesOf(noted)
    const note = { key, integrity: noted.integrity, executables, committedAt }
    await keepText(session, keyPath(session.folder, key), keyRecord(note))
    session.notes.delete(key)
  }
}

async function keepText(session: Session, path: string, text: string): Promise<void> {
  if (sizeOf(path) === Buffer.byteLength(text) && sameText(path, text)) return
  session.folders += 1
  const from = join(session.scratch, `record-${session.folders}.json`)
  writeNew(from, Buffer.from(text))
  makeFolders([dirname(path)])
  await keepFile({ from, to: path, mode: 0o644 })
  await syncFolders([dirname(path)])
}

function sameText(path: string, text: string): boolean {
  try {
    return readFileSync(path, 'utf8') === text
  } catch (error) {
    throw unreadable(path, error)
  }
}

function find(
  session: Session,
  integrity: Integrity,
  executables: readonly string[] | undefined,
): Snapshot | undefined {
  const variants = session.snapshots.get(integrity)
  const added =
    executables === undefined
      ? variants?.values().next().value
      : variants?.get(snapshotFileName(executables))
  return added ?? readSnapshot(session.folder, integrity, executables)
}

function recall(session: Session, key: string): Remembered | undefined {
  const waiting = session.notes.get(key)
  if (waiting !== undefined) return waiting
  const note = readKey(session.folder, key)
  if (note === undefined) return undefined
  const snapshot = find(session, note.integrity, note.executables)
  if (snapshot === undefined || !snapshot.files.every((file) => hasFile(session, file)))
    return undefined
  return { snapshot, committedAt: note.committedAt }
}

/** A file that is gone, or was cut short, is fetched anew; one with other bytes is found out when it is read. */
function hasFile(session: Session, { sha256: digest, size }: SnapshotFile): boolean {
  return session.loose.has(digest) || sizeOf(filePath(session.folder, digest)) === size
}

function read(session: Session, file: SnapshotFile): Uint8Array {
  const recent = session.recent.get(file.sha256)
  if (recent?.length === file.size) return recent
  const path = session.loose.has(file.sha256)
    ? loosePath(session.scratch, file.sha256)
    : filePath(session.folder, file.sha256)
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    if (isErrno(error, 'ENOENT'))
      throw damaged(path, `The store has lost the bytes of ${file.path}.`)
    throw unreadable(path, error)
  }
  if (bytes.length === file.size && sha256(bytes) === file.sha256) return bytes
  throw damaged(path, `The store has other bytes for ${file.path} than its digest says.`)
}
