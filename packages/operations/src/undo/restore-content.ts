import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import {
  inspectSpot,
  isPartPlace,
  isSameState,
  isSkillsError,
  type Lock,
  type LockedModule,
  lockOfText,
  makesLink,
  type Operation,
  partState,
  type ReadFile,
  type RunRecord,
  readLock,
  readSharedFile,
  type Scope,
  SkillsError,
  type Snapshot,
  type SnapshotFile,
  stateFiles,
  type Writing,
} from '@skills/core'
import type { ChangeRun } from '../install/change.ts'
import type { PlannedParts } from '../install/planned-parts.ts'
import type { RestoredSkill } from './restored-module.ts'

/** The bytes that come back. */
export interface RestoredContent {
  /** Snapshots that have to be kept before the plan is applied. */
  readonly snapshots: readonly Snapshot[]
  readonly filesOf: (operation: Writing) => readonly SnapshotFile[]
  readonly read: ReadFile
  /** The text of a part that comes back. */
  readonly textOf: (operation: Operation) => string
  /** The backup whose copy is put down. */
  readonly copyFrom: (operation: Writing) => string | undefined
}

type Filling = Extract<Operation, { op: 'create' | 'update' }>

/**
 * Find what a run replaced or removed: what a person had, in the run's backups; what was installed, by the locks that
 * the record carries, from the store or else from the recorded source. Installed bytes pass the same checks as in
 * an install. Throws E_UNDO_LOST, and what the checks throw; nothing is written.
 */
export async function restoreContent(
  run: ChangeRun,
  record: RunRecord,
  {
    operations,
    parts,
  }: { readonly operations: readonly Operation[]; readonly parts: PlannedParts },
): Promise<RestoredContent> {
  const filling = operations.filter(isFilling).filter((one) => !makesLink(one))
  const texts = new Map<string, string>()
  for (const one of filling.filter(({ place }) => isPartPlace(place))) {
    const text = partInBackup(run.scope, record, { wanted: one, parts })
    if (text !== undefined) texts.set(one.folder, text)
  }
  const copies = new Map(
    filling.flatMap((one): [string, string][] => {
      const folder = backupOf(run.scope, record, one)
      return folder === undefined ? [] : [[one.folder, folder]]
    }),
  )
  const skills = new Map<string, RestoredSkill>()
  const rest = filling.filter(({ folder }) => !copies.has(folder) && !texts.has(folder))
  for (const one of rest) {
    const key = keyOf(one)
    if (!skills.has(key)) skills.set(key, await restored(run, record, one))
  }
  const made = new Map<string, Uint8Array>()
  for (const { files, text } of skills.values())
    for (const { sha256 } of text === undefined ? [] : files)
      made.set(sha256, text?.bytes ?? new Uint8Array())
  return {
    read: (file) => made.get(file.sha256) ?? run.store.read(file),
    textOf: (operation) =>
      texts.get(operation.folder) ??
      (isFilling(operation) ? skills.get(keyOf(operation))?.text?.text : undefined) ??
      '',
    snapshots: [...new Set([...skills.values()].map(({ snapshot }) => snapshot))],
    filesOf: (operation) => filesFor(skills, operation),
    copyFrom: (operation) => copies.get(operation.folder),
  }
}

function isFilling(operation: Operation): operation is Filling {
  return operation.op === 'create' || operation.op === 'update'
}

/** A backup counts only while it has exactly the files that the record tells. */
function backupOf(scope: Scope, { journal }: RunRecord, wanted: Filling): string | undefined {
  if (journal.backup === undefined) return undefined
  const top = join(stateFiles(scope).backups, String(journal.backup))
  const folder = join(top, relative(scope.root, wanted.folder))
  if (isPartPlace(wanted.place) || !existsSync(folder)) return undefined
  const found = inspectSpot(folder, wanted)
  return found.kind === 'folder' && isSameState(found.state, wanted) ? folder : undefined
}

/** What a person had of a part, in the whole file that the run kept. */
function partInBackup(
  scope: Scope,
  { journal }: RunRecord,
  { wanted, parts }: { readonly wanted: Filling; readonly parts: PlannedParts },
): string | undefined {
  if (journal.backup === undefined) return undefined
  const top = join(stateFiles(scope).backups, String(journal.backup))
  const file = readSharedFile(join(top, relative(scope.root, wanted.place.folder)))
  const text = file === undefined ? undefined : parts.partIn(wanted, file.text)
  if (text === undefined) return undefined
  return partState(wanted, text).integrity === wanted.integrity ? text : undefined
}

async function restored(
  run: ChangeRun,
  { journal }: RunRecord,
  wanted: Filling,
): Promise<RestoredSkill> {
  const text = journal.texts.find(({ path }) => path === run.scope.lockPath)
  const locks = [text?.before, text?.after].map((one) => lockOr(one, run.scope))
  const lockedNow = text === undefined ? [lockNow(run)] : []
  const locked = [...locks, ...lockedNow].flatMap((lock) => lockedAs(lock, wanted))
  const { restoredSkill } = await import('./restored-module.ts')
  let cause: unknown
  for (const one of locked) {
    try {
      return await restoredSkill(run, one, wanted)
    } catch (error) {
      if (!isSkillsError(error) || mustBeTold.has(error.code)) throw error
      cause = error
    }
  }
  throw lost(wanted, cause)
}

/** What the gates or the machine say is no loss of the bytes. */
const mustBeTold: ReadonlySet<string> = new Set([
  'E_READ',
  'E_WRITE',
  'E_FINDINGS',
  'E_MODULE_INVALID',
  'E_POLICY_REFUSED',
])

function lockOr(text: string | undefined, scope: Scope): Lock | undefined {
  return text === undefined ? undefined : lockOfText(text, scope.lockPath)
}

function lockNow({ scope }: ChangeRun): Lock | undefined {
  const read = readLock(scope.lockPath)
  return read.state === 'absent' ? undefined : read.lock
}

/** The module as a lock has it, where it has that component; of a skill, with the bytes that are wanted. */
function lockedAs(
  lock: Lock | undefined,
  { module, component, name, integrity }: Filling,
): LockedModule[] {
  const modules = lock?.modules ?? {}
  const locked = Object.hasOwn(modules, module) ? modules[module] : undefined
  const components = locked?.components ?? {}
  const key = `${component}/${name}`
  const found = Object.hasOwn(components, key) ? components[key] : undefined
  // What a writer made has another digest than the component: its text is made and compared.
  const isCandidate = component === 'skill' ? found?.integrity === integrity : found !== undefined
  return locked !== undefined && isCandidate ? [locked] : []
}

function filesFor(
  skills: ReadonlyMap<string, RestoredSkill>,
  operation: Writing,
): readonly SnapshotFile[] {
  const skill = operation.op === 'delete' ? undefined : skills.get(keyOf(operation))
  if (skill === undefined || operation.op === 'delete')
    throw new TypeError(`no content for ${operation.display}`)
  const { executables } = operation
  return skill.files.map((file) => ({ ...file, executable: executables.includes(file.path) }))
}

function keyOf({ module, component, name, integrity }: Filling): string {
  return `${module} ${component} ${name} ${integrity}`
}

function lost(wanted: Filling, cause: unknown): SkillsError {
  const reason = isSkillsError(cause) ? ` ${cause.message}` : ''
  return new SkillsError(
    'E_UNDO_LOST',
    `What ${wanted.display} held before the run (${wanted.integrity}) is neither in the store nor in a backup, and its source does not give it.${reason} Nothing was written.`,
    {
      where: { file: wanted.display },
      remedy: `Make the source of ${wanted.module} reachable as it was, then run the command again; or leave the run as it is.`,
      ...(cause === undefined ? {} : { cause }),
    },
  )
}
