import {
  chmodSync,
  closeSync,
  copyFileSync,
  fsync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { isErrno } from '../words/skills-error.ts'
import { unreadable, unwritable } from './store-error.ts'
import { syncFileSystems } from './sync-file-systems.ts'

const fsyncLater: (descriptor: number) => Promise<void> = promisify(fsync)

/** Write bytes to a new file, its folder made where it is missing. A file that is there already stays. */
export function writeNew(path: string, bytes: Uint8Array): void {
  writing(path, () => {
    const descriptor = openNew(path)
    if (descriptor === undefined) return
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at)
    } finally {
      closeSync(descriptor)
    }
  })
}

async function syncAndClose(descriptor: number): Promise<void> {
  try {
    await fsyncLater(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

// Only its owner may write in the store, whatever the umask.
const folderOptions = { recursive: true, mode: 0o755 } as const

/** The folder is made only when the file cannot be without it: most of the time it is there. */
function openNew(path: string): number | undefined {
  for (const isLast of [false, true]) {
    try {
      return openSync(path, 'wx', 0o600)
    } catch (error) {
      if (isErrno(error, 'EEXIST')) return undefined
      if (isLast || !isErrno(error, 'ENOENT')) throw error
      mkdirSync(dirname(path), folderOptions)
    }
  }
  return undefined
}

/** Size of a plain file; `undefined` where there is none. */
export function sizeOf(path: string): number | undefined {
  try {
    const status = statSync(path, { throwIfNoEntry: false })
    return status?.isFile() ? status.size : undefined
  } catch (error) {
    if (isErrno(error, 'ENOTDIR')) return undefined
    throw unreadable(path, error)
  }
}

/** Make folders, with those above them. Throws E_WRITE. */
export function makeFolders(folders: readonly string[]): void {
  for (const folder of folders) writing(folder, () => mkdirSync(folder, folderOptions))
}

/** What `keepFile` does. `mode` is set before the file gets its name. */
interface Keeping {
  readonly from: string
  readonly to: string
  readonly mode: number
  /** Its bytes are on the disk already. */
  readonly isDurable?: boolean
}

/** Bring a file to the disk and give it its final name, in a folder that is there; one that is there already is replaced by equal bytes. */
export async function keepFile({ from, to, mode, isDurable }: Keeping): Promise<void> {
  try {
    if (isDurable !== true) await syncAndClose(openSync(from, 'r+'))
    chmodSync(from, mode)
    await renamePatiently(from, to)
  } catch (error) {
    throw unwritable(to, error)
  }
}

// Windows refuses a rename while a scanner or an indexer has the file open; that passes.
const renamePauses = [5, 20, 80, 200] as const

async function renamePatiently(from: string, to: string): Promise<void> {
  for (const pause of [...renamePauses, undefined]) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      if (isErrno(error, 'EXDEV')) {
        renameAcross(from, to)
        return
      }
      if (sizeOf(to) === sizeOf(from) && sizeOf(to) !== undefined) return
      if (pause === undefined || !isErrno(error, 'EPERM', 'EBUSY', 'EACCES')) throw error
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}

/** Scratch on another file system: copy beside the target first, so that nobody sees half a file. */
function renameAcross(from: string, to: string): void {
  const beside = `${to}.${process.pid}.tmp`
  try {
    copyFileSync(from, beside)
    renameSync(beside, to)
  } finally {
    rmSync(beside, { force: true })
  }
}

/** Make new names in these folders last, where the system can open a folder. Throws E_WRITE. */
export async function syncFolders(folders: readonly string[]): Promise<void> {
  if (await syncFileSystems(folders, folders.length)) return
  await inFlight(folders, async (folder) => {
    try {
      await syncAndClose(openSync(folder, 'r'))
    } catch (error) {
      if (!isErrno(error, 'EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'))
        throw unwritable(folder, error)
    }
  })
}

// One sync after the other costs ten times as much (3 ms each on a common disk, 0.3 ms with 16 at once).
const atOnce = 16

/** Do something with every item, 16 at a time. A failure is thrown when all the others are done. */
export async function inFlight<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = items.values()
  const worker = async () => {
    for (const item of rest) await work(item)
  }
  const results = await Promise.allSettled(Array.from({ length: atOnce }, worker))
  for (const result of results) if (result.status === 'rejected') throw result.reason
}

/** Run something that writes to `path`; a refusal of the system becomes E_WRITE. */
function writing<Result>(path: string, write: () => Result): Result {
  try {
    return write()
  } catch (error) {
    throw unwritable(path, error)
  }
}
