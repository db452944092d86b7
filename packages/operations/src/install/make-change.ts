import { copyRank } from '@skills/assistants'
import {
  applyPlan,
  type KnownFolder,
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
  spotPath,
  type TextChange,
  type WantedFolder,
  withCopies,
  writingOperations,
} from '@skills/core'
import type { Warning } from '../context.ts'
import { inStage } from '../in-stage.ts'
import { interruptedRun } from '../list-installed.ts'
import { forgetTrees } from '../obtain/run-memory.ts'
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
import { lossWarnings } from './loss-warnings.ts'
import {
  lockedSpots,
  madeComponents,
  madeInClone,
  type RefusedComponent,
} from './made-components.ts'
import { manifestChange } from './manifest-change.ts'
import { moduleBytes } from './module-bytes.ts'
import { placeWarnings } from './place-warnings.ts'
import { moduleChanges, moduleRows, planRows } from './plan-rows.ts'
import { type PlannedParts, plannedParts } from './planned-parts.ts'
import { shadowWarnings } from './shadow-warnings.ts'
import { unwrittenWarnings } from './unwritten-warnings.ts'
import { wantedFolders } from './wanted-folders.ts'

/**
 * Make disk equal to manifest and lock: plan by digests alone, bring in only the bytes that are to be written,
 * apply in one transaction. Throws E_CONFLICT with the whole plan in its data where a person has to choose.
 */
export async function makeChange(run: ChangeRun, change: Change): Promise<ChangeOutcome> {
  forgetTrees(run.store)
  const everywhere = resolvePlaces(everyPlace(run.context, run.scope), run.scope).places
  const { operations, parts, refused } = await inStage(run.context, 'plan', () =>
    settledOperations(run, change, everywhere),
  )
  const texts = textChanges(run.scope, change)
  const writing = writingOperations({ operations, texts })
  const content = await bringContent(run, change.resolved, writing)
  const plan: Plan = { operations, texts, ...parts.changes(operations, content.textOf) }
  const at = { scope: run.scope, machine: run.context.machine }
  const listed = await listedSkills(operations, content.skills, at)
  if (run.context.policy.hasFiles) await judge(run, change, listed)
  const unwritten = unwrittenWarnings(change, refused)
  const outcome = describe(run, change, { plan, content, listed, everywhere, unwritten })
  const conflicts = planConflicts(plan)
  if (conflicts !== undefined) throw withPlan(conflicts, outcome)
  change.onPlan(outcome)
  const { lock: scopeLock } = run
  if (scopeLock === undefined) return outcome
  if (writing.length > 0)
    run.context.report({ step: 'apply', text: `writing ${writing.length} components` })
  for (const snapshot of content.snapshots)
    await inStage(run.context, 'keep', () => run.store.keep(snapshot))
  const { applied, backups, leftBehind, copiedInstead } = await inStage(run.context, 'apply', () =>
    applyPlan(plan, {
      scope: run.scope,
      lock: scopeLock,
      stateBefore: change.files.state,
      note: runNote(run.context, change.command),
      read: content.read,
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
  const rows = planRows(done, content.lostOf)
  return { ...outcome, plan: rows, applied, unchanged: !applied, backups: kept, warnings }
}

/** The plan, once a person has chosen about what stands in the way. */
async function settledOperations(
  run: ChangeRun,
  change: Change,
  everywhere: readonly Place[],
): Promise<Planned> {
  const subject = await planSubject(run, change, everywhere)
  const planned = planOperations(subject, change)
  const conflicts = conflictsIn(planned.operations)
  const { askConflict } = change
  if (askConflict === undefined || run.lock === undefined || conflicts.length === 0) return planned
  const { filesFor, read } = await bringContent(run, change.resolved, conflicts)
  const choices = await askConflicts(conflicts, { filesFor, read }, askConflict)
  return planOperations(subject, { ...change, choices })
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
  const wanted = [
    ...wantedFolders({ lock, manifest, placesOf }),
    ...lockedSpots({ lock, manifest, placesOf }),
  ]
  judgeChange(run.context, change, { budgets, wanted })
}

/** What a plan is made of, whatever a person chooses about it. */
interface PlanSubject {
  readonly wanted: readonly WantedFolder[]
  readonly owned: ReadonlyMap<string, KnownFolder>
  readonly parts: PlannedParts
  readonly refused: readonly RefusedComponent[]
}

async function planSubject(
  run: ChangeRun,
  change: Change,
  everywhere: readonly Place[],
): Promise<PlanSubject> {
  const { files, manifest, lock, only, command } = change
  const placesBefore = (module: string) =>
    safePlaces(run, { manifest: files.manifest, lock: files.lock, module }, 'leave-out')
  const { state } = files
  const before = { ...files, placesOf: placesBefore, store: run.store }
  const inClone = await madeInClone(before)
  const { owned } = ownedFolders({
    state,
    lock: files.lock,
    places: everywhere,
    placesOfModule: placesBefore,
    madeBy: (spot) => inClone.get(spotPath(spot)),
  })
  const isMeant = ({ module }: { readonly module: string }) =>
    only === undefined || only.has(module)
  // An uninstall looks at what goes and at nothing else: a change to what stays is no matter of it.
  const placesOf = (module: string) => safePlaces(run, { manifest, lock, module }, 'refuse')
  const isUninstall = command === 'uninstall'
  const bytesOf = (module: string) => moduleBytes(run, change.resolved, module)
  const { made, refused } = isUninstall
    ? {
        made: lockedSpots({ lock, manifest, placesOf }).map((one) => ({ ...one, executables: [] })),
        refused: [],
      }
    : await madeComponents({ lock, manifest, state, placesOf, read: run.store.read, bytesOf })
  const all = [...wantedFolders({ lock, manifest, placesOf }), ...made].filter(isMeant)
  const staying = new Set(all.map(spotPath))
  const isLooked = (key: string) =>
    (!isUninstall || !staying.has(key)) && (change.adopt === undefined || change.adopt.has(key))
  const known = new Map([...owned].filter(([key, one]) => isMeant(one) && isLooked(key)))
  const wanted = isUninstall ? [] : all.filter((one) => isLooked(spotPath(one)))
  const parts = await plannedParts({ wanted, owned: known, state })
  return { wanted, owned: known, parts, refused: refused.filter(isMeant) }
}

interface Planned {
  readonly operations: readonly Operation[]
  readonly parts: PlannedParts
  readonly refused: readonly RefusedComponent[]
}

function planOperations(subject: PlanSubject, change: Change): Planned {
  const { wanted, owned, parts, refused } = subject
  const { onConflict, keepModified, command, adopt } = change
  const operations = planScope({
    wanted,
    owned,
    found: parts.found,
    onConflict,
    ...(change.choices === undefined ? {} : { choices: change.choices }),
    adopt: adopt !== undefined,
    keepModified,
    command,
    copyRank: change.link === true ? copyRank : undefined,
    hasModes: platformHasModes,
  })
  return { operations, parts, refused }
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
    readonly unwritten: readonly Warning[]
  },
): ChangeOutcome {
  const { operations } = made.plan
  const placed = operations.filter((one) => one.op !== 'delete')
  const coming = operations.filter(({ op }) => op === 'create' || op === 'update')
  const budgets = [...made.listed].flatMap(([assistant, skills]) => budgetRows([assistant], skills))
  const interrupted = run.lock === undefined ? interruptedRun(pendingJournal(run.scope)) : []
  return {
    plan: planRows(operations, made.content.lostOf),
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
      ...lossWarnings(coming, made.content.lostOf),
      ...made.unwritten,
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
