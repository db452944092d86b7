import { join } from 'node:path'
import {
  byCodeUnit,
  isSkillsError,
  type JournalStep,
  type Lock,
  lockOfText,
  type RunRecord,
  type Scope,
  stateFiles,
} from '@skills/core'

/** A module whose locked version a run changed; `null` where it was not there. */
export interface LoggedModule {
  readonly name: string
  readonly before: string | null
  readonly after: string | null
}

/** One run of a scope, as the log tells it. */
export interface LoggedRun {
  readonly run: number
  /** When it began, UTC. */
  readonly time: string
  readonly command: string
  /** The run that it took back; `null` for any other command. */
  readonly undoes: number | null
  readonly created: number
  readonly updated: number
  readonly deleted: number
  readonly changes: readonly LoggedChange[]
  readonly modules: readonly LoggedModule[]
  /** Absolute folder with what a person had there and the run replaced; `null` for none. */
  readonly backup: string | null
}

interface LoggedChange {
  readonly op: 'create' | 'update' | 'delete'
  /** Absolute folder or file. */
  readonly path: string
}

/** What a record says, for people and machines. A text in it that cannot be read counts as none: the log only tells. */
export function loggedRun(scope: Scope, { number, journal }: RunRecord): LoggedRun {
  const folders = journal.steps.map(
    (step): LoggedChange => ({ op: opOf(step), path: join(step.place, step.name) }),
  )
  const texts = journal.texts.map((text): LoggedChange => ({ op: opOf(text), path: text.path }))
  const count = (op: LoggedChange['op']) => folders.filter((one) => one.op === op).length
  const lock = journal.texts.find(({ path }) => path === scope.lockPath)
  return {
    run: number,
    time: journal.note?.time ?? '',
    command: journal.note?.command ?? '',
    undoes: journal.note?.undoes ?? null,
    created: count('create'),
    updated: count('update'),
    deleted: count('delete'),
    changes: [...folders, ...texts],
    modules: changedModules(versionsIn(lock?.before, scope), versionsIn(lock?.after, scope)),
    backup:
      journal.backup === undefined ? null : join(stateFiles(scope).backups, String(journal.backup)),
  }
}

function opOf({ before, after }: Pick<JournalStep, 'before' | 'after'>): LoggedChange['op'] {
  if (before === undefined) return 'create'
  return after === undefined ? 'delete' : 'update'
}

type Versions = ReadonlyMap<string, { readonly version: string; readonly integrity: string }>

function versionsIn(text: string | undefined, scope: Scope): Versions {
  return new Map(Object.entries(text === undefined ? {} : (lockOr(text, scope)?.modules ?? {})))
}

function lockOr(text: string, scope: Scope): Lock | undefined {
  try {
    return lockOfText(text, scope.lockPath)
  } catch (error) {
    if (isSkillsError(error)) return undefined
    throw error
  }
}

function changedModules(before: Versions, after: Versions): LoggedModule[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort(byCodeUnit)
  return names
    .filter((name) => before.get(name)?.integrity !== after.get(name)?.integrity)
    .map((name) => ({
      name,
      before: before.get(name)?.version ?? null,
      after: after.get(name)?.version ?? null,
    }))
}
