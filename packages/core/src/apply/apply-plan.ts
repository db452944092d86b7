import { randomBytes } from 'node:crypto'
import { hasWork, makesLink, planConflicts, withCopies } from '../plan/plan-work.ts'
import { sha256 } from '../words/digest.ts'
import type { RunNote, State } from '../words/generated/schema-types.ts'
import type { Plan } from '../words/plan.ts'
import type { Scope } from '../words/scope.ts'
import { isErrno } from '../words/skills-error.ts'
import type { ReadFile } from '../words/snapshot.ts'
import { type Committed, commitRun, type StateAfter } from './commit-run.ts'
import { type FileOperations, fileOperations } from './file-operations.ts'
import { writeJournal } from './journal.ts'
import { placeRoots } from './place-root.ts'
import { checkText, prepareRun, type Run } from './prepare-run.ts'
import { pendingJournal } from './recover-scope.ts'
import { finishRun, rollBack } from './roll-back.ts'
import type { ScopeLock } from './scope-lock.ts'
import {
  type Backup,
  backUp,
  type CopyFrom,
  checkFolder,
  checkShared,
  type FilesOf,
  stageFiles,
} from './stage-files.ts'
import { writeError } from './write-error.ts'

export interface ApplyContext {
  readonly scope: Scope
  /** From `withScopeLock`: only the holder may apply. */
  readonly lock: ScopeLock
  /** Bytes of the plan's files: the store's `read`. */
  readonly read: ReadFile
  /** What a create or update puts down; its digest must be the planned one. */
  readonly filesOf: FilesOf
  /** The state that the plan was made from. */
  readonly stateBefore: State
  /** What the run is, for the record that is kept of it. */
  readonly note: RunNote
  /** The state to leave, where it does not follow from the plan: a run that takes another back. */
  readonly stateAfter?: StateAfter
  /** A folder to copy with modes and times instead of writing the plan's files: a backup. */
  readonly copyFrom?: CopyFrom
  readonly files?: FileOperations
}

export interface Applied {
  /** False where there was nothing to do; then nothing was written at all. */
  readonly applied: boolean
  /** What a person had changed and we replaced, and where it is kept. */
  readonly backups: readonly Backup[]
  /** Stage folders that could not be removed yet; the next run does. */
  readonly leftBehind: readonly string[]
  /** Where a link was planned and, since none can be made here, a copy stands; as people write it. */
  readonly copiedInstead: readonly string[]
  /** The new state; `undefined` where nothing is left to remember. */
  readonly state: State | undefined
}

/**
 * Carry out a plan as one transaction: all of it or nothing, at whatever moment the run fails or is killed.
 * Journal, stage, check that nothing changed, rename into place, manifest, state, lock, drop the journal.
 * Where the system refuses links, the run is taken back and made with copies instead.
 * Throws E_CONFLICT (the plan has conflicts, or the disk changed since), E_PLACE_UNSAFE, E_WRITE, E_BUSY,
 * E_INTEGRITY (from `read`, or other files than planned); everything that was begun is then taken back.
 */
export async function applyPlan(plan: Plan, context: ApplyContext): Promise<Applied> {
  const { scope, stateBefore } = context
  const conflicts = planConflicts(plan)
  if (conflicts !== undefined) throw conflicts
  if (!hasWork(plan) && context.stateAfter === undefined)
    return { ...nothingDone, state: stateBefore }
  if (pendingJournal(scope) !== undefined)
    throw new Error('an unfinished run must be recovered before a plan is applied')
  const files = context.files ?? fileOperations
  const run = prepared(plan, context)
  try {
    const { backups, state } = await carryOut({ ...context, files, run, plan })
    const leftBehind = await finished(run, scope, files)
    return { applied: true, backups, leftBehind, copiedInstead: [], state }
  } catch (error) {
    const after = await takenBack(run, scope, files)
    if (isLinkRefused(error) && pendingJournal(scope) === undefined)
      return applyWithCopies(plan, context)
    throw writeError(error, after)
  }
}

const nothingDone = { applied: false, backups: [], leftBehind: [], copiedInstead: [] } as const

/** A file system or an account, as on Windows without the right to, may have no links: copies say the same. */
function isLinkRefused(error: unknown): boolean {
  return isErrno(error, 'EPERM', 'ENOSYS', 'ENOTSUP') && error.syscall === 'symlink'
}

async function applyWithCopies(plan: Plan, context: ApplyContext): Promise<Applied> {
  const copiedInstead = plan.operations.filter(makesLink).map(({ display }) => display)
  return { ...(await applyPlan(withCopies(plan), context)), copiedInstead }
}

function prepared(plan: Plan, { scope, stateBefore, note }: ApplyContext): Run {
  try {
    return prepareRun({ plan, scope, stateBefore, note, run: randomBytes(8).toString('hex') })
  } catch (error) {
    throw writeError(error, 'Nothing was written.')
  }
}

interface CarryOut extends ApplyContext {
  readonly files: FileOperations
  readonly run: Run
  readonly plan: Plan
}

async function carryOut(
  input: CarryOut,
): Promise<{ readonly backups: readonly Backup[]; readonly state: State | undefined }> {
  const { run, plan, scope, files, lock } = input
  lock.assertHeld()
  await writeJournal(run.journal, scope, files)
  await stageFiles(input)
  const backups = await backUp(run, scope, files)
  const rootOf = placeRoots(scope)
  for (const operation of run.operations) checkFolder(operation, rootOf(operation.place))
  for (const one of run.shared) checkShared(one, rootOf(one.place))
  for (const text of plan.texts) checkText(text)
  lock.assertHeld()
  const committed = await commitRun(input)
  await markCommitted(input, committed)
  return { backups, state: committed.state }
}

/** The commit point: before it a run is taken back, from it on only cleaning is left. */
async function markCommitted({ run, scope, files }: CarryOut, { text }: Committed): Promise<void> {
  const stateAfter = text === undefined ? 'absent' : sha256(text)
  try {
    await writeJournal({ ...run.journal, phase: 'committed', stateAfter }, scope, files)
  } catch (error) {
    // The last part, making it durable, may fail when the mark is set: a run is never taken back from there.
    if (pendingJournal(scope)?.phase !== 'committed') throw error
  }
}

async function finished(run: Run, scope: Scope, files: FileOperations): Promise<readonly string[]> {
  try {
    await finishRun({ journal: run.journal, scope, files })
    return []
  } catch {
    // All is installed. The journal stays and the next run cleans up; the caller says so.
    return run.journal.stages
  }
}

/** Take the run back and say how that went. */
async function takenBack(run: Run, scope: Scope, files: FileOperations): Promise<string> {
  try {
    const disturbed = await rollBack({ journal: run.journal, scope, files })
    return disturbed.length === 0
      ? 'What had been begun was taken back.'
      : `What had been begun was taken back, but for what changed meanwhile: ${disturbed.join(', ')}.`
  } catch {
    return 'What had been begun could not be taken back yet; the next run does.'
  }
}
