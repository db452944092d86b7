import { lstatSync } from 'node:fs'
import { filePath } from './store-layout.ts'
import { storedSnapshots } from './walk-store.ts'

export interface StoreSizes {
  readonly snapshots: number
  /** Records that are damaged, and stored files that are gone or have another size. Sorted paths. */
  readonly damaged: readonly string[]
}

/** A quick look at the store: every record, and the size of every file it names; no file is read. Throws E_READ. */
export function checkStoreSizes(folder: string): StoreSizes {
  const damaged = new Set<string>()
  const snapshots = storedSnapshots(folder)
  for (const { path, files } of snapshots) {
    if (files === undefined) damaged.add(path)
    for (const { sha256, size } of files ?? []) {
      const file = filePath(folder, sha256)
      if (lstatSync(file, { throwIfNoEntry: false })?.size !== size) damaged.add(file)
    }
  }
  return { snapshots: snapshots.length, damaged: [...damaged].sort() }
}
