import { by, type Lock, type Operation } from '@skills/core'
import type { ModuleRow, PlanRow } from './install-request.ts'

/** A plan as JSON and people see it: one row a path. */
export function planRows(operations: readonly Operation[]): PlanRow[] {
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
