import path from 'node:path'
import type { Journal, JournalStep } from '../words/generated/schema-types.ts'
import { limits } from '../words/limits.ts'
import type { Scope } from '../words/scope.ts'
import { isErrno, isSkillsError } from '../words/skills-error.ts'
import { makeParents } from './commit-run.ts'
import type { FileOperations } from './file-operations.ts'
import { dropUnwrittenJournal, isBelow, stepPaths } from './journal.ts'
import { isPlainPath, isThere } from './place-root.ts'
import { keepRun } from './run-records.ts'
import { stateFiles } from './state-files.ts'
import { stepFingerprint } from './step-fingerprint.ts'
import { readTextFile, temporaryFile, writeTextFile } from './text-file.ts'

/** What is taken back, or finished, and with what. */
export interface Undo {
  readonly journal: Journal
  readonly scope: Scope
  readonly files: FileOperations
}

/**
 * Take back a run that did not reach its commit point: texts first, then folders, then what was made for them.
 * It asks the disk, not its memory, so it may run twice and after a kill in the middle of itself. A folder or
 * text that has neither the old nor the new digest was changed by a person in between: it stays as it is.
 * Returns those paths. Throws the operating system's error; the journal then stays for the next run.
 */
export async function rollBack(undo: Undo): Promise<readonly string[]> {
  const { journal, scope, files } = undo
  const disturbed: string[] = []
  disturbed.push(...(await restoreTexts(undo)))
  for (const folder of [...journal.removableFolders].reverse())
    if (isPlainPath(folder)) makeParents(folder, files)
  for (const [index, step] of [...journal.steps.entries()].reverse())
    if (!(await restoreStep(undo, step, index))) disturbed.push(path.join(step.place, step.name))
  for (const folder of [...journal.createdFolders].reverse()) removeIfEmpty(folder, files)
  await removeStages(undo)
  if (journal.backup !== undefined && disturbed.length === 0)
    await files.removeTree(path.join(stateFiles(scope).backups, String(journal.backup)))
  await dropJournal(undo)
  return disturbed
}

/** Clean up after a run that reached its commit point, and keep its journal as its record. May run twice. */
export async function finishRun(undo: Undo): Promise<void> {
  await undo.files.syncAll([undo.scope.stateFolder]) // The commit point must be durable before its way back goes.
  await removeStages(undo)
  if (undo.journal.note === undefined) await dropJournal(undo)
  else await keepJournal(undo)
}

async function keepJournal({ scope, files, journal }: Undo): Promise<void> {
  for (const text of journal.texts) removeTemporary(temporaryFile(text.path, journal.run), files)
  dropUnwrittenJournal(scope, files)
  await keepRun(scope, files)
}

async function restoreTexts(undo: Undo): Promise<string[]> {
  const { journal, scope, files } = undo
  const disturbed: string[] = []
  const state = stateFiles(scope).state
  const before = journal.stateBefore
  // Only we write the state, and the scope's lock is ours.
  const texts = [...journal.texts].reverse()
  for (const text of texts) {
    removeTemporary(temporaryFile(text.path, journal.run), files)
    const now = textNow(text.path)
    if (now === text.before) continue
    if (now !== text.after) disturbed.push(text.path)
    else await restoreText({ ...undo, path: text.path, text: text.before, mode: text.mode })
  }
  removeTemporary(temporaryFile(state, journal.run), files)
  if (readTextFile(state, limits.jsonBytesMax)?.text !== before)
    await restoreText({ ...undo, path: state, text: before, mode: undefined })
  return disturbed
}

/** A link or other bytes than text, where a file of ours was, is a person's doing: `false`. */
function textNow(file: string): string | undefined | false {
  try {
    return readTextFile(file, limits.jsonBytesMax)?.text
  } catch (error) {
    if (isSkillsError(error, 'E_FILE_INVALID')) return false
    throw error
  }
}

interface RestoreText extends Undo {
  readonly path: string
  readonly text: string | undefined
  readonly mode: number | undefined
}

async function restoreText(input: RestoreText): Promise<void> {
  const { files, text, mode, journal } = input
  if (text === undefined) {
    files.removeFile(input.path)
    return
  }
  const options = { run: journal.run, files, ...(mode === undefined ? {} : { mode }) }
  await writeTextFile(input.path, text, options)
}

/** Returns false where somebody changed the folder in between, so that it was left alone. */
async function restoreStep(undo: Undo, step: JournalStep, index: number): Promise<boolean> {
  const { files } = undo
  const { target, old, undone } = stepPaths(undo.journal, step, index)
  if (!isBelow(undo.scope.root, target) || !isPlainPath(step.place)) return false
  const now = stepFingerprint(step, target)
  // A shared file was copied, not moved: an old one that is not whole yet is beside the one that counts.
  if (step.form === 'shared' && now === step.before) return true
  const isOldMoved = isThere(old)
  if (!isOldMoved && now === (step.before ?? 'absent')) return true
  if (now !== 'absent' && now !== step.after) return false
  if (step.before !== undefined && !isOldMoved) return false
  // The old shared file takes the new one's place in one step.
  if (now !== 'absent' && !(step.form === 'shared' && isOldMoved))
    await files.rename(target, undone)
  if (isOldMoved) {
    makeParents(step.place, files)
    await files.rename(old, target)
  }
  return true
}

async function removeStages({ journal, files }: Undo): Promise<void> {
  for (const stage of journal.stages) {
    if (isThere(stage) && isPlainPath(stage)) await files.removeTree(stage)
  }
}

async function dropJournal({ scope, files, journal }: Undo): Promise<void> {
  for (const text of journal.texts) removeTemporary(temporaryFile(text.path, journal.run), files)
  dropUnwrittenJournal(scope, files)
  removeTemporary(stateFiles(scope).journal, files)
  await files.syncAll([scope.stateFolder])
}

function removeTemporary(file: string, files: FileOperations): void {
  if (isThere(file)) files.removeFile(file)
}

function removeIfEmpty(folder: string, files: FileOperations): void {
  if (!isThere(folder) || !isPlainPath(folder)) return
  try {
    files.removeEmptyFolder(folder)
  } catch (error) {
    if (!isErrno(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR')) throw error
  }
}
