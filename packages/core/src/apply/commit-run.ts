import fs from 'node:fs'
import path from 'node:path'
import { setImmediate as letTimersRun } from 'node:timers/promises'
import { nextState } from '../plan/next-state.ts'
import { canonicalJson } from '../words/canonical-json.ts'
import type { JournalStep, JournalText, State } from '../words/generated/schema-types.ts'
import { byCodeUnit } from '../words/order.ts'
import type { Plan } from '../words/plan.ts'
import type { Scope } from '../words/scope.ts'
import { isErrno } from '../words/skills-error.ts'
import { spotFile } from '../words/spot.ts'
import type { FileOperations } from './file-operations.ts'
import { type StepPaths, stepPaths } from './journal.ts'
import { isThere } from './place-root.ts'
import type { Run } from './prepare-run.ts'
import { changedMeanwhile } from './stage-files.ts'
import { stateFiles } from './state-files.ts'
import { stepFingerprint } from './step-fingerprint.ts'
import { writeTextFile } from './text-file.ts'

export interface CommitInput {
  readonly run: Run
  readonly plan: Plan
  readonly scope: Scope
  readonly stateBefore: State
  readonly stateAfter?: StateAfter
  readonly files: FileOperations
}

/** The state that a run leaves; `undefined` leaves none. */
export interface StateAfter {
  readonly state: State | undefined
}

/** A state that was written, and its text; both `undefined` where none is left. */
export interface Committed {
  readonly state: State | undefined
  readonly text: string | undefined
}

/**
 * Bring everything into place: folders by rename, then the manifest, the state, and the lock last.
 * Returns the new state. Throws the operating system's error; the caller takes back what was done.
 */
export async function commitRun(input: CommitInput): Promise<Committed> {
  const { run, files, scope } = input
  for (const folder of run.journal.createdFolders) files.makeFolder(folder)
  await moveFolders(run, files)
  refuseLateChanges(run)
  const removedFolders = removeEmpty(run.journal.removableFolders, files)
  const state =
    input.stateAfter === undefined ? stateOfPlan(input, removedFolders) : input.stateAfter.state
  const isLock = (text: JournalText) => text.path === scope.lockPath
  const texts = run.journal.texts
  for (const each of texts.filter((one) => !isLock(one))) await writeText(each, input)
  const text = state === undefined ? undefined : canonicalJson(state)
  const after = text === undefined ? {} : { after: text }
  await writeText({ path: stateFiles(scope).state, ...after }, input)
  for (const each of texts.filter(isLock)) await writeText(each, input)
  return { state, text }
}

function stateOfPlan(
  { scope, stateBefore, plan, run }: CommitInput,
  removedFolders: readonly string[],
): State | undefined {
  return nextState({
    scope,
    before: stateBefore,
    plan,
    createdFolders: run.journal.createdFolders,
    removedFolders,
    vanished: Object.entries(stateBefore.owned)
      .filter(([key, entry]) => !isThere(spotFile(key, entry)))
      .map(([key]) => key),
  })
}

async function moveFolders(run: Run, files: FileOperations): Promise<void> {
  const touched = new Set<string>(run.journal.createdFolders.map((folder) => path.dirname(folder)))
  for (const [index, step] of run.journal.steps.entries()) {
    const { target, staged, old } = stepPaths(run.journal, step, index)
    if (step.before !== undefined) await setAside(step, { target, old }, files)
    if (step.after !== undefined) await files.rename(staged, target)
    touched.add(step.place)
    if (index % 64 === 63) await letTimersRun() // The scope's lock is refreshed by a timer.
  }
  await files.syncAll([...touched, ...run.journal.stages].sort(byCodeUnit))
}

/**
 * A shared file that stays is copied, so that whoever reads it at this moment finds the old or the new one; the rest
 * is moved.
 */
async function setAside(
  { form, after }: JournalStep,
  { target, old }: Pick<StepPaths, 'target' | 'old'>,
  files: FileOperations,
): Promise<void> {
  if (form !== 'shared' || after === undefined) return files.rename(target, old)
  await files.copyTree(target, old)
  await files.syncAll([old])
}

/**
 * What was moved away is what the plan saw: a file saved between the last check and the rename would be lost
 * with it. Throws E_CONFLICT; taking the run back then brings that file back, too.
 */
function refuseLateChanges(run: Run): void {
  for (const [index, step] of run.journal.steps.entries()) {
    if (step.before === undefined) continue
    const { old } = stepPaths(run.journal, step, index)
    const operation = run.operations[index] ?? run.shared[index - run.operations.length]?.place
    const isSame = stepFingerprint(step, old) === step.before
    if (!isSame && operation !== undefined) throw changedMeanwhile(operation)
  }
}

/** Remove folders of ours that are empty now; returns those that are gone. */
function removeEmpty(folders: readonly string[], files: FileOperations): string[] {
  return folders.filter((folder) => {
    try {
      files.removeEmptyFolder(folder)
      return true
    } catch (error) {
      if (isErrno(error, 'ENOENT')) return true
      // Not empty: somebody else has files there. Not permitted to look: it stays as well.
      if (isErrno(error, 'ENOTEMPTY', 'EEXIST', 'ENOTDIR')) return false
      throw error
    }
  })
}

async function writeText(text: JournalText, input: CommitInput): Promise<void> {
  const { files } = input
  if (text.after !== undefined) {
    makeParents(path.dirname(text.path), files)
    const mode = input.plan.texts.find(({ path: file }) => file === text.path)?.mode
    const options = { run: input.run.journal.run, files, ...(mode === undefined ? {} : { mode }) }
    await writeTextFile(text.path, text.after, options)
  } else if (isThere(text.path)) {
    files.removeFile(text.path)
    await files.syncAll([path.dirname(text.path)])
  }
}

/** Our configuration folder may not exist yet. */
export function makeParents(folder: string, files: FileOperations): void {
  if (fs.existsSync(folder)) return
  makeParents(path.dirname(folder), files)
  files.makeFolder(folder)
}
