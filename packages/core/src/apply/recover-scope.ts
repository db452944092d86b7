import path from 'node:path'
import type { Scope } from '../words/scope.ts'
import { type FileOperations, fileOperations } from './file-operations.ts'
import { moduleListLock, withFolderLock } from './folder-lock.ts'
import { dropUnwrittenJournal, readJournal } from './journal.ts'
import { finishRun, rollBack, type Undo } from './roll-back.ts'
import { writeError } from './write-error.ts'

/** What was done about a run that did not end. */
export interface Recovery {
  readonly kind: 'rolled-back' | 'finished'
  /** Folders that the run was about. Absolute. */
  readonly folders: readonly string[]
  /** Paths that somebody changed in between; they were left as they are. */
  readonly disturbed: readonly string[]
}

/** A run that did not end, as a reading command reports it. */
export interface PendingRun {
  readonly phase: 'prepared' | 'committed'
  readonly folders: readonly string[]
}

/** Is there an unfinished run? Writes nothing. Throws E_FILE_INVALID, E_FILE_NEWER. */
export function pendingJournal(scope: Scope): PendingRun | undefined {
  const journal = readJournal(scope)
  if (journal === undefined) return undefined
  return {
    phase: journal.phase,
    folders: journal.steps.map((step) => path.join(step.place, step.name)),
  }
}

/**
 * Finish or take back a run that did not end; `undefined` where there is none. `withScopeLock` does this before
 * it hands the scope out. Safe to run twice. Throws E_FILE_INVALID (nothing was touched), E_WRITE.
 */
export async function recoverScope(
  scope: Scope,
  files: FileOperations = fileOperations,
): Promise<Recovery | undefined> {
  const journal = readJournal(scope)
  if (journal === undefined) {
    dropUnwrittenJournal(scope, files)
    return undefined
  }
  const undo = { journal, scope, files }
  if (!journal.texts.some((text) => text.path === scope.moduleListPath)) return recover(undo)
  // Other runs may change the module list for other projects at this moment.
  return withFolderLock(moduleListLock(scope.moduleListPath), () => recover(undo))
}

async function recover(undo: Undo): Promise<Recovery> {
  const { journal } = undo
  const folders = journal.steps.map((step) => path.join(step.place, step.name))
  try {
    if (journal.phase === 'prepared')
      return { kind: 'rolled-back', folders, disturbed: await rollBack(undo) }
    await finishRun(undo)
    return { kind: 'finished', folders, disturbed: [] }
  } catch (error) {
    throw writeError(error, 'An unfinished run could not be taken back; the next run tries again.')
  }
}
