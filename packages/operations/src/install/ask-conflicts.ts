import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  byCodeUnit,
  type ConflictChoice,
  isErrno,
  isPartPlace,
  type ListedFile,
  listFile,
  listFolder,
  type Operation,
  type ReadFile,
  SkillsError,
  type SnapshotFile,
} from '@skills/core'

/** A folder that stands in the way, for the person who has to choose. */
export interface ConflictQuestion {
  /** As people write it. */
  readonly path: string
  readonly message: string
  /** False for what is never replaced: a link, or a file where a folder should be. */
  readonly canReplace: boolean
  /** What replacing it would change: a unified patch a file, or a line on a file that is no text. */
  readonly diff: () => Promise<readonly string[]>
}

/** `keep` leaves it alone, `replace` keeps a backup, `stop` ends the run with nothing written. */
export type AskConflict = (question: ConflictQuestion) => Promise<'keep' | 'replace' | 'stop'>

type Conflict = Extract<Operation, { op: 'conflict' }>

interface Theirs {
  /** What would be put there; `undefined` where the folder would go. */
  readonly filesFor: (operation: Operation) => readonly SnapshotFile[] | undefined
  readonly read: ReadFile
}

/** The conflicts of a plan. */
export function conflictsIn(operations: readonly Operation[]): readonly Conflict[] {
  return operations.filter((one) => one.op === 'conflict')
}

/** Ask about each conflict, and answer with the choice a folder. Throws E_CANCELLED where a person stops. */
export async function askConflicts(
  conflicts: readonly Conflict[],
  theirs: Theirs,
  ask: AskConflict,
): Promise<ReadonlyMap<string, ConflictChoice>> {
  const choices = new Map<string, ConflictChoice>()
  for (const conflict of conflicts) {
    const { display, message, reason, folder } = conflict
    const canReplace = reason !== 'foreign'
    const diff = () => differences(conflict, theirs.filesFor(conflict) ?? [], theirs.read)
    const answer = await ask({ path: display, message, canReplace, diff })
    if (answer === 'stop') throw stopped(display)
    choices.set(folder, answer === 'keep' || !canReplace ? 'skip' : 'overwrite')
  }
  return choices
}

function stopped(display: string): SkillsError {
  return new SkillsError('E_CANCELLED', `Stopped at ${display}. Nothing was written.`, {
    where: { file: display },
    remedy: 'Answer on the command line: --on-conflict skip, or --on-conflict overwrite',
  })
}

async function differences(
  { folder, place }: Conflict,
  files: readonly SnapshotFile[],
  read: ReadFile,
): Promise<readonly string[]> {
  const { textPatch } = await import('../diff/text-patch.ts')
  if (isPartPlace(place)) return []
  const isFile = place.form !== undefined
  const listing = isFile ? listFile(folder) : listFolder(folder)
  const mine = new Map(listing.kind === 'folder' ? listing.files.map((one) => [one.path, one]) : [])
  const theirs = new Map<string, SnapshotFile>(files.map((one) => [one.path, one]))
  const parts: string[] = []
  for (const path of [...new Set([...mine.keys(), ...theirs.keys()])].sort(byCodeUnit)) {
    const [from, to] = [mine.get(path), theirs.get(path)]
    if (isSame(from, to)) continue
    const patch = await textPatch({
      path,
      from: from === undefined ? nothing : bytesOf(isFile ? folder : join(folder, path)),
      to: to === undefined ? nothing : read(to),
    })
    parts.push(patch === undefined || from?.sha256 === to?.sha256 ? remark(path, from, to) : patch)
  }
  return parts
}

const nothing = new Uint8Array()

function isSame(from: ListedFile | undefined, to: SnapshotFile | undefined): boolean {
  return from?.sha256 === to?.sha256 && from?.executable === to?.executable
}

/** A file that went while we looked is nothing. */
function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    if (isErrno(error)) return nothing
    throw error
  }
}

function remark(path: string, from: ListedFile | undefined, to: SnapshotFile | undefined): string {
  if (from?.sha256 === to?.sha256) {
    return `${path}: only the executable bit differs`
  }
  if (from === undefined) return `${path}: no text; it would be added`
  return to === undefined
    ? `${path}: no text; it would be removed`
    : `${path}: no text; it would be replaced`
}
