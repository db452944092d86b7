import fs from 'node:fs'
import path from 'node:path'
import { linkTargetOf } from '../plan/link-target.ts'
import { changedTexts, makesLink, type Writing, writingOperations } from '../plan/plan-work.ts'
import { canonicalJson } from '../words/canonical-json.ts'
import { parseNameOf } from '../words/component-name.ts'
import type {
  Journal,
  JournalStep,
  JournalText,
  RunNote,
  State,
} from '../words/generated/schema-types.ts'
import { readJsonText } from '../words/json-text.ts'
import { limits } from '../words/limits.ts'
import { by } from '../words/order.ts'
import type { FolderState, LinkState, Plan, TextChange } from '../words/plan.ts'
import type { Scope } from '../words/scope.ts'
import { isErrno, SkillsError } from '../words/skills-error.ts'
import { isPartPlace, spotPath } from '../words/spot.ts'
import { fingerprint } from './fingerprint.ts'
import { isBelow, isTextOf, journalVersion, stageName } from './journal.ts'
import { existingAncestor, isThere, placeRoots } from './place-root.ts'
import { leadsElsewhere, type SharedStep, sharedSteps } from './shared-steps.ts'
import { stateFiles } from './state-files.ts'
import { readTextFile } from './text-file.ts'

/**
 * One run before its first write: the journal, and what belongs to each of its steps: first the operations on
 * folders and files, then the shared files.
 */
export interface Run {
  readonly journal: Journal
  readonly operations: readonly Writing[]
  readonly shared: readonly SharedStep[]
}

export interface PrepareInput {
  readonly plan: Plan
  readonly scope: Scope
  readonly stateBefore: State
  /** 16 hexadecimal digits that no other run has. */
  readonly run: string
  readonly note: RunNote
}

/**
 * Work out every path that a run will write, from places and parsed names alone, and put it into a journal.
 * Reads the disk, writes nothing. Throws E_PLACE_UNSAFE, E_CONFLICT (a text changed), E_WRITE (another file
 * system), E_INTEGRITY (a plan whose files are not what it says).
 */
export function prepareRun(input: PrepareInput): Run {
  const { plan, scope, stateBefore, run, note } = input
  const writing = [...writingOperations(plan)].sort(by((operation) => operation.folder))
  const operations = writing.filter(({ place }) => !isPartPlace(place))
  const rootOf = placeRoots(scope)
  const shared = sharedSteps(plan, writing, rootOf)
  const roots = operations.map((operation) =>
    checkedRoot(operation, rootOf(operation.place), scope),
  )
  const filled = new Set(roots.filter((_root, index) => operations[index]?.op !== 'delete'))
  for (const { file, after } of shared) if (after !== undefined) filled.add(path.dirname(file))
  const missing = [...filled].flatMap(missingFolders)
  const createdFolders = [...new Set(missing)].sort(by((folder) => folder))
  const ours = new Set([...createdFolders, ...stateBefore.createdFolders])
  const stageOf = new Map(
    [...new Set([...roots, ...shared.map(({ file }) => file)])].map((place) => [
      place,
      path.join(stageParent({ place, scope, ours }), stageName(run)),
    ]),
  )
  const stages = [...new Set(stageOf.values())]
  const stageIndex = (place: string) => stages.indexOf(stageOf.get(place) ?? '')
  const steps = [
    ...operations.map((operation, index): JournalStep => {
      const place = roots[index] ?? ''
      // In the order in which it is written down, which spares putting thousands of these in order.
      return { ...digests(operation), ...namesOf(operation, place), stage: stageIndex(place) }
    }),
    ...shared.map((one) => ({ ...one.step, stage: stageIndex(one.file) })),
  ]
  const hasDelete = writing.some((operation) => operation.op === 'delete')
  const hasBackup = writing.some((operation) => operation.op !== 'create' && operation.backup)
  const state = readTextFile(stateFiles(scope).state, limits.jsonBytesMax)?.text
  refuseOtherState(state, stateBefore, scope)
  return {
    operations,
    shared,
    journal: {
      journalVersion,
      root: scope.root,
      run,
      note,
      phase: 'prepared',
      stages,
      createdFolders,
      removableFolders: hasDelete ? removable(stateBefore, scope) : [],
      ...(hasBackup ? { backup: nextBackup(scope) } : {}),
      ...(state === undefined ? {} : { stateBefore: state }),
      steps,
      texts: textsOf(plan, scope),
    },
  }
}

/** A step by the names of a component: its folder, or with `form` its one file. */
function namesOf(
  { component, module, folder, place: { form } }: Writing,
  place: string,
): Omit<JournalStep, 'stage'> {
  const isFile = form === undefined ? {} : { form: 'file' as const }
  return { component, ...isFile, module, name: path.basename(folder), place }
}

function checkedRoot(operation: Writing, root: string, scope: Scope): string {
  const { component, place } = operation
  const name = parseNameOf(component, operation.name)
  const folder = spotPath({ component, name, place: { ...place, folder: root } })
  if (folder !== operation.folder) throw leadsElsewhere(operation)
  if (makesLink(operation) && !isBelow(scope.root, linkTargetOf(operation)))
    throw leadsElsewhere(operation)
  return root
}

function digests(operation: Writing): Partial<JournalStep> {
  const before = operation.op === 'create' ? undefined : operation.before
  const after = operation.op === 'delete' ? undefined : standingAfter(operation)
  const wasExecutable = executablesIn(before)
  const isExecutable = executablesIn(after)
  return {
    ...(after === undefined ? {} : { after: fingerprint(after) }),
    ...(isExecutable.length === 0 ? {} : { afterExecutables: isExecutable }),
    ...(before === undefined ? {} : { before: fingerprint(before) }),
    ...(wasExecutable.length === 0 ? {} : { beforeExecutables: wasExecutable }),
  }
}

function standingAfter(operation: Exclude<Writing, { op: 'delete' }>): FolderState | LinkState {
  const { integrity, executables, linkTo } = operation
  return linkTo === undefined ? { integrity, executables } : { linkTo }
}

function executablesIn(standing: FolderState | LinkState | undefined): readonly string[] {
  return standing === undefined || 'linkTo' in standing ? [] : standing.executables
}

function missingFolders(root: string): string[] {
  const existing = existingAncestor(root)
  const missing: string[] = []
  for (let folder = root; folder !== existing; folder = path.dirname(folder)) missing.push(folder)
  return missing
}

/**
 * Where the stage of a place stands: beside it, on its file system, never inside it, since an assistant would
 * read it there; and never in a folder of ours, so that this can be removed when it is empty.
 */
function stageParent(input: {
  readonly place: string
  readonly scope: Scope
  readonly ours: ReadonlySet<string>
}): string {
  const { place, scope, ours } = input
  let parent = path.dirname(place)
  while (parent !== scope.root && (ours.has(parent) || !isThere(parent)))
    parent = path.dirname(parent)
  const device = (folder: string) => fs.statSync(folder).dev
  if (isThere(place) && device(place) !== device(parent))
    throw new SkillsError(
      'E_WRITE',
      `${place} lies on another file system than ${parent}, so a change could not be made in one step.`,
      {
        where: { file: place },
        remedy: `Mount ${parent} as a whole, or make ${place} a plain folder.`,
      },
    )
  return parent
}

/** Folders that we made once and that stand there, deepest first. */
function removable(state: State, scope: Scope): string[] {
  return state.createdFolders
    .filter((folder) => isBelow(scope.root, folder) && isThere(folder))
    .sort(by((folder) => folder))
    .reverse()
}

function nextBackup(scope: Scope): number {
  try {
    const numbers = fs.readdirSync(stateFiles(scope).backups).map(Number).filter(Number.isInteger)
    return Math.max(0, ...numbers) + 1
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return 1
    throw error
  }
}

function refuseOtherState(text: string | undefined, stateBefore: State, scope: Scope): void {
  const isSame =
    text === undefined
      ? Object.keys(stateBefore.owned).length === 0
      : text === canonicalJson(stateBefore) || saysTheSame(text, stateBefore)
  if (isSame) return
  throw new SkillsError(
    'E_CONFLICT',
    'The records of this scope changed while the run was being planned. Nothing was written.',
    { where: { file: stateFiles(scope).state }, remedy: 'Run the command again.' },
  )
}

/** A person may have laid the file out anew: what it says counts, and the run that writes it next puts it right. */
function saysTheSame(text: string, state: State): boolean {
  const read = readJsonText(text)
  return read.ok && canonicalJson(read.json.value) === canonicalJson(state)
}

function textsOf(plan: Plan, scope: Scope): JournalText[] {
  return changedTexts(plan).map((change) => {
    if (!isTextOf(scope, change.path))
      throw new Error(`a plan may change the manifest and the lock, not ${change.path}`)
    const mode = checkText(change)?.mode
    return {
      path: change.path,
      ...(change.before === undefined ? {} : { before: change.before }),
      ...(change.after === undefined ? {} : { after: change.after }),
      ...(mode === undefined ? {} : { mode }),
    }
  })
}

/** The precondition of a text: what stands there is what the plan saw. Throws E_CONFLICT. */
export function checkText(change: TextChange): { readonly mode: number } | undefined {
  const now = readTextFile(change.path, limits.jsonBytesMax)
  if (now?.text === change.before) return now
  throw new SkillsError(
    'E_CONFLICT',
    `${change.path} changed while the run was being planned. Nothing was written.`,
    { where: { file: change.path }, remedy: 'Run the command again.' },
  )
}
