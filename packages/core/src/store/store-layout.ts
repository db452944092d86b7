import { join } from 'node:path'
import { type Integrity, integrityHex, type Sha256, sha256 } from '../words/digest.ts'
import { byCodeUnit } from '../words/order.ts'

// The layout's version: a change of any path or record below it gets a new one.
const version = 'v1'

/** Where a file's bytes are in scratch: one folder, since making folders costs more than writing files. */
export function loosePath(scratch: string, digest: Sha256): string {
  return join(scratch, 'files', digest)
}

/** The folder with all stored bytes. */
export function filesFolder(folder: string): string {
  return join(folder, version, 'files')
}

/** The folder with all records of snapshots. */
export function snapshotsFolder(folder: string): string {
  return join(folder, version, 'snapshots')
}

/** Where a file's bytes are in the store. */
export function filePath(folder: string, digest: Sha256): string {
  return join(filesFolder(folder), digest.slice(0, 2), digest.slice(2))
}

/** The folder with the records of all snapshots of one digest: they differ in modes. */
export function snapshotFolder(folder: string, integrity: Integrity): string {
  const hex = integrityHex(integrity)
  return join(snapshotsFolder(folder), hex.slice(0, 2), hex)
}

/** The name of a record: a digest of the sorted paths that are executable. */
export function snapshotFileName(executables: readonly string[]): string {
  return `${sha256([...executables].sort(byCodeUnit).join('\n')).slice(0, 16)}.json`
}

/** Where it is noted which snapshot a key stands for. */
export function keyPath(folder: string, key: string): string {
  const digest = sha256(key)
  return join(folder, version, 'keys', digest.slice(0, 2), `${digest}.json`)
}
