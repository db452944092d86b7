import type { OwnedFolder, State } from '../words/generated/schema-types.ts'
import { byCodeUnit } from '../words/order.ts'
import type { Operation, Plan } from '../words/plan.ts'
import type { Scope } from '../words/scope.ts'
import { spotFile } from '../words/spot.ts'

export interface NextStateInput {
  readonly scope: Scope
  readonly before: State
  readonly plan: Plan
  /** Folders this run made, and folders of `before.createdFolders` that are gone. Absolute. */
  readonly createdFolders: readonly string[]
  readonly removedFolders: readonly string[]
  /** Folders of `before.owned` where nothing stands any more. */
  readonly vanished: readonly string[]
}

/**
 * The state once a plan is carried out: what was owned, changed by each operation, so that a plan over one
 * module leaves the others' entries alone. `undefined` where nothing is left to remember: the last module went
 * and took the lock with it.
 */
export function nextState(input: NextStateInput): State | undefined {
  const { before, plan, scope } = input
  const owned = new Map<string, OwnedFolder>(Object.entries(before.owned))
  for (const folder of [...input.vanished, ...(plan.vanished ?? [])]) owned.delete(folder)
  const notOurs = new Set(before.notOurs ?? [])
  for (const operation of plan.operations) {
    const entry = ownedBy(operation)
    if (entry === 'somebody-else' && !owned.has(operation.folder)) notOurs.add(operation.folder)
    else if (entry === 'nobody') owned.delete(operation.folder)
    else if (typeof entry === 'object') {
      owned.set(operation.folder, entry)
      notOurs.delete(operation.folder)
    }
  }
  const isLockGone = plan.texts.some(
    (text) => text.path === scope.lockPath && text.after === undefined,
  )
  if (owned.size === 0 && isLockGone) return undefined
  const removed = new Set(input.removedFolders)
  const created = [...before.createdFolders, ...input.createdFolders]
  const manifestBefore = before.manifestBefore ?? firstManifest(plan, scope)
  return {
    stateVersion: 1,
    root: scope.root,
    owned: Object.fromEntries(owned),
    ...sharedFiles(before, plan, owned),
    createdFolders: [...new Set(created)].filter((folder) => !removed.has(folder)).sort(byCodeUnit),
    ...(notOurs.size === 0 ? {} : { notOurs: [...notOurs].sort(byCodeUnit) }),
    ...(manifestBefore === undefined ? {} : { manifestBefore }),
  }
}

/** What the files with our parts were before the first of them; forgotten with the last. */
function sharedFiles(
  before: State,
  { shared = [] }: Plan,
  owned: ReadonlyMap<string, OwnedFolder>,
): Pick<State, 'shared'> {
  const files = new Map(Object.entries(before.shared ?? {}))
  for (const { file, before: text, memo, isFirst } of shared)
    if (isFirst && !files.has(file))
      files.set(file, { existed: text !== undefined, ...(memo === undefined ? {} : { memo }) })
  if (files.size === 0) return {}
  const ours = new Set([...owned].map(([key, entry]) => spotFile(key, entry)))
  const left = [...files].filter(([file]) => ours.has(file))
  return left.length === 0 ? {} : { shared: Object.fromEntries(left) }
}

type Owner = OwnedFolder | 'somebody-else' | 'nobody' | 'as-before'

function ownedBy(operation: Operation): Owner {
  const { module, component, name } = operation
  switch (operation.op) {
    case 'create':
    case 'update': {
      const { integrity, executables, linkTo, made } = operation
      const link = linkTo === undefined ? {} : { linkTo }
      const from = made === undefined ? {} : { made }
      // In the order in which it is written down, which spares putting thousands of these in order.
      return { component, executables, integrity, ...link, ...from, module, name }
    }
    case 'delete':
      return 'nobody'
    case 'keep':
      if (operation.reason === 'same-not-ours' || operation.reason === 'skipped')
        return 'somebody-else'
      if (operation.reason === 'modified') return 'nobody'
      return operation.state === undefined
        ? 'as-before'
        : { component, ...operation.state, module, name }
    case 'conflict':
      return 'as-before'
  }
}

function firstManifest(plan: Plan, scope: Scope): State['manifestBefore'] {
  const change = plan.texts.find(
    (text) => text.path === scope.manifestPath && text.before !== text.after,
  )
  if (change === undefined) return undefined
  return change.before === undefined ? { existed: false } : { existed: true, text: change.before }
}
