import fs from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { limits } from '../words/limits.ts'
import type { Scope } from '../words/scope.ts'
import { isErrno, SkillsError } from '../words/skills-error.ts'
import { type FileOperations, fileOperations } from './file-operations.ts'
import { type Recovery, recoverScope } from './recover-scope.ts'
import { stateFiles } from './state-files.ts'
import { writeError } from './write-error.ts'

/** The right to write in a scope, for as long as the function that got it runs. */
export interface ScopeLock {
  /** Throws E_BUSY where another process took the lock over, after this one had stood still for long. */
  readonly assertHeld: () => void
  /** What was done about an earlier run that did not end. */
  readonly recovery: Recovery | undefined
}

export interface LockOptions {
  readonly waitMilliseconds?: number
  readonly files?: FileOperations
}

// A holder that was killed is taken for dead after this long; a living one says so more often.
const staleMilliseconds = 5_000
const refreshMilliseconds = 1_000
const pollMilliseconds = 100

/**
 * Run a function as the only writer of a scope, among all processes. An earlier run that did not end is
 * finished or taken back first. Throws E_BUSY after the wait, E_WRITE where the state folder cannot be made.
 */
export async function withScopeLock<Result>(
  scope: Scope,
  run: (lock: ScopeLock) => Promise<Result>,
  options: LockOptions = {},
): Promise<Result> {
  const held = { folder: scope.stateFolder, lock: stateFiles(scope).lock, what: scope.root }
  return withFolderLock(
    held,
    async (assertHeld) => {
      const recovery = await recoverScope(scope, options.files ?? fileOperations)
      return run({ assertHeld, recovery })
    },
    options,
  )
}

/** The folder and path of a lock, and what it protects as people call it. */
export interface LockedThing {
  readonly folder: string
  readonly lock: string
  readonly what: string
}

/** Run a function while no other process holds this lock; the folder is made if it is missing. Throws E_BUSY, E_WRITE. */
export async function withFolderLock<Result>(
  thing: LockedThing,
  run: (assertHeld: () => void) => Promise<Result>,
  options: LockOptions = {},
): Promise<Result> {
  makeOwnFolder(thing.folder)
  let compromised: Error | undefined
  const release = await acquire(thing, {
    waitMilliseconds: options.waitMilliseconds ?? limits.scopeLockMilliseconds,
    onCompromised: (error) => {
      compromised = error
    },
  })
  try {
    return await run(() => {
      if (compromised !== undefined) throw busy(thing, 'was taken over by another run', compromised)
    })
  } finally {
    // Released already where it was taken over: there is nothing of ours left to release.
    if (compromised === undefined) await release()
  }
}

interface Acquire {
  readonly waitMilliseconds: number
  readonly onCompromised: (error: Error) => void
}

async function acquire(thing: LockedThing, options: Acquire): Promise<() => Promise<void>> {
  const { lock } = await import('proper-lockfile')
  for (let waited = 0; ; waited += pollMilliseconds) {
    try {
      return await lock(thing.folder, {
        lockfilePath: thing.lock,
        realpath: false,
        stale: staleMilliseconds,
        update: refreshMilliseconds,
        onCompromised: options.onCompromised,
      })
    } catch (error) {
      if (!isErrno(error, 'ELOCKED')) throw writeError(error, 'Nothing was written.')
      if (waited >= options.waitMilliseconds) throw busy(thing, 'is in use by another run', error)
      await wait(pollMilliseconds)
    }
  }
}

function makeOwnFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw writeError(error, 'Nothing was written.')
  }
}

function busy(thing: LockedThing, what: string, cause: unknown): SkillsError {
  return new SkillsError('E_BUSY', `${thing.what} ${what}.`, {
    where: { file: thing.what },
    remedy: 'Wait until the other run has ended, then run the command again.',
    cause,
  })
}
