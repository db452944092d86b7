import { Header } from 'tar/header'
import { Pax } from 'tar/pax'

/** One file of an archive. */
export interface TarFile {
  /** Relative, with `/`; checked by whoever made it. */
  readonly path: string
  readonly executable: boolean
  readonly size: number
  /** Asked for when its turn comes, so that one file at a time is in memory. Must have `size` bytes. */
  readonly read: () => Uint8Array
}

const blockBytes = 512
const epoch = new Date(0)

/**
 * A tar archive (POSIX ustar) in the order of the files, as blocks to be written one after the other. Its bytes
 * depend on paths, executable bits and content alone: modes are 0644 or 0755, owners are nobody, times are 1970,
 * folders are not entries. A path that ustar cannot hold gets one pax record, its `path`. The headers are encoded by
 * the `tar` library; every field is named here, since what it would take from the disk differs between machines.
 */
export function* tarBlocks(files: Iterable<TarFile>): Generator<Uint8Array> {
  for (const file of files) {
    yield* headerOf(file)
    const bytes = file.read()
    if (bytes.length !== file.size)
      throw new TypeError(`${file.path} has not the size it was said to have`)
    yield bytes
    yield Buffer.alloc(padding(bytes.length))
  }
  yield Buffer.alloc(2 * blockBytes)
}

function* headerOf({ path, executable, size }: TarFile): Generator<Uint8Array> {
  const fields = {
    path,
    mode: executable ? 0o755 : 0o644,
    uid: 0,
    gid: 0,
    uname: '',
    gname: '',
    size,
    mtime: epoch,
    type: 'File',
  } as const
  const header = new Header(fields)
  const needsPax = header.encode()
  if (needsPax) yield new Pax({ path }).encode()
  if (header.block === undefined) throw new TypeError('the tar library made no header')
  yield header.block
}

function padding(size: number): number {
  return (blockBytes - (size % blockBytes)) % blockBytes
}
