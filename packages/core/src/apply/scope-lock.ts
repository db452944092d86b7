import type { Scope } from '../words/scope.ts'
import { type FileOperations, fileOperations } from './file-operations.ts'
import { withFolderLock } from './folder-lock.ts'
import { type Recovery, recoverScope } from './recover-scope.ts'
import { stateFiles } from './state-files.ts'

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
    options.waitMilliseconds,
  )
}
