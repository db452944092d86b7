import type { Entry } from 'yauzl'

/** What the directory of a zip archive says an entry is. */
export type ZipKind = 'file' | 'executable' | 'link' | 'folder' | 'other'

const unix = 3
const macOs = 19

/**
 * The kind of an entry by its name and, where a Unix made it, the mode in the upper half of the external
 * attributes (APPNOTE 4.4.2 and 4.4.15; the numbers are those of `stat`).
 */
export function zipEntryKind(entry: Entry, name: string): ZipKind {
  const madeBy = entry.versionMadeBy >>> 8
  const mode = madeBy === unix || madeBy === macOs ? entry.externalFileAttributes >>> 16 : 0
  const type = mode & 0o170000
  if (name.endsWith('/') || type === 0o040000) return 'folder'
  if (type === 0o120000) return 'link'
  if (type !== 0 && type !== 0o100000) return 'other'
  return (mode & 0o100) === 0 ? 'file' : 'executable'
}
