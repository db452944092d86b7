import path from 'node:path'
import type { ComponentKind } from '../words/component.ts'
import { parseNameOf } from '../words/component-name.ts'
import { parseIntegrity } from '../words/digest.ts'
import type { Journal, JournalStep, State } from '../words/generated/schema-types.ts'
import { parseModuleName } from '../words/names.ts'
import { by } from '../words/order.ts'
import type { Place } from '../words/place.ts'
import type {
  ConflictChoice,
  FolderState,
  Found,
  LinkState,
  Operation,
  Placed,
} from '../words/plan.ts'
import { SkillsError } from '../words/skills-error.ts'
import { isPartPlace, type Spot, spotDisplay, spotPath } from '../words/spot.ts'
import { conflictRemedy } from './conflict-remedy.ts'
import { isSameState } from './plan-folder.ts'

export interface PlanUndoInput {
  /** The record of the run that is taken back. */
  readonly journal: Journal
  /** Every place of our tables in this scope, from `resolvePlaces`: a record's path counts only where it is one. */
  readonly places: readonly Place[]
  /** What is ours before the run that is taken back, and now. */
  readonly stateBefore: State | undefined
  readonly stateNow: State
  readonly found: (
    folder: string,
    of: Pick<Operation, 'component' | 'name' | 'module' | 'place' | 'folder'>,
  ) => Found
  readonly onConflict: ConflictChoice
}

type Standing = FolderState | LinkState
type Subject = Pick<Operation, 'component' | 'name' | 'module' | 'place' | 'folder' | 'display'>

interface Turned {
  readonly base: Subject
  /** What stood there before the run, to be put back; `undefined` for nothing. */
  readonly content: Placed | undefined
  /** What the run left there; `undefined` for nothing. */
  readonly left: Standing | undefined
  readonly found: Found
}

/**
 * The plan that takes a run back: what it made goes, what it replaced or removed comes back. What is no longer as
 * the run left it was changed by a person and is a conflict. What is replaced and is not ours now gets a backup,
 * so that taking back can be taken back itself. Pure. Throws E_PLACE_UNSAFE where the record names a folder that no
 * table has.
 */
export function planUndo(input: PlanUndoInput): readonly Operation[] {
  const operations = input.journal.steps.flatMap(changesOf).flatMap((change) => {
    const operation = turnBack(input, turnedStep(input, change))
    return operation === undefined ? [] : [operation]
  })
  return operations.sort(by((operation) => operation.display))
}

/** The parts of shared files that a run changed, in those of our places that still are. */
export function partsOfRun(
  { steps }: Journal,
  places: readonly Place[],
): Pick<Operation, 'component' | 'name' | 'module' | 'place'>[] {
  return steps.flatMap(changesOf).flatMap((change) => {
    const spot = spotOfKey(change, places)
    if (spot === undefined || !isPartPlace(spot.place)) return []
    const { component, place } = spot
    const name = parseNameOf(component, spot.name)
    return [{ component, place, name, module: parseModuleName(change.module) }]
  })
}

/** What a step did to one component, and under which key of `spotPath` it stands. */
interface StepChange
  extends Pick<JournalStep, 'before' | 'after' | 'beforeExecutables' | 'afterExecutables'> {
  readonly key: string
  readonly component: ComponentKind
  readonly name: string
  readonly module: string
}

function changesOf(step: JournalStep): StepChange[] {
  const target = path.join(step.place, step.name)
  const { component = 'skill', module = '', name } = step
  if (step.form === 'shared')
    return (step.parts ?? []).map((part) => ({
      ...part,
      key: `${target}#${part.component}/${part.name}`,
    }))
  return [{ ...step, key: target, component, module, name }]
}

function turnedStep(input: PlanUndoInput, step: StepChange): Turned {
  const { component, key: folder } = step
  const spot = spotOfKey(step, input.places)
  if (spot === undefined) throw noPlace(folder)
  const { place } = spot
  const name = parseNameOf(component, spot.name)
  const module = parseModuleName(step.module)
  const base = { component, name, module, place, folder, display: spotDisplay(spot) }
  const stood = standing(step.before, step.beforeExecutables)
  return {
    base,
    content: stood === undefined ? undefined : placed(stood, input.stateBefore?.owned[folder]),
    left: standing(step.after, step.afterExecutables),
    found: input.found(folder, base),
  }
}

/** The component in one of our places that a key is about: a file's name ends as that place says. */
function spotOfKey(
  { key, component, name }: StepChange,
  places: readonly Place[],
): Spot | undefined {
  return places
    .filter((place) => place.component === component)
    .map((place) => {
      const suffix = place.form?.kind === 'files' ? place.form.suffix : ''
      const plain = name.endsWith(suffix) ? name.slice(0, name.length - suffix.length) : name
      return { place, component, name: plain }
    })
    .find((spot) => spotPath(spot) === key)
}

function standing(
  print: string | undefined,
  executables: readonly string[] = [],
): Standing | undefined {
  if (print === undefined) return undefined
  const integrity = parseIntegrity(print)
  return integrity === undefined
    ? { linkTo: print.slice('link:'.length) }
    : { integrity, executables }
}

/** A link has the digest of the files that it leads to; the state before the run knows it. */
function placed(stood: Standing, owned: State['owned'][string] | undefined): Placed {
  if (!('linkTo' in stood)) return stood
  const integrity = parseIntegrity(owned?.integrity ?? '')
  if (owned === undefined || integrity === undefined || owned.linkTo !== stood.linkTo)
    throw new SkillsError('E_FILE_INVALID', 'The record of the run does not fit its own state.', {
      remedy: 'This run cannot be taken back. Bring disk and lock together: skills install',
    })
  return { integrity, executables: owned.executables, linkTo: stood.linkTo }
}

function turnBack(input: PlanUndoInput, turned: Turned): Operation | undefined {
  const { base, content, left, found } = turned
  if (content === undefined && found.kind === 'absent') return undefined
  if (content !== undefined && stands(found, asStanding(content)))
    return { ...base, op: 'keep', reason: 'same', state: content }
  if (content !== undefined && found.kind === 'absent') return { ...base, ...content, op: 'create' }
  if (left !== undefined && stands(found, left))
    return replace(turned, left, !isOurs(input.stateNow, base.folder, left))
  return changedSince(input, turned)
}

function asStanding({ linkTo, integrity, executables }: Placed): Standing {
  return linkTo === undefined ? { integrity, executables } : { linkTo }
}

function stands(found: Found, wanted: Standing): boolean {
  if ('linkTo' in wanted) return found.kind === 'link' && found.state.linkTo === wanted.linkTo
  return found.kind === 'folder' && isSameState(found.state, wanted)
}

function replace({ base, content }: Turned, before: Standing, backup: boolean): Operation {
  return content === undefined
    ? { ...base, op: 'delete', before, backup }
    : { ...base, ...content, op: 'update', before, backup }
}

/** A link of ours holds nothing; files are ours where our state says so and has their digest. */
function isOurs({ owned }: State, folder: string, left: Standing): boolean {
  return 'linkTo' in left || owned[folder]?.integrity === left.integrity
}

function changedSince({ onConflict }: PlanUndoInput, turned: Turned): Operation {
  const { base, found } = turned
  const state = found.kind === 'folder' ? found.state : undefined
  if (onConflict === 'skip') return { ...base, op: 'keep', reason: 'skipped', state }
  if (onConflict === 'overwrite' && state !== undefined) return replace(turned, state, true)
  const reason = state === undefined ? 'foreign' : 'modified'
  const what = state === undefined ? 'is something else now' : 'was changed since the run'
  const message = `${base.display} ${what}, so taking the run back would lose it.`
  return { ...base, op: 'conflict', reason, message, remedy: conflictRemedy('undo', reason) }
}

function noPlace(folder: string): SkillsError {
  return new SkillsError(
    'E_PLACE_UNSAFE',
    `The record of the run names ${folder}, which is no place of an assistant now. Nothing was written.`,
    {
      where: { file: folder },
      rule: 'place/unsafe',
      remedy: 'A link may stand on the way: remove it, then run the command again.',
    },
  )
}
