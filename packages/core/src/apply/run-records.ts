import fs from 'node:fs'
import path from 'node:path'
import type { Journal } from '../words/generated/schema-types.ts'
import { readJsonText } from '../words/json-text.ts'
import { limits } from '../words/limits.ts'
import type { Scope } from '../words/scope.ts'
import { isErrno, isSkillsError, SkillsError } from '../words/skills-error.ts'
import type { FileOperations } from './file-operations.ts'
import { journalBytesMax, readJournalFile } from './journal.ts'
import { isThere } from './place-root.ts'
import { stateFiles } from './state-files.ts'
import { readTextFile } from './text-file.ts'

/** The record of a run that ended: its journal, under a number that counts up. */
export interface RunRecord {
  readonly number: number
  readonly journal: Journal
}

/** Numbers of the runs on record, newest first; empty where none is. Throws E_READ. */
export function runNumbers(scope: Pick<Scope, 'stateFolder'>): readonly number[] {
  try {
    return fs
      .readdirSync(stateFiles(scope).runs)
      .flatMap((name) => /^([1-9][0-9]{0,8})\.json$/u.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((left, right) => right - left)
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return []
    if (!isErrno(error)) throw error
    const { runs } = stateFiles(scope)
    throw new SkillsError('E_READ', `${runs} cannot be read (${error.code}).`, {
      where: { file: runs },
      remedy: 'Give yourself permission to read it, then run the command again.',
      cause: error,
    })
  }
}

/**
 * Read one record. Its paths are held to what those of a journal may be, so that a forged one names nothing outside
 * the scope; only the tables of places say which of them may be written.
 * Throws E_FILE_INVALID, E_FILE_NEWER; `undefined` where the record is gone or belongs to no run that ended.
 */
export function readRun(scope: Scope, number: number): RunRecord | undefined {
  const journal = readJournalFile(recordFile(scope, number), scope)
  return journal?.phase === 'committed' ? { number, journal } : undefined
}

/** The root of the scope whose runs a state folder records; `undefined` where it records none. Throws E_READ. */
export function rootOfLastRun(stateFolder: string): string | undefined {
  const [last] = runNumbers({ stateFolder })
  if (last === undefined) return undefined
  const text = readTextFile(recordFile({ stateFolder }, last), journalBytesMax)?.text
  const read = text === undefined ? undefined : readJsonText(text)
  const value = read?.ok === true ? read.json.value : undefined
  if (typeof value !== 'object' || value === null || !('root' in value)) return undefined
  return typeof value.root === 'string' ? value.root : undefined
}

/** Turn the journal of a run that ended into its record: one rename, so that a kill leaves one of the two. */
export async function keepRun(scope: Scope, files: FileOperations): Promise<void> {
  const { journal, runs } = stateFiles(scope)
  if (!isThere(journal)) return
  const numbers = runNumbers(scope)
  if (!isThere(runs)) files.makeFolder(runs)
  await files.rename(journal, recordFile(scope, (numbers[0] ?? 0) + 1))
  await files.syncAll([runs, scope.stateFolder])
  dropOldRuns(scope, files)
}

/** Only so many and so large: the newest always stays. A record that cannot be removed goes another time. */
function dropOldRuns(scope: Scope, files: FileOperations): void {
  let bytes = 0
  try {
    for (const [index, number] of runNumbers(scope).entries()) {
      const file = recordFile(scope, number)
      bytes += fs.statSync(file).size
      if (index > 0 && (index >= limits.runRecordsMax || bytes > limits.runRecordsBytesMax))
        files.removeFile(file)
    }
  } catch (error) {
    if (!isErrno(error) && !isSkillsError(error)) throw error
  }
}

function recordFile(scope: Pick<Scope, 'stateFolder'>, number: number): string {
  return path.join(stateFiles(scope).runs, `${number}.json`)
}
