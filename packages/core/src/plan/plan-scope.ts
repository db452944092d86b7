import path from 'node:path'
import { by } from '../words/order.ts'
import type { ConflictChoice, FolderState, Found, Operation } from '../words/plan.ts'
import type { KnownFolder } from './known-folder.ts'
import { type WantedFolder, wantedByFolder, wantedState } from './wanted-folder.ts'

export interface PlanScopeInput {
  readonly wanted: readonly WantedFolder[]
  /** What this plan may remove or replace, from `ownedFolders`; for an uninstall, the part that goes. */
  readonly owned: ReadonlyMap<string, KnownFolder>
  /** What stands in a folder now: `inspectFolder`. Asked once a folder. */
  readonly found: (folder: string) => Found
  readonly onConflict: ConflictChoice
  /** Take folders that already have the wanted bytes as ours. */
  readonly adopt?: boolean
  /** Let go of folders that a person changed instead of refusing to remove them. */
  readonly keepModified?: boolean
  /** False where the file system has no executable bit. */
  readonly hasModes: boolean
}

/**
 * What to do with every folder that is wanted or ours. A folder is ours only where a record says so and its
 * bytes have a digest we know; its executable bits may differ, and are then set right. Pure and deterministic:
 * one operation a folder, sorted by what people see. An uninstall is a plan that wants nothing.
 * Throws E_NAME_CLASH and E_PLACE_UNSAFE as `wantedByFolder` does.
 */
export function planScope(input: PlanScopeInput): readonly Operation[] {
  const wanted = wantedByFolder(input.wanted)
  const operations: Operation[] = []
  for (const [folder, item] of wanted)
    operations.push(whereWanted(input, item, input.owned.get(folder)))
  for (const [folder, known] of input.owned) {
    const operation = wanted.has(folder) ? undefined : whereUnwanted(input, known)
    if (operation !== undefined) operations.push(operation)
  }
  return operations.sort(by((operation) => operation.display))
}

type Subject = Pick<Operation, 'component' | 'name' | 'module' | 'place' | 'folder' | 'display'>

function subject(item: WantedFolder | KnownFolder): Subject {
  const { component, name, module, place } = item
  const folder = path.join(place.folder, name)
  return { component, name, module, place, folder, display: `${place.display}/${name}` }
}

function whereWanted(
  input: PlanScopeInput,
  item: WantedFolder,
  known: KnownFolder | undefined,
): Operation {
  const base = subject(item)
  const content = wantedState(item, input.hasModes)
  const found = input.found(base.folder)
  if (found.kind === 'absent') return { ...base, ...content, op: 'create' }
  if (found.kind === 'foreign') return foreignInTheWay(input, base, found.what)
  const now = found.state
  const ours = known !== undefined
  if (isSameState(now, content)) {
    const reason = ours ? 'same' : input.adopt === true ? 'adopted' : 'same-not-ours'
    return { ...base, op: 'keep', reason, state: now }
  }
  const update = { ...base, ...content, op: 'update', before: now } as const
  // Same bytes and other modes: nothing of a person's can be lost.
  const isOnlyModes = now.integrity === item.integrity && (ours || input.adopt === true)
  if (isOnlyModes || known?.digests.includes(now.integrity)) return { ...update, backup: false }
  if (input.onConflict === 'overwrite') return { ...update, backup: true }
  if (input.onConflict === 'skip') return { ...base, op: 'keep', reason: 'skipped', state: now }
  return known?.source === 'state' ? modified(base) : notOurs(base)
}

function whereUnwanted(input: PlanScopeInput, known: KnownFolder): Operation | undefined {
  const base = subject(known)
  const found = input.found(base.folder)
  if (found.kind === 'absent') return undefined
  const now = found.kind === 'folder' ? found.state : undefined
  const isUnchanged = now !== undefined && known.digests.includes(now.integrity)
  if (isUnchanged) return { ...base, op: 'delete', before: now, backup: false }
  if (input.keepModified === true) return { ...base, op: 'keep', reason: 'modified', state: now }
  if (input.onConflict === 'skip') return { ...base, op: 'keep', reason: 'skipped', state: now }
  if (found.kind === 'foreign') return foreign(base, found.what)
  if (input.onConflict === 'overwrite')
    return { ...base, op: 'delete', before: found.state, backup: true }
  return modified(base)
}

function foreignInTheWay(input: PlanScopeInput, base: Subject, what: string): Operation {
  return input.onConflict === 'skip'
    ? { ...base, op: 'keep', reason: 'skipped', state: undefined }
    : foreign(base, what)
}

function foreign(base: Subject, what: string): Operation {
  return {
    ...base,
    op: 'conflict',
    reason: 'foreign',
    message: `${base.display} is ${what}, which is never written through or removed.`,
    remedy: 'Move it away by hand, or leave it alone with --on-conflict skip.',
  }
}

function modified(base: Subject): Operation {
  return {
    ...base,
    op: 'conflict',
    reason: 'modified',
    message: `${base.display} was changed since it was installed.`,
    remedy:
      'Leave it alone with --on-conflict skip, or replace it with --on-conflict overwrite (a backup is kept). When you uninstall, --keep-modified lets go of it.',
  }
}

function notOurs(base: Subject): Operation {
  return {
    ...base,
    op: 'conflict',
    reason: 'not-ours',
    message: `${base.display} is there already and was not installed by skills.`,
    remedy:
      'Leave it alone with --on-conflict skip, replace it with --on-conflict overwrite (a backup is kept), or move it away.',
  }
}

/** Same bytes and the same executable bits. */
export function isSameState(left: FolderState, right: FolderState): boolean {
  return (
    left.integrity === right.integrity &&
    left.executables.join('\n') === right.executables.join('\n')
  )
}
