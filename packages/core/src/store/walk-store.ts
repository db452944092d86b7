import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseIntegrity, parseSha256, type Sha256 } from '../words/digest.ts'
import { byCodeUnit } from '../words/order.ts'
import { isErrno } from '../words/skills-error.ts'
import type { SnapshotFile } from '../words/snapshot.ts'
import { unreadable } from './store-error.ts'
import { filesFolder, snapshotsFolder } from './store-layout.ts'
import { readSnapshotRecord } from './stored-record.ts'

/** One stored file. */
export interface StoredFile {
  readonly digest: Sha256
  readonly path: string
}

/** One record of a snapshot. `files` is `undefined` where the record is damaged. */
export interface StoredSnapshot {
  readonly path: string
  readonly integrity: string
  readonly files: readonly SnapshotFile[] | undefined
}

/** Every file of the store, sorted; entries with other names are not ours and left alone. */
export function storedFiles(folder: string): StoredFile[] {
  const top = filesFolder(folder)
  return names(top).flatMap((first) =>
    names(join(top, first)).flatMap((rest) => {
      const digest = parseSha256(`${first}${rest}`)
      return digest === undefined ? [] : { digest, path: join(top, first, rest) }
    }),
  )
}

/** Every snapshot's record, sorted. */
export function storedSnapshots(folder: string): StoredSnapshot[] {
  const top = snapshotsFolder(folder)
  return names(top).flatMap((first) =>
    names(join(top, first)).flatMap((hex) =>
      names(join(top, first, hex)).map((name): StoredSnapshot => {
        const path = join(top, first, hex, name)
        const text = `h1:${Buffer.from(hex, 'hex').toString('base64')}`
        const integrity = parseIntegrity(text)
        const files = integrity === undefined ? undefined : readSnapshotRecord(path, integrity)
        return { path, integrity: text, files }
      }),
    ),
  )
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder).sort(byCodeUnit)
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return []
    throw unreadable(folder, error)
  }
}
