import fs from 'node:fs'
import path from 'node:path'
import { setImmediate as letTimersRun } from 'node:timers/promises'
import { linkTargetOf } from '../plan/link-target.ts'
import { isSameState } from '../plan/plan-folder.ts'
import { makesLink, type Writing } from '../plan/plan-work.ts'
import { treeDigest } from '../words/digest.ts'
import { byCodeUnit } from '../words/order.ts'
import type { FolderState, Found, LinkState } from '../words/plan.ts'
import type { Scope } from '../words/scope.ts'
import { SkillsError } from '../words/skills-error.ts'
import type { ReadFile, SnapshotFile } from '../words/snapshot.ts'
import type { FileOperations } from './file-operations.ts'
import { fingerprint, foundFingerprint } from './fingerprint.ts'
import { foundIn } from './inspect-folder.ts'
import { inspectSpot } from './inspect-spot.ts'
import { stepPaths } from './journal.ts'
import { type Listing, listFile, listFolder, platformHasModes } from './list-folder.ts'
import { isPlainPath } from './place-root.ts'
import type { Run } from './prepare-run.ts'
import { sharedFingerprint } from './shared-file.ts'
import type { SharedStep } from './shared-steps.ts'
import { stateFiles } from './state-files.ts'

/** A folder that was overwritten, and where its old content is kept. */
export interface Backup {
  /** As people write it. */
  readonly display: string
  /** Absolute. */
  readonly folder: string
}

interface Stager {
  readonly run: Run
  readonly read: ReadFile
  readonly filesOf: FilesOf
  readonly copyFrom?: CopyFrom
  readonly files: FileOperations
}

/** The folder whose copy an operation puts down; `undefined` for one made of the plan's files. */
export type CopyFrom = (operation: Writing) => string | undefined

interface Staging extends Stager {
  /** Give what was just made exactly these permission bits. */
  readonly settleMode: (target: string, made: Made) => void
}

interface Made {
  readonly mode: number
  readonly kind: 'file' | 'folder'
  readonly stage: string
}

/** The files that a create or update puts down, with paths below the component's folder. */
export type FilesOf = (operation: Writing) => readonly SnapshotFile[]

/**
 * Write everything that will be installed into the stage folders and make it durable: links first, which some
 * file systems refuse, then files. A component that goes to several places is read once.
 */
export async function stageFiles(input: Stager): Promise<void> {
  const { run, files } = input
  const stager: Staging = { ...input, settleMode: modeSettler(files) }
  for (const stage of run.journal.stages) files.makeFolder(stage)
  stageLinks(stager)
  // A link is no file that can be synced; the folder that holds it is.
  const written: string[] = [
    ...run.journal.stages,
    ...(await stageCopies(stager)),
    ...stageShared(stager),
  ]
  for (const targets of sameContent(stager).values()) {
    written.push(...stageContent(stager, targets))
    await letTimersRun() // The scope's lock is refreshed by a timer.
  }
  await files.syncAll(written, run.journal.stages)
}

/**
 * What is installed is the same for everybody, whatever the umask of who installs it. Where the first of its kind
 * in a stage comes out right by itself, so do the others: umask, default rights and mount are the same for all of it.
 */
function modeSettler(files: FileOperations): Staging['settleMode'] {
  const isRight = new Map<string, boolean>()
  return (target, { mode, kind, stage }) => {
    const key = `${kind} ${mode} ${stage}`
    const known = isRight.get(key) ?? (fs.statSync(target).mode & 0o7777) === mode
    isRight.set(key, known)
    if (!known) files.setMode(target, mode)
  }
}

function stageLinks({ run, files }: Stager): void {
  run.operations.forEach((operation, index) => {
    const step = run.journal.steps[index]
    if (step === undefined || !makesLink(operation)) return
    files.makeLink(operation.linkTo, stepPaths(run.journal, step, index).staged)
  })
}

/** The new text of each shared file, with the permission bits of the one that stands there. */
function stageShared({ run, files }: Stager): string[] {
  return run.shared.flatMap(({ file, after }, index) => {
    const at = run.operations.length + index
    const step = run.journal.steps[at]
    if (after === undefined || step === undefined) return []
    const { staged } = stepPaths(run.journal, step, at)
    const mode = fs.lstatSync(file, { throwIfNoEntry: false })?.mode
    files.writeNew(staged, Buffer.from(after, 'utf8'), mode === undefined ? 0o644 : mode & 0o777)
    if (mode !== undefined) files.setMode(staged, mode & 0o777)
    return [staged]
  })
}

interface Target {
  readonly staged: string
  readonly content: readonly SnapshotFile[]
  /** The component is one file and no folder. */
  readonly isFile: boolean
}

/** Copies of whole folders, each checked after it was made. Returns the paths that were written. */
async function stageCopies(stager: Stager): Promise<string[]> {
  const { run, files, copyFrom } = stager
  const written: string[] = []
  for (const [index, operation] of run.operations.entries()) {
    const from = copyFrom?.(operation)
    const step = run.journal.steps[index]
    if (from === undefined || step === undefined || operation.op === 'delete') continue
    const { staged } = stepPaths(run.journal, step, index)
    await files.copyTree(from, staged)
    const listing = listingOf(operation, staged)
    const copy = foundIn(listing)
    if (listing.kind !== 'folder' || copy.kind !== 'folder') throw otherFiles(operation)
    if (!isSameState(copy.state, operation)) throw otherFiles(operation)
    written.push(...filesOfListing(operation, staged, listing), staged)
  }
  return written
}

/** A copy of what an operation is about, listed by the names that it has in its place. */
function listingOf({ place, folder }: Writing, copy: string): Listing {
  return place.form === undefined ? listFolder(copy) : listFile(copy, path.basename(folder))
}

function filesOfListing({ place }: Writing, copy: string, listing: Listing): string[] {
  if (place.form !== undefined || listing.kind !== 'folder') return []
  return listing.files.map((file) => path.join(copy, file.path))
}

function sameContent({ run, filesOf, copyFrom }: Stager): Map<string, Target[]> {
  const groups = new Map<string, Target[]>()
  run.operations.forEach((operation, index) => {
    const step = run.journal.steps[index]
    if (operation.op === 'delete' || makesLink(operation) || step === undefined) return
    if (copyFrom?.(operation) !== undefined) return
    const { staged } = stepPaths(run.journal, step, index)
    const content = filesOf(operation)
    if (!isAsPlanned(content, operation)) throw otherFiles(operation)
    const modes = content.map((file) => (file.executable ? 'x' : '-')).join('')
    const isFile = operation.place.form !== undefined
    const key = `${operation.integrity} ${modes} ${isFile}`
    groups.set(key, [...(groups.get(key) ?? []), { staged, content, isFile }])
  })
  return groups
}

/** The same bytes, and where the file system has modes, the same executable files. */
function isAsPlanned(content: readonly SnapshotFile[], planned: FolderState): boolean {
  const executables = content.filter((file) => file.executable).map((file) => file.path)
  const state = {
    integrity: treeDigest(content),
    executables: platformHasModes ? executables.sort(byCodeUnit) : planned.executables,
  }
  return isSameState(state, planned)
}

function otherFiles(operation: Writing): SkillsError {
  return new SkillsError(
    'E_INTEGRITY',
    `The files for ${operation.display} do not have the digest or modes that were planned for them.`,
    {
      where: { file: operation.display },
      remedy: 'Run the command again; report it if it stays.',
    },
  )
}

/** Returns the paths that were written. */
function stageContent(stager: Staging, targets: readonly Target[]): string[] {
  const { files, read } = stager
  const content = targets[0]?.content ?? []
  const made = new Set<string>()
  const written: string[] = []
  const make = (folder: string, stage: string) => {
    if (made.has(folder)) return
    files.makeFolder(folder)
    stager.settleMode(folder, { mode: 0o755, kind: 'folder', stage })
    made.add(folder)
  }
  for (const { staged, isFile } of targets) if (!isFile) make(staged, path.dirname(staged))
  for (const file of content) {
    const bytes = read(file)
    for (const { staged, isFile } of targets) {
      let folder = staged
      const segments = isFile ? [] : file.path.split('/')
      for (const segment of segments.slice(0, -1)) {
        folder = path.join(folder, segment)
        make(folder, path.dirname(staged))
      }
      const target = path.join(staged, ...segments)
      const mode = file.executable ? 0o755 : 0o644
      files.writeNew(target, bytes, mode)
      stager.settleMode(target, { mode, kind: 'file', stage: path.dirname(staged) })
      written.push(target)
    }
  }
  return [...written, ...made]
}

/**
 * Copy what a person changed to the scope's backups before anything moves, and check the copy's digest.
 * Throws E_CONFLICT where the folder changed in the meantime.
 */
export async function backUp(
  run: Run,
  scope: Scope,
  files: FileOperations,
): Promise<readonly Backup[]> {
  const number = run.journal.backup
  if (number === undefined) return []
  const top = path.join(stateFiles(scope).backups, String(number))
  if (!fs.existsSync(stateFiles(scope).backups)) files.makeFolder(stateFiles(scope).backups)
  files.makeFolder(top)
  const backups: Backup[] = []
  for (const operation of run.operations) {
    if (operation.op === 'create' || !operation.backup) continue
    const folder = path.join(top, path.relative(scope.root, operation.folder))
    await files.copyTree(operation.folder, folder)
    const listing = listingOf(operation, folder)
    const copy = foundIn(listing)
    if (listing.kind !== 'folder' || copy.kind !== 'folder') throw changedMeanwhile(operation)
    if (foundFingerprint(copy) !== fingerprint(operation.before)) throw changedMeanwhile(operation)
    await files.syncAll([...filesOfListing(operation, folder, listing), folder])
    backups.push({ display: operation.display, folder })
  }
  backups.push(...(await backUpShared({ run, scope, files }, top)))
  return backups
}

/** A shared file with a part that a person changed is kept as a whole. */
async function backUpShared(
  { run, scope, files }: Pick<Stager, 'run' | 'files'> & { readonly scope: Scope },
  top: string,
): Promise<Backup[]> {
  const backups: Backup[] = []
  for (const { file, place, parts, step } of run.shared) {
    if (!parts.some((part) => part.op !== 'create' && part.backup)) continue
    const copy = path.join(top, path.relative(scope.root, file))
    await files.copyTree(file, copy)
    if (sharedFingerprint(copy) !== step.before) throw changedMeanwhile(place)
    await files.syncAll([copy])
    backups.push({ display: place.display, folder: copy })
  }
  return backups
}

/**
 * What the plan saw must still stand there, with no link on the way; `root` is what the operation's place resolves
 * to now. Throws E_CONFLICT.
 */
export function checkFolder(operation: Writing, root: string): void {
  if (root !== path.dirname(operation.folder)) throw changedMeanwhile(operation)
  const now = inspectSpot(operation.folder, operation)
  const isSame =
    operation.op === 'create' ? now.kind === 'absent' : isStanding(now, operation.before)
  if (!isSame) throw changedMeanwhile(operation)
  // What a new link leads to may not exist yet; the way there must hold no link.
  if (makesLink(operation) && !isPlainPath(path.dirname(linkTargetOf(operation))))
    throw changedMeanwhile(operation)
}

/** The same for a shared file: all its bytes are those that the plan saw. Throws E_CONFLICT. */
export function checkShared({ file, place, step }: SharedStep, root: string): void {
  if (root !== file || sharedFingerprint(file) !== (step.before ?? 'absent'))
    throw changedMeanwhile(place)
}

function isStanding(now: Found, before: FolderState | LinkState): boolean {
  if ('linkTo' in before) return now.kind === 'link' && now.state.linkTo === before.linkTo
  return now.kind === 'folder' && isSameState(now.state, before)
}

/** The error for what is no longer as the plan saw it. */
export function changedMeanwhile(operation: Pick<Writing, 'display'>): SkillsError {
  return new SkillsError(
    'E_CONFLICT',
    `${operation.display} changed while the run was under way. What had been begun was taken back.`,
    { where: { file: operation.display }, remedy: 'Run the command again.' },
  )
}
