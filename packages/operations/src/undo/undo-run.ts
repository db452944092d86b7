import {
  applyPlan,
  type Lock,
  lockOfText,
  ownedFolders,
  type Plan,
  type Problem,
  partsOfRun,
  pendingJournal,
  planUndo,
  type RunRecord,
  readRun,
  resolvePlaces,
  runNumbers,
  type Scope,
  type State,
  stateOfText,
  withModuleList,
  withScopeLock,
} from '@skills/core'
import { type Context, withStore } from '../context.ts'
import type { ChangeRun } from '../install/change.ts'
import type { ChangeOutcome } from '../install/install-request.ts'
import { moduleChanges, moduleRows, planRows } from '../install/plan-rows.ts'
import { type PlannedParts, plannedParts } from '../install/planned-parts.ts'
import { interruptedRun } from '../list-installed.ts'
import { everyPlace } from '../places-of-module.ts'
import { governed } from '../policy/governed.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import { readScopeFiles, type ScopeFiles } from '../scope-files.ts'
import { type LoggedRun, loggedRun } from './logged-run.ts'
import { refuseConflicts } from './refuse-conflicts.ts'
import { restoreContent } from './restore-content.ts'
import { runNote } from './run-note.ts'
import { stateAfterUndo } from './state-after-undo.ts'
import { textsBack } from './texts-back.ts'

export interface UndoRequest {
  readonly onConflict: 'fail' | 'skip' | 'overwrite'
  readonly dryRun: boolean
  readonly scope: ScopeRequest
  /** Told the run that is taken back and the whole plan, before the first write. */
  readonly onPlan: (planned: UndoOutcome) => void
}

export interface UndoOutcome extends ChangeOutcome {
  /** The run that is taken back; `null` where none is on record. */
  readonly run: LoggedRun | null
}

/**
 * `skills undo`: take back the last run of this scope, with the same plan, transaction and journal as any other
 * run, so that the next undo takes back this one. Throws E_CONFLICT where a person changed something since,
 * E_UNDO_LOST where bytes cannot be brought back, E_FILE_INVALID for a damaged record.
 */
export async function undoRun(plain: Context, request: UndoRequest): Promise<UndoOutcome> {
  const scope = openScope(plain, request.scope)
  const context = await governed(plain, scope)
  const isolated = request.dryRun
  if (isolated) {
    return withStore(context, { isolated }, (store) =>
      run({ context, scope, store, lock: undefined }, request),
    )
  }
  return withScopeLock(scope, (lock) =>
    withModuleList(context.machine, () =>
      withStore(context, { isolated }, (store) => run({ context, scope, store, lock }, request)),
    ),
  )
}

async function run(input: ChangeRun, request: UndoRequest): Promise<UndoOutcome> {
  const { scope } = input
  const [last] = runNumbers(scope)
  const files = readScopeFiles(input.context, scope)
  const record = last === undefined ? undefined : readRun(scope, last)
  if (record === undefined) return nothingOnRecord(files)
  if (isFinishedUndo(input, record)) return alreadyTakenBack(input, files, record)
  const text = record.journal.stateBefore
  const stateBefore = text === undefined ? undefined : stateOfText(text, scope)
  const undo: Undo = { input, request, files, record, stateBefore }
  const { operations, texts, parts, problems } = await planOf(undo)
  const outcome = describe(undo, { operations, texts })
  if (input.context.policy.hasFiles) await judgeReaders(input, { operations, texts })
  refuseConflicts({ scope, record, plan: { operations, texts }, problems, outcome })
  const content = await restoreContent(input, record, { operations, parts })
  const plan: Plan = { operations, texts, ...parts.changes(operations, content.textOf) }
  request.onPlan(outcome)
  if (input.lock === undefined) return outcome
  for (const snapshot of content.snapshots) await input.store.keep(snapshot)
  const { applied, backups } = await applyPlan(plan, {
    scope,
    lock: input.lock,
    stateBefore: files.state,
    stateAfter: { state: stateAfterUndo(stateBefore, plan.operations) },
    note: { ...runNote(input.context, 'undo'), undoes: record.number },
    read: content.read,
    filesOf: content.filesOf,
    copyFrom: content.copyFrom,
  })
  const kept = backups.map(({ display, folder }) => ({ path: display, backup: folder }))
  return { ...outcome, applied, backups: kept }
}

/** Who would read what comes back. */
async function judgeReaders({ context }: ChangeRun, { operations }: Plan): Promise<void> {
  const { mustAllowReaders } = await import('../policy/judge-change.ts')
  mustAllowReaders(
    context,
    operations.filter(({ op }) => op === 'create' || op === 'update'),
  )
}

interface Undo {
  readonly input: ChangeRun
  readonly request: UndoRequest
  readonly files: ScopeFiles
  readonly record: RunRecord
  readonly stateBefore: State | undefined
}

async function planOf({
  input,
  request,
  files,
  record,
  stateBefore,
}: Undo): Promise<Plan & { readonly parts: PlannedParts; readonly problems: readonly Problem[] }> {
  const { context, scope } = input
  const { state } = files
  const { journal } = record
  const { places } = resolvePlaces(everyPlace(context, scope), scope)
  const { owned } = ownedFolders({ state, lock: undefined, places, placesOfModule: () => [] })
  const parts = await plannedParts({ wanted: partsOfRun(journal, places), owned, state })
  const operations = planUndo({
    journal,
    places,
    stateBefore,
    stateNow: state,
    found: parts.found,
    onConflict: request.onConflict,
  })
  const { texts, problems } = textsBack(scope, journal)
  return { operations, texts, parts, problems }
}

function describe({ input, files, record }: Undo, plan: Plan): UndoOutcome {
  const { scope, lock } = input
  const after = lockAfter(scope, plan) ?? files.lock
  return {
    run: loggedRun(scope, record),
    plan: planRows(plan.operations),
    applied: false,
    unchanged: false,
    modules: moduleRows(after),
    changes: moduleChanges(files.lock, after),
    budgets: [],
    notInstalled: [],
    backups: [],
    warnings: lock === undefined ? interruptedRun(pendingJournal(scope)) : [],
  }
}

/** `undefined` where the plan leaves the lock as it is. */
function lockAfter(scope: Scope, { texts }: Plan): Lock | undefined {
  const change = texts.find(({ path }) => path === scope.lockPath)
  if (change === undefined) return undefined
  if (change.after === undefined) return { lockfileVersion: 1, modules: {} }
  return lockOfText(change.after, scope.lockPath)
}

/** A killed undo that only had to be cleaned up is what was asked for; taking it back would be the opposite. */
function isFinishedUndo({ lock }: ChangeRun, { journal }: RunRecord): boolean {
  return lock?.recovery?.kind === 'finished' && journal.note?.undoes !== undefined
}

function alreadyTakenBack({ scope }: ChangeRun, files: ScopeFiles, record: RunRecord): UndoOutcome {
  const message = 'An undo that was interrupted is finished now. Nothing else was taken back.'
  return {
    ...nothingOnRecord(files),
    run: loggedRun(scope, record),
    warnings: [{ code: 'W_UNDO_FINISHED', message }],
  }
}

function nothingOnRecord(files: ScopeFiles): UndoOutcome {
  const nothing = {
    plan: [],
    changes: [],
    budgets: [],
    notInstalled: [],
    backups: [],
    warnings: [],
  }
  return { ...nothing, run: null, applied: false, unchanged: true, modules: moduleRows(files.lock) }
}
