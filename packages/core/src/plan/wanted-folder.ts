import path from 'node:path'
import type { ComponentKind } from '../words/component.ts'
import type { Integrity } from '../words/digest.ts'
import type { ComponentName, ModuleName } from '../words/names.ts'
import { by, byCodeUnit } from '../words/order.ts'
import type { Place } from '../words/place.ts'
import type { FolderState, MadeOf } from '../words/plan.ts'
import { type Problem, SkillsError } from '../words/skills-error.ts'
import { isPartPlace, spotDisplay, spotPath } from '../words/spot.ts'

/** One component that should stand in one place. */
export interface WantedFolder {
  /** From `resolvePlaces`. */
  readonly place: Place
  readonly component: ComponentKind
  readonly name: ComponentName
  readonly module: ModuleName
  /** Of what will stand there. */
  readonly integrity: Integrity
  /** Paths of its executable files. */
  readonly executables: readonly string[]
  /** Where a writer makes the text. */
  readonly made?: MadeOf
}

/** The state of a folder that holds exactly these files. */
export function wantedState(wanted: WantedFolder, hasModes: boolean): FolderState {
  const executables = hasModes ? [...wanted.executables].sort(byCodeUnit) : []
  return { integrity: wanted.integrity, executables }
}

/**
 * The wanted components by folder. Throws E_NAME_CLASH with every folder that two components would share,
 * and E_PLACE_UNSAFE where one would lie inside another (a place that is a link into a component).
 */
export function wantedByFolder(all: readonly WantedFolder[]): Map<string, WantedFolder> {
  const wanted = new Map<string, WantedFolder>()
  const problems: Problem[] = []
  for (const item of [...all].sort(by(spotDisplay))) {
    const folder = spotPath(item)
    const other = wanted.get(folder)
    if (other === undefined) wanted.set(folder, item)
    else if (other.integrity !== item.integrity || other.module !== item.module)
      problems.push(clash(other, item))
  }
  if (problems.length > 0)
    throw new SkillsError('E_NAME_CLASH', 'Two components would take the same folder.', {
      problems,
      remedy: 'Choose one module for each name under "owners" in skills.json.',
    })
  refuseNesting(wanted)
  return wanted
}

function clash(first: WantedFolder, second: WantedFolder): Problem {
  const folder = spotDisplay(first)
  return {
    severity: 'error',
    rule: 'name/clash',
    message: `${folder} is wanted from ${first.module} and from ${second.module}.`,
    file: folder,
    remedy: `Add "owners": {"${first.name}": "${first.module}"} to skills.json, or leave one out with --exclude ${first.name}.`,
  }
}

function refuseNesting(wanted: ReadonlyMap<string, WantedFolder>): void {
  const free = new Set<string>()
  for (const [folder, item] of wanted) {
    if (isPartPlace(item.place)) continue
    const parent = path.dirname(folder)
    if (free.has(parent)) continue
    const outer = outerOf(parent, wanted)
    if (outer === undefined) {
      free.add(parent)
      continue
    }
    throw new SkillsError(
      'E_PLACE_UNSAFE',
      `${item.place.display} leads into ${outer.place.display}/${outer.name}, which is a component itself.`,
      {
        where: { file: item.place.display },
        remedy: 'Remove the link, or let it point at a folder of its own.',
      },
    )
  }
}

function outerOf(
  folder: string,
  wanted: ReadonlyMap<string, WantedFolder>,
): WantedFolder | undefined {
  const parent = path.dirname(folder)
  if (parent === folder) return undefined
  return wanted.get(folder) ?? outerOf(parent, wanted)
}
