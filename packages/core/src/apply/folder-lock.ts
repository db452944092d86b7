import fs from 'node:fs'
import path from 'node:path'
import { limits } from '../words/limits.ts'
import { isErrno, SkillsError } from '../words/skills-error.ts'
import { type FileLock, takeFileLock } from './file-lock.ts'
import { makeOwnFolder } from './own-folder.ts'
import { writeError } from './write-error.ts'

/** The folder and path of a lock, and what it protects as people call it. */
export interface LockedThing {
  readonly folder: string
  readonly lock: string
  readonly what: string
  /** Of the folder where it has to be made; for this user alone unless told. */
  readonly mode?: number
}

/** The lock of a user's module list, by the list's path. */
export function moduleListLock(file: string): LockedThing {
  const folder = path.dirname(file)
  return { folder, lock: path.join(folder, 'module-list.lock'), what: 'The module list' }
}

/**
 * Run a function while no other process holds this lock. The folder is made if it is missing, and goes again if the
 * run left nothing in it: who only asked in vain finds no trace of it. Throws E_BUSY, E_WRITE.
 */
export async function withFolderLock<Result>(
  thing: LockedThing,
  run: (assertHeld: () => void) => Promise<Result>,
  waitMilliseconds: number = limits.scopeLockMilliseconds,
): Promise<Result> {
  const made = makeOwnFolder(thing.folder, thing.mode)
  const lock = await acquire(thing, waitMilliseconds)
  try {
    return await run(() => {
      if (!lock.isHeld()) throw busy(thing, 'was taken over by another run')
    })
  } finally {
    lock.release()
    if (made !== undefined) removeEmpty(thing.folder, made)
  }
}

async function acquire(
  thing: LockedThing,
  waitMilliseconds: number,
): Promise<Extract<FileLock, { kind: 'held' }>> {
  const lock = await takeInFolder(thing, waitMilliseconds).catch((error: unknown) => {
    throw writeError(error, 'Nothing was written.')
  })
  if (lock.kind === 'held') return lock
  const process = /-(\d+)-\d+$/u.exec(lock.holder)?.[1] ?? 'unknown'
  throw busy(thing, `is in use by another run (process ${process})`)
}

// Another run that ends may remove the empty folder just when this one wants to write into it.
const folderAttemptsMax = 5

async function takeInFolder(thing: LockedThing, waitMilliseconds: number): Promise<FileLock> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await takeFileLock(thing.lock, waitMilliseconds)
    } catch (error) {
      if (attempt === folderAttemptsMax || !isErrno(error, 'ENOENT')) throw error
      makeOwnFolder(thing.folder, thing.mode)
    }
  }
}

/** Remove a folder and those above it, down from the first that was made, as far as they are empty. */
function removeEmpty(folder: string, made: string): void {
  try {
    for (let one = folder; one.startsWith(made); one = path.dirname(one)) fs.rmdirSync(one)
  } catch {
    // Something is in it, or somebody else was faster: then it is not ours to remove.
  }
}

function busy(thing: LockedThing, what: string): SkillsError {
  return new SkillsError('E_BUSY', `${thing.what} ${what}.`, {
    where: { file: thing.what },
    remedy: 'Wait until the other run has ended, then run the command again.',
  })
}
