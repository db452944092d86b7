import {
  limits,
  type ModuleName,
  type Operation,
  type OwnedSkill,
  type Skill,
  type Snapshot,
  type SnapshotFile,
  type Writing,
} from '@skills/core'
import { atMost } from '../at-most.ts'
import type { Warning } from '../context.ts'
import { knownNames } from '../resolve/known-names.ts'
import type { ChangeRun } from './change.ts'
import type { NotInstalledRow } from './install-request.ts'
import { mustBeNeeded, withAskers } from './needed-content.ts'
import type { ResolvedModule } from './resolved-module.ts'
import { withContent } from './with-content.ts'

/** The bytes behind a plan. */
export interface Content {
  /** Snapshots that have to be kept before the plan is applied. */
  readonly snapshots: readonly Snapshot[]
  readonly filesOf: (operation: Writing) => readonly SnapshotFile[]
  /** The same for what stands in the way; `undefined` where nothing is wanted there. */
  readonly filesFor: (operation: Operation) => readonly SnapshotFile[] | undefined
  /** The skills of the modules that were looked at. */
  readonly skills: readonly OwnedSkill[]
  readonly notInstalled: readonly NotInstalledRow[]
  /** What the audit finds in those. */
  readonly told: readonly Warning[]
}

/**
 * Bring in the modules of which something is to be written, or shown; the others are not touched. A module that is written
 * because others need it brings those in, too: that they do is read from their bytes, not from the lock.
 */
export async function bringContent(
  run: ChangeRun,
  resolved: readonly ResolvedModule[],
  writing: readonly Operation[],
): Promise<Content> {
  const { context, scope } = run
  const written = writing.filter((one) => one.op !== 'delete').map((one) => String(one.module))
  const needed = withAskers(resolved, new Set(written))
  const requests = resolved.map((one) => one.request)
  const known = knownNames(context, scope.root, requests)
  const brought = await atMost(limits.fetchesInFlightMax, resolved, async (one) =>
    needed.has(one.request.name) ? withContent(run, one, known) : one,
  )
  mustBeNeeded(known, brought, needed)
  const contents = brought.flatMap(({ request, content }) =>
    content === undefined ? [] : [{ module: request.name, ...content }],
  )
  const skills = contents.flatMap(({ module, selected }) =>
    selected.skills.map((skill) => ({ module, skill })),
  )
  const byName = new Map(skills.map(({ module, skill }) => [`${module} ${skill.name}`, skill]))
  return {
    snapshots: contents.map(({ obtained }) => obtained.snapshot),
    filesOf: (operation) => filesIn(byName, operation),
    filesFor: ({ module, name }) => byName.get(`${module} ${name}`)?.files,
    skills,
    notInstalled: contents.flatMap(({ module, obtained }) =>
      othersOf(module, obtained.module.others),
    ),
    told: contents.flatMap(({ told }) => told),
  }
}

/** Names of modules and skills have no space. */
function filesIn(byName: ReadonlyMap<string, Skill>, operation: Writing): Skill['files'] {
  const found = byName.get(`${operation.module} ${operation.name}`)
  if (found === undefined) throw new TypeError(`no content for ${operation.display}`)
  return found.files
}

function othersOf(
  module: ModuleName,
  others: readonly { readonly kind: NotInstalledRow['component'] }[],
): NotInstalledRow[] {
  const kinds = [...new Set(others.map((other) => other.kind))].sort()
  return kinds.map((component) => ({
    module,
    component,
    count: others.filter((other) => other.kind === component).length,
  }))
}
