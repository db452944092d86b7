import { readFileSync } from 'node:fs'
import { sha256 } from '../words/digest.ts'
import { unreadable } from './store-error.ts'
import { storedFiles, storedSnapshots } from './walk-store.ts'

export interface StoreReport {
  readonly files: number
  readonly snapshots: number
  readonly bytes: number
  /** Paths whose bytes are not what their name says, and records that are damaged or lack a file. */
  readonly damaged: readonly string[]
}

/** Hash every stored file and check every record. Reads only. Throws E_READ. */
export function verifyStore(folder: string): StoreReport {
  const damaged: string[] = []
  const sound = new Set<string>()
  let bytes = 0
  const files = storedFiles(folder)
  for (const { digest, path } of files) {
    const content = contentOf(path)
    bytes += content.length
    if (sha256(content) === digest) sound.add(digest)
    else damaged.push(path)
  }
  const snapshots = storedSnapshots(folder)
  for (const { path, files: listed } of snapshots) {
    if (listed?.every((file) => sound.has(file.sha256)) !== true) damaged.push(path)
  }
  return { files: files.length, snapshots: snapshots.length, bytes, damaged: damaged.sort() }
}

function contentOf(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw unreadable(path, error)
  }
}
