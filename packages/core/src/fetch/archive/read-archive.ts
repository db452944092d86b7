import type { Where } from '../../words/skills-error.ts'
import type { FetchedTree, SourceEntry } from '../fetched-tree.ts'
import { ArchiveFault, archiveError } from './archive-error.ts'
import { inflateGzip } from './inflate-gzip.ts'
import { readTar } from './read-tar.ts'
import { readZip } from './read-zip.ts'
import { takeOffTopFolder, withoutFolder } from './take-off-top-folder.ts'

export type ArchiveFormat = 'tar' | 'tar.gz' | 'zip'

/** The format that a name's ending promises; the content must keep it, since readers disagree about the rest. */
export function archiveFormat(name: string): ArchiveFormat | undefined {
  if (/\.tar$/iu.test(name)) return 'tar'
  if (/\.(?:tar\.gz|tgz)$/iu.test(name)) return 'tar.gz'
  return /\.zip$/iu.test(name) ? 'zip' : undefined
}

interface ArchiveOptions {
  /** `undefined` tells it from the first bytes, where no name promises anything. */
  readonly format: ArchiveFormat | undefined
  /** Shown in errors. */
  readonly where: Where
  /** `take-off` spares folders that a layout names; `take-off-always` wants one folder around everything. */
  readonly topFolder: 'keep' | 'take-off' | 'take-off-always'
}

/**
 * The files and links of an archive that is in memory, nothing of it checked but what only an archive can get
 * wrong; paths and link targets are for the store. Never partial: whatever is wrong ends it before an entry is
 * given out, but for a zip entry whose bytes do not match, which ends when it is read.
 * Throws E_ARCHIVE_INVALID, E_LIMIT, E_PATH_UNSAFE, E_LINK_UNSAFE.
 */
export async function readArchive(bytes: Buffer, options: ArchiveOptions): Promise<FetchedTree> {
  const { where, topFolder } = options
  try {
    const entries = await entriesOf(bytes, options.format ?? sniffed(bytes), where)
    return {
      entries: placed(entries, topFolder),
      omitted: [],
      commit: undefined,
    }
  } catch (error) {
    throw archiveError(error, where)
  }
}

function placed(
  entries: readonly SourceEntry[],
  topFolder: ArchiveOptions['topFolder'],
): readonly SourceEntry[] {
  if (topFolder === 'keep') return entries
  if (topFolder === 'take-off') return takeOffTopFolder(entries)
  const inside = withoutFolder(entries, entries[0]?.path.split('/', 1)[0] ?? '')
  if (inside === undefined) throw new ArchiveFault('not all its files lie in one folder')
  return inside
}

function sniffed(bytes: Buffer): ArchiveFormat {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'tar.gz'
  if (bytes.toString('latin1', 0, 2) === 'PK') return 'zip'
  throw new ArchiveFault('it is neither a tar.gz nor a zip')
}

async function entriesOf(
  bytes: Buffer,
  format: ArchiveFormat,
  where: Where,
): Promise<readonly SourceEntry[]> {
  switch (format) {
    case 'tar':
      return readTar(bytes, where)
    case 'tar.gz':
      return readTar(inflateGzip(bytes), where)
    case 'zip':
      return readZip(bytes, where)
  }
}
