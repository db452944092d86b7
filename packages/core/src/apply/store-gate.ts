import { randomInt } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { limits } from '../words/limits.ts'
import { lifeOf } from '../words/process-mark.ts'
import { isErrno, SkillsError } from '../words/skills-error.ts'
import { lockHolder, takeFileLock } from './file-lock.ts'
import { makeOwnFolder } from './own-folder.ts'
import { writeError } from './write-error.ts'

/** The store, and the scratch folder of one run in it, which is named `<process mark>.<random>`. */
interface StoreEntry {
  readonly folder: string
  readonly scratch: string
}

const pollMilliseconds = 50
// A run of another machine lasts minutes: what has no sign of life for longer is not waited for.
const silentMilliseconds = 3_600_000
const scratchName = /^([0-9a-f]{12}-\d+-\d+)\.[0-9a-f]+$/u

/**
 * Announce a run that relies on what the store has: its scratch folder is made. Whoever cleans the store first looks
 * for those of living runs, and a run that announces itself first looks whether somebody cleans; of two that
 * do so at once, one sees the other. Waits while the store is being cleaned.
 * Throws E_BUSY after the wait, E_WRITE.
 */
export async function enterStore(
  { folder, scratch }: StoreEntry,
  waitMilliseconds: number = limits.scopeLockMilliseconds,
): Promise<void> {
  const end = performance.now() + waitMilliseconds
  const cleaner = lockHolder(cleaningLock(folder))
  for (;;) {
    makeOwnFolder(scratch, 0o755)
    if (cleanerNow(cleaner) === undefined) return
    fs.rmSync(scratch, { recursive: true, force: true })
    if (performance.now() >= end) throw busy(folder, 'is being cleaned by another run')
    await wait(randomInt(pollMilliseconds, pollMilliseconds * 2))
  }
}

/**
 * Clean the store while no run relies on it: those that begin meanwhile wait, and where one is under way, this waits
 * for it without stopping others. Throws E_BUSY after the wait, and E_WRITE; then nothing was removed.
 */
export async function withStoreAlone<Result>(
  folder: string,
  clean: () => Promise<Result>,
  waitMilliseconds: number = limits.scopeLockMilliseconds,
): Promise<Result> {
  const end = performance.now() + waitMilliseconds
  makeOwnFolder(folder, 0o755)
  for (;;) {
    const lock = await takeFileLock(cleaningLock(folder), Math.max(0, end - performance.now()))
    if (lock.kind === 'busy') throw busy(folder, 'is being cleaned by another run')
    try {
      if (!isEntered(folder)) return await clean()
    } finally {
      lock.release()
    }
    if (performance.now() >= end) throw busy(folder, 'is in use by another run')
    await wait(randomInt(pollMilliseconds, pollMilliseconds * 4))
  }
}

function cleanerNow(cleaner: () => string | undefined): string | undefined {
  try {
    return cleaner()
  } catch (error) {
    throw writeError(error, 'Nothing was written.')
  }
}

function cleaningLock(folder: string): string {
  return path.join(folder, 'cleaning.lock')
}

/** Does a run that may be alive rely on the store? */
function isEntered(folder: string): boolean {
  const scratch = path.join(folder, 'scratch')
  return namesIn(scratch).some((name) => {
    const mark = scratchName.exec(name)?.[1]
    if (mark === undefined) return false
    const life = lifeOf(mark)
    return life === 'running' || (life === 'unknown' && !isSilent(path.join(scratch, name)))
  })
}

function isSilent(scratch: string): boolean {
  const time = fs.statSync(scratch, { throwIfNoEntry: false })?.mtimeMs
  const now = performance.timeOrigin + performance.now()
  return time === undefined || now - time > silentMilliseconds
}

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder)
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return []
    throw writeError(error, 'Nothing was removed.')
  }
}

function busy(folder: string, what: string): SkillsError {
  return new SkillsError('E_BUSY', `The store ${what}.`, {
    where: { file: folder },
    remedy: 'Wait until the other run has ended, then run the command again.',
  })
}
