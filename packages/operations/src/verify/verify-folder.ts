import {
  by,
  type ListedFile,
  type Listing,
  type LockedComponent,
  platformHasModes,
  type Sha256,
  treeDigest,
} from '@skills/core'
import type { VerifyResult, VerifyStatus } from './verify-result.ts'

interface Subject {
  readonly module: string
  /** The component's folder as people write it. */
  readonly display: string
  readonly locked: LockedComponent
  /** What each file must hash to, where the store can tell; a path maps to its digest. */
  readonly digests: ReadonlyMap<string, Sha256> | undefined
}

/**
 * One installed component against the lock: every file ok, modified, missing or unexpected. Without the
 * store's digests a changed file among several cannot be told from its neighbours: then the folder is named.
 * Pure; the listing comes from disk.
 */
export function verifyFolder(subject: Subject, listing: Listing): VerifyResult[] {
  const { display, locked } = subject
  const row = rowOf(subject)
  if (listing.kind === 'absent') return [row(display, 'missing', 'the folder is gone')]
  if (listing.kind === 'link') return [row(display, 'modified', 'it is a symbolic link')]
  if (listing.kind === 'foreign') return [row(display, 'modified', `it is ${listing.what}`)]
  const present = new Map(listing.files.map((file) => [file.path, file]))
  const expected = Object.entries(locked.files)
  const missing = expected
    .filter(([path]) => !present.has(path))
    .map(([path]) => row(`${display}/${path}`, 'missing', 'the file is gone'))
  const unexpected = listing.files
    .filter((file) => !Object.hasOwn(locked.files, file.path))
    .map((file) => row(`${display}/${file.path}`, 'unexpected', 'the lock has no such file'))
  const checked = expected.flatMap(([path, mode]) => {
    const file = present.get(path)
    return file === undefined ? [] : [verifyFile(subject, file, mode)]
  })
  const rows = [...checked, ...missing, ...unexpected]
  return withFolderDigest(subject, listing.files, rows).sort(by((result) => result.path))
}

function rowOf(subject: Subject) {
  return (path: string, status: VerifyStatus, detail: string): VerifyResult => ({
    path,
    status,
    module: subject.module,
    detail,
  })
}

function verifyFile(subject: Subject, file: ListedFile, mode: '0644' | '0755'): VerifyResult {
  const path = `${subject.display}/${file.path}`
  const row = rowOf(subject)
  const digest = subject.digests?.get(file.path)
  if (digest !== undefined && digest !== file.sha256)
    return row(path, 'modified', 'its bytes differ')
  const isExecutable = mode === '0755'
  if (platformHasModes && file.executable !== isExecutable) {
    return row(
      path,
      'modified',
      isExecutable ? 'it lost its executable bit' : 'it became executable',
    )
  }
  return { path, status: 'ok', module: subject.module, detail: null }
}

/** The lock's own digest has the last word, whatever the store says of single files. */
function withFolderDigest(
  subject: Subject,
  files: readonly ListedFile[],
  rows: VerifyResult[],
): VerifyResult[] {
  const isNamed = rows.some((one) => one.status !== 'ok')
  if (isNamed || treeDigest(files) === subject.locked.integrity) return rows
  const [only] = files
  const path =
    files.length === 1 && only !== undefined ? `${subject.display}/${only.path}` : subject.display
  return [
    ...rows.filter((one) => one.path !== path),
    rowOf(subject)(path, 'modified', 'its bytes differ from the lock'),
  ]
}
