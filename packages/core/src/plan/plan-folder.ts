import type { ConflictChoice, FolderState, Found, Operation, Placed } from '../words/plan.ts'
import { isPartPlace, spotDisplay, spotPath } from '../words/spot.ts'
import { type ConflictCommand, conflictRemedy } from './conflict-remedy.ts'
import type { KnownFolder } from './known-folder.ts'
import { ourLink, type WantedSpot } from './one-copy.ts'
import { type WantedFolder, wantedState } from './wanted-folder.ts'

/** How the folders of one plan are judged. */
export interface Rules {
  readonly onConflict: ConflictChoice
  /** What a person chose for single folders; it goes before `onConflict`. */
  readonly choices?: ReadonlyMap<string, ConflictChoice>
  /** Take folders that already have the wanted bytes as ours. */
  readonly adopt?: boolean
  /** Let go of folders that a person changed instead of refusing to remove them. */
  readonly keepModified?: boolean
  /** False where the file system has no executable bit. */
  readonly hasModes: boolean
  /** Whose flags the remedies name; left out: those of `install`. */
  readonly command?: ConflictCommand | undefined
}

type Subject = Pick<Operation, 'component' | 'name' | 'module' | 'place' | 'folder' | 'display'>

function subject(item: WantedFolder | KnownFolder): Subject {
  const { component, name, module, place } = item
  return { component, name, module, place, folder: spotPath(item), display: spotDisplay(item) }
}

/** What to do with one wanted folder: put the component's files there, or a link that says `linkTo`. */
export function planWanted(rules: Rules, spot: WantedSpot, linkTo?: string): Operation {
  const { item, known, found } = spot
  const base = subject(item)
  const files = wantedState(item, rules.hasModes)
  const made = item.made === undefined ? {} : { made: item.made }
  const content: Placed = { ...files, ...made, ...(linkTo === undefined ? {} : { linkTo }) }
  switch (found.kind) {
    case 'absent':
      return { ...base, ...content, op: 'create' }
    case 'foreign':
      return inTheWay(rules, base, found)
    case 'link':
      if (ourLink(known, found) === undefined) return inTheWay(rules, base, found)
      if (found.state.linkTo === linkTo)
        return { ...base, op: 'keep', reason: 'same', state: content }
      return { ...base, ...content, op: 'update', before: found.state, backup: false }
    case 'folder':
      return overFolder(rules, { base, known, now: found.state }, content)
  }
}

function choiceFor({ choices, onConflict }: Rules, { folder }: Subject): ConflictChoice {
  return choices?.get(folder) ?? onConflict
}

interface Standing {
  readonly base: Subject
  readonly known: KnownFolder | undefined
  readonly now: FolderState
}

function overFolder(rules: Rules, { base, known, now }: Standing, content: Placed): Operation {
  const update = { ...base, ...content, op: 'update', before: now } as const
  // Whoever replaced a link of ours by a folder did so on purpose, whatever its bytes.
  if (known?.linkTo === undefined) {
    const ours = known !== undefined
    const isAsWanted = isSameState(now, content)
    if (isAsWanted && !(ours && content.linkTo !== undefined)) {
      const reason = ours ? 'same' : rules.adopt === true ? 'adopted' : 'same-not-ours'
      const made = content.made === undefined ? {} : { made: content.made }
      return { ...base, op: 'keep', reason, state: { ...now, ...made } }
    }
    // Same bytes and other modes: nothing of a person's can be lost.
    const isOnlyModes = now.integrity === content.integrity && (ours || rules.adopt === true)
    if (isOnlyModes || known?.digests.includes(now.integrity)) return { ...update, backup: false }
  }
  if (choiceFor(rules, base) === 'skip')
    return { ...base, op: 'keep', reason: 'skipped', state: now }
  if (isPartPlace(base.place) && known?.source !== 'state') return standsBefore(rules, base)
  if (choiceFor(rules, base) === 'overwrite') return { ...update, backup: true }
  return known?.source === 'state' ? modified(rules, base) : notOurs(rules, base)
}

/** What to do with a folder that our records call ours and that is no longer wanted. */
export function planUnwanted(
  rules: Rules,
  known: KnownFolder,
  found: Found,
): Operation | undefined {
  const base = subject(known)
  if (found.kind === 'absent') return undefined
  const before = unchanged(known, found)
  if (before !== undefined) return { ...base, op: 'delete', before, backup: false }
  const state = found.kind === 'folder' ? found.state : undefined
  if (rules.keepModified === true) return { ...base, op: 'keep', reason: 'modified', state }
  if (choiceFor(rules, base) === 'skip') return { ...base, op: 'keep', reason: 'skipped', state }
  if (found.kind !== 'folder') return inTheWay(rules, base, found)
  if (choiceFor(rules, base) === 'overwrite')
    return { ...base, op: 'delete', before: found.state, backup: true }
  return modified(rules, base)
}

/** What stands there, where it is exactly what we put there. */
function unchanged(known: KnownFolder, found: Found) {
  if (found.kind === 'link') return ourLink(known, found) === undefined ? undefined : found.state
  if (found.kind !== 'folder' || known.linkTo !== undefined) return undefined
  return known.digests.includes(found.state.integrity) ? found.state : undefined
}

function inTheWay(
  rules: Rules,
  base: Subject,
  found: Extract<Found, { kind: 'link' | 'foreign' }>,
): Operation {
  if (choiceFor(rules, base) === 'skip')
    return { ...base, op: 'keep', reason: 'skipped', state: undefined }
  const what = found.kind === 'link' ? 'a symbolic link' : found.what
  const message = `${base.display} is ${what}, which is never written through or removed.`
  return conflict(rules, base, { reason: 'foreign', message })
}

function modified(rules: Rules, base: Subject): Operation {
  const message = `${base.display} was changed since it was installed.`
  return conflict(rules, base, { reason: 'modified', message })
}

/** What a person has in a file of theirs is never replaced, whatever was chosen. */
function standsBefore(rules: Rules, base: Subject): Operation {
  const message = `${base.display} was there before and was not written by skills, so it is never replaced.`
  return conflict(rules, base, { reason: 'foreign', message })
}

function notOurs(rules: Rules, base: Subject): Operation {
  const message = `${base.display} is there already and was not installed by skills.`
  return conflict(rules, base, { reason: 'not-ours', message })
}

function conflict(
  rules: Rules,
  base: Subject,
  what: Pick<Extract<Operation, { op: 'conflict' }>, 'reason' | 'message'>,
): Operation {
  return { ...base, ...what, op: 'conflict', remedy: conflictRemedy(rules.command, what.reason) }
}

/** Same bytes and the same executable bits. */
export function isSameState(left: FolderState, right: FolderState): boolean {
  return (
    left.integrity === right.integrity &&
    left.executables.join('\n') === right.executables.join('\n')
  )
}
