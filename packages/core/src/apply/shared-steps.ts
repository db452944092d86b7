import path from 'node:path'
import type { Writing } from '../plan/plan-work.ts'
import { parseNameOf } from '../words/component-name.ts'
import type { JournalPart, JournalStep } from '../words/generated/schema-types.ts'
import { by } from '../words/order.ts'
import type { Place } from '../words/place.ts'
import type { Plan, SharedChange } from '../words/plan.ts'
import { SkillsError } from '../words/skills-error.ts'
import { isPartPlace, spotPath } from '../words/spot.ts'
import { sharedPrints } from './shared-file.ts'

/** A shared file that a run rewrites, with the operations whose parts stand in it. */
export interface SharedStep extends SharedChange {
  readonly parts: readonly Writing[]
  readonly step: Omit<JournalStep, 'stage'>
}

/**
 * The steps of a plan's shared files, sorted by file. Throws E_PLACE_UNSAFE where a file is another one than when the
 * plan was made.
 */
export function sharedSteps(
  plan: Plan,
  writing: readonly Writing[],
  rootOf: (place: Place) => string,
): SharedStep[] {
  const parts = writing.filter(({ place }) => isPartPlace(place))
  const changes = [...(plan.shared ?? [])].sort(by(({ file }) => file))
  const files = new Set(changes.map(({ file }) => file))
  const lost = parts.find(({ place }) => !files.has(place.folder))
  if (lost !== undefined) throw new Error(`the plan has no text for ${lost.display}`)
  return changes.map((change) => {
    const inside = parts.filter(({ place }) => place.folder === change.file)
    for (const part of inside) mustLeadThere(part, rootOf(part.place))
    return { ...change, parts: inside, step: stepOf(change, inside) }
  })
}

function mustLeadThere(part: Writing, root: string): void {
  const { component, place } = part
  const name = parseNameOf(component, part.name)
  if (spotPath({ component, name, place: { ...place, folder: root } }) === part.folder) return
  throw leadsElsewhere(part)
}

function stepOf(change: SharedChange, inside: readonly Writing[]): Omit<JournalStep, 'stage'> {
  return {
    place: path.dirname(change.file),
    name: path.basename(change.file),
    form: 'shared',
    ...sharedPrints(change),
    parts: inside.map(partOf),
  }
}

function partOf(operation: Writing): JournalPart {
  const { component, name, module } = operation
  const before = operation.op === 'create' ? undefined : operation.before
  return {
    component,
    name,
    module,
    ...(before === undefined || 'linkTo' in before ? {} : { before: before.integrity }),
    ...(operation.op === 'delete' ? {} : { after: operation.integrity }),
  }
}

export function leadsElsewhere(operation: Pick<Writing, 'display'>): SkillsError {
  return new SkillsError(
    'E_PLACE_UNSAFE',
    `${operation.display} leads to another folder than when the plan was made. Nothing was written.`,
    { where: { file: operation.display }, remedy: 'Run the command again.' },
  )
}
