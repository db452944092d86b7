import fs from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { syncFileSystems } from '../store/sync-file-systems.ts'
import { isErrno } from '../words/skills-error.ts'

/**
 * Every way in which this program changes a disk that people use. One narrow object, so that a test can fail
 * the n-th operation and see what is left. Each throws the operating system's error.
 */
export interface FileOperations {
  /** Make one folder, which only its owner may write; its parent must exist and it must not. */
  readonly makeFolder: (folder: string) => void
  /** Write a file that must not exist yet. */
  readonly writeNew: (file: string, bytes: Uint8Array, mode: number) => void
  /** The same, block after block, so that a large file is never in memory as a whole. */
  readonly writeNewBlocks: (file: string, blocks: Iterable<Uint8Array>, mode: number) => void
  /** Make a symbolic link to a folder, saying exactly this, where nothing is. */
  readonly makeLink: (says: string, link: string) => void
  /**
   * Make files and folders durable, many in flight: one after the other costs ten times as much. `fresh` names folders
   * made by this run that hold all of them, if there are such: then their file systems may be synced as a whole.
   */
  readonly syncAll: (paths: readonly string[], fresh?: readonly string[]) => Promise<void>
  /** Set permission bits exactly, whatever the umask. */
  readonly setMode: (file: string, mode: number) => void
  readonly rename: (from: string, to: string) => Promise<void>
  readonly removeFile: (file: string) => void
  /** Remove a folder that must be empty. */
  readonly removeEmptyFolder: (folder: string) => void
  /** Remove a folder and what is in it; links are removed, not followed. Nothing there is no error. */
  readonly removeTree: (folder: string) => Promise<void>
  /** Copy a folder with modes and times to where nothing is. */
  readonly copyTree: (from: string, to: string) => Promise<void>
}

const syncsInFlight = 32
const renameRetries = 8
const fsyncAsync: (descriptor: number) => Promise<void> = promisify(fs.fsync)

export const fileOperations: FileOperations = {
  makeFolder: (folder) => fs.mkdirSync(folder, 0o755),
  writeNew: (file, bytes, mode) => writeBlocks(file, [bytes], mode),
  writeNewBlocks: writeBlocks,
  // Windows must be told that it is a folder, since the link is made where its words lead nowhere.
  makeLink: (says, link) => fs.symlinkSync(says, link, 'dir'),
  syncAll: async (paths, fresh = []) => {
    if (await syncFileSystems(fresh, paths.length)) return
    const rest = paths.values()
    const syncSome = async () => {
      for (const one of rest) await syncOne(one)
    }
    await Promise.all(Array.from({ length: syncsInFlight }, syncSome))
  },
  setMode: (file, mode) => fs.chmodSync(file, mode),
  rename: renameWithRetries,
  removeFile: (file) => fs.unlinkSync(file),
  removeEmptyFolder: (folder) => fs.rmdirSync(folder),
  removeTree: (folder) => fs.promises.rm(folder, { recursive: true, force: true }),
  copyTree: async (from, to) => {
    const { copy } = await import('fs-extra/esm')
    await copy(from, to, { errorOnExist: true, overwrite: false, preserveTimestamps: true })
  },
}

function writeBlocks(file: string, blocks: Iterable<Uint8Array>, mode: number): void {
  const descriptor = fs.openSync(file, 'wx', mode)
  try {
    for (const bytes of blocks)
      for (let written = 0; written < bytes.length; )
        written += fs.writeSync(descriptor, bytes, written)
  } finally {
    fs.closeSync(descriptor)
  }
}

async function syncOne(file: string): Promise<void> {
  const isWindows = process.platform === 'win32'
  if (isWindows && fs.lstatSync(file).isDirectory()) return // Windows cannot sync a folder.
  const descriptor = fs.openSync(file, isWindows ? 'r+' : 'r')
  try {
    await fsyncAsync(descriptor)
  } catch (error) {
    // Some network file systems cannot sync a folder; the rename itself is what they promise.
    if (!isErrno(error, 'EINVAL', 'ENOTSUP')) throw error
  } finally {
    fs.closeSync(descriptor)
  }
}

/** On Windows a virus scanner or an editor may hold a folder for a moment. */
async function renameWithRetries(from: string, to: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      fs.renameSync(from, to)
      return
    } catch (error) {
      const isPassing = process.platform === 'win32' && isErrno(error, 'EPERM', 'EBUSY', 'EACCES')
      if (!isPassing || attempt === renameRetries) throw error
      await wait(10 * 2 ** attempt)
    }
  }
}
