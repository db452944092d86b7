import { by, byCodeUnit, type Lock, type LockedModule, type Operation } from '@skills/core'
import type { ModuleChange, ModuleRow, PlanRow } from './install-request.ts'

/** A plan as JSON and people see it: one row a path. */
export function planRows(
  operations: readonly Operation[],
  lostOf: (operation: Operation) => readonly string[] = () => [],
): PlanRow[] {
  return operations.map((operation) => {
    const { op, component, name, module, place, display } = operation
    return {
      op,
      assistant: place.assistants[0] ?? place.readers[0] ?? '',
      assistants: place.assistants,
      readers: place.readers,
      scope: place.scope,
      component,
      name,
      module,
      path: display,
      linkTo: linkOf(operation),
      reason: 'reason' in operation ? operation.reason : null,
      lost: lostOf(operation),
    }
  })
}

function linkOf(operation: Operation): string | null {
  if (operation.op === 'keep') return operation.state?.linkTo ?? null
  return 'linkTo' in operation ? (operation.linkTo ?? null) : null
}

/** The modules of a lock as JSON shows them, sorted by name. */
export function moduleRows(lock: Lock): ModuleRow[] {
  return Object.entries(lock.modules)
    .sort(by(([name]) => name))
    .map(([name, { version, source, commit, integrity }]) => ({
      name,
      version,
      source,
      commit: commit ?? null,
      integrity,
    }))
}

/** Modules that came, went, or have another version or other bytes. */
export function moduleChanges(before: Lock, after: Lock): ModuleChange[] {
  const names = new Set([...Object.keys(before.modules), ...Object.keys(after.modules)])
  return [...names].sort(byCodeUnit).flatMap((name) => {
    const [from, to] = [before.modules[name], after.modules[name]]
    if (isSame(from, to)) return []
    return [{ name, from: from?.version ?? null, to: to?.version ?? null }]
  })
}

function isSame(from: LockedModule | undefined, to: LockedModule | undefined): boolean {
  return from?.version === to?.version && from?.integrity === to?.integrity
}
