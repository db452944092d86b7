import { join } from 'node:path'
import { copyRank } from '@skills/assistants'
import {
  applyPlan,
  inspectFolder,
  type Lock,
  lockText,
  type Manifest,
  type Operation,
  ownedFolders,
  type Place,
  type Plan,
  pendingJournal,
  planConflicts,
  planScope,
  platformHasModes,
  resolvePlaces,
  type Scope,
  SkillsError,
  type TextChange,
  withCopies,
  writingOperations,
} from '@skills/core'
import type { Warning } from '../context.ts'
import { inStage } from '../in-stage.ts'
import { interruptedRun } from '../list-installed.ts'
import { everyPlace, placesOfModule } from '../places-of-module.ts'
import { runNote } from '../undo/run-note.ts'
import { askConflicts, conflictsIn } from './ask-conflicts.ts'
import { assistantWarnings } from './assistant-warnings.ts'
import { bringContent, type Content } from './bring-content.ts'
import { budgetRows, budgetWarnings } from './budgets.ts'
import type { Change, ChangeRun } from './change.ts'
import type { ChangeOutcome } from './install-request.ts'
import { leftAlone } from './left-alone.ts'
import { listedSkills } from './listed-skills.ts'
import { manifestChange } from './manifest-change.ts'
import { placeWarnings } from './place-warnings.ts'
import { moduleChanges, moduleRows, planRows } from './plan-rows.ts'
import { shadowWarnings } from './shadow-warnings.ts'
import { wantedFolders } from './wanted-folders.ts'

/**
 * Make disk equal to manifest and lock: plan by digests alone, bring in only the bytes that are to be written,
 * apply in one transaction. Throws E_CONFLICT with the whole plan in its data where a person has to choose.
 */
export async function makeChange(run: ChangeRun, change: Change): Promise<ChangeOutcome> {
  const everywhere = resolvePlaces(everyPlace(run.context, run.scope), run.scope).places
  const operations = await inStage(run.context, 'plan', () =>
    settledOperations(run, change, everywhere),
  )
  const plan: Plan = { operations, texts: textChanges(run.scope, change) }
  const writing = writingOperations(plan)
  const content = await bringContent(run, change.resolved, writing)
  const at = { scope: run.scope, machine: run.context.machine }
  const listed = await listedSkills(operations, content.skills, at)
  if (run.context.policy.hasFiles) await judge(run, change, listed)
  const outcome = describe(run, change, { plan, content, listed, everywhere })
  const conflicts = planConflicts(plan)
  if (conflicts !== undefined) throw withPlan(conflicts, outcome)
  change.onPlan(outcome)
  const { lock: scopeLock } = run
  if (scopeLock === undefined) return outcome
  if (writing.length > 0)
    run.context.report({ step: 'apply', text: `writing ${writing.length} folders of skills` })
  for (const snapshot of content.snapshots)
    await inStage(run.context, 'keep', () => run.store.keep(snapshot))
  const { applied, backups, leftBehind, copiedInstead } = await inStage(run.context, 'apply', () =>
    applyPlan(plan, {
      scope: run.scope,
      lock: scopeLock,
      stateBefore: change.files.state,
      note: runNote(run.context, change.command),
      read: run.store.read,
      filesOf: content.filesOf,
    }),
  )
  const kept = backups.map(({ display, folder }) => ({ path: display, backup: folder }))
  const done = copiedInstead.length === 0 ? operations : withCopies(plan).operations
  const warnings = [
    ...outcome.warnings,
    ...linkWarnings(copiedInstead),
    ...leftBehind.map(stageLeft),
  ]
  const rows = planRows(done)
  return { ...outcome, plan: rows, applied, unchanged: !applied, backups: kept, warnings }
}

/** The plan, once a person has chosen about what stands in the way. */
async function settledOperations(
  run: ChangeRun,
  change: Change,
  everywhere: readonly Place[],
): Promise<readonly Operation[]> {
  const operations = planOperations(run, change, everywhere)
  const conflicts = conflictsIn(operations)
  const { askConflict } = change
  if (askConflict === undefined || run.lock === undefined || conflicts.length === 0)
    return operations
  const { filesFor } = await bringContent(run, change.resolved, conflicts)
  const choices = await askConflicts(conflicts, { filesFor, read: run.store.read }, askConflict)
  return planOperations(run, { ...change, choices }, everywhere)
}

/** Policy on who reads what is written, and on the scope as a whole. */
async function judge(
  run: ChangeRun,
  change: Change,
  listed: Awaited<ReturnType<typeof listedSkills>>,
): Promise<void> {
  const { judgeChange } = await import('../policy/judge-change.ts')
  const { manifest, lock } = change
  const placesOf = (module: string) => safePlaces(run, { manifest, lock, module }, 'refuse')
  const budgets = [...listed].flatMap(([assistant, skills]) => budgetRows([assistant], skills))
  judgeChange(run.context, change, { budgets, wanted: wantedFolders({ lock, manifest, placesOf }) })
}

function planOperations(
  run: ChangeRun,
  change: Change,
  everywhere: readonly Place[],
): readonly Operation[] {
  const { files, manifest, lock } = change
  const { owned } = ownedFolders({
    state: files.state,
    lock: files.lock,
    places: everywhere,
    placesOfModule: (module) =>
      safePlaces(run, { manifest: files.manifest, lock: files.lock, module }, 'leave-out'),
  })
  const placesOf = (module: string) => safePlaces(run, { manifest, lock, module }, 'refuse')
  const { onConflict, keepModified, only, command, adopt } = change
  const isMeant = ({ module }: { readonly module: string }) =>
    only === undefined || only.has(module)
  const wanted = wantedFolders({ lock, manifest, placesOf }).filter(isMeant)
  // An uninstall looks at what goes and at nothing else: a change to what stays is no matter of it.
  const isUninstall = command === 'uninstall'
  const staying = new Set(wanted.map(({ place, name }) => join(place.folder, name)))
  const isLooked = (folder: string) =>
    (!isUninstall || !staying.has(folder)) && (adopt === undefined || adopt.has(folder))
  return planScope({
    wanted: isUninstall
      ? []
      : wanted.filter(({ place, name }) => isLooked(join(place.folder, name))),
    owned: new Map([...owned].filter(([folder, known]) => isMeant(known) && isLooked(folder))),
    found: inspectFolder,
    onConflict,
    ...(change.choices === undefined ? {} : { choices: change.choices }),
    adopt: adopt !== undefined,
    keepModified,
    command,
    copyRank: change.link === true ? copyRank : undefined,
    hasModes: platformHasModes,
  })
}

/** A module's resolved places. One that is wanted must be safe; one of an old record is not gone near. */
function safePlaces(
  run: ChangeRun,
  of: { readonly manifest: Manifest; readonly lock: Lock; readonly module: string },
  unsafeOnes: 'refuse' | 'leave-out',
): readonly Place[] {
  const { places, unsafe } = resolvePlaces(placesOfModule(run.context, run.scope, of), run.scope)
  const [first] = unsafe
  if (first !== undefined && unsafeOnes === 'refuse') throw first.error
  return places
}

/** Manifest first, then the module list, lock last. */
function textChanges(scope: Scope, change: Change): TextChange[] {
  const { files, manifest, lock } = change
  const isEmpty = Object.keys(lock.modules).length === 0
  return [
    manifestChange({
      path: scope.manifestPath,
      text: files.manifestText,
      manifest: files.manifest,
      next: manifest,
      original: files.state.manifestBefore,
    }),
    ...(change.moduleList === undefined ? [] : [change.moduleList]),
    { path: scope.lockPath, before: files.lockText, after: isEmpty ? undefined : lockText(lock) },
  ]
}

function describe(
  run: ChangeRun,
  change: Change,
  made: {
    readonly plan: Plan
    readonly content: Content
    /** Every place of our tables in this scope, resolved. */
    readonly everywhere: readonly Place[]
    readonly listed: Awaited<ReturnType<typeof listedSkills>>
  },
): ChangeOutcome {
  const { operations } = made.plan
  const placed = operations.filter((one) => one.op !== 'delete')
  const coming = operations.filter(({ op }) => op === 'create' || op === 'update')
  const budgets = [...made.listed].flatMap(([assistant, skills]) => budgetRows([assistant], skills))
  const interrupted = run.lock === undefined ? interruptedRun(pendingJournal(run.scope)) : []
  return {
    plan: planRows(operations),
    applied: false,
    unchanged: false,
    modules: moduleRows(change.lock),
    changes: moduleChanges(change.files.lock, change.lock),
    budgets,
    notInstalled: made.content.notInstalled,
    backups: [],
    warnings: [
      ...interrupted,
      ...run.context.policy.warnings(),
      ...run.context.registries.warnings(),
      ...leftAlone({
        state: change.files.state,
        places: made.everywhere,
        only: change.only,
      }),
      ...budgetWarnings(budgets),
      ...placeWarnings(placed, change.manifest.layout),
      ...shadowWarnings(coming, run.scope, run.context.machine),
      ...assistantWarnings(coming, change.manifest),
      ...made.content.told,
      ...(change.remarks ?? []),
    ],
  }
}

function withPlan(error: SkillsError, outcome: ChangeOutcome): SkillsError {
  const { warnings: _warnings, unchanged: _unchanged, ...data } = outcome
  const { where, rule, problems, remedy } = error
  return new SkillsError(error.code, error.message, {
    ...(where === undefined ? {} : { where }),
    ...(rule === undefined ? {} : { rule }),
    problems,
    remedy,
    data,
  })
}

function linkWarnings(copied: readonly string[]): Warning[] {
  if (copied.length === 0) return []
  const message = `Links cannot be made here, so copies were written instead: ${copied.join(', ')}.`
  return [{ code: 'W_COPIED_INSTEAD', message }]
}

function stageLeft(folder: string): Warning {
  return {
    code: 'W_STAGE_LEFT',
    message: `A working folder could not be removed; the next run does: ${folder}`,
  }
}
