import type { Lock, Operation } from '@skills/core'
import type { ModuleRow, PlanRow } from './install-request.ts'

/** A plan as JSON and people see it: one row a path. */
export function planRows(operations: readonly Operation[]): PlanRow[] {
  return operations.map((operation) => {
    const { op, component, name, module, place, display } = operation
    const reason = 'reason' in operation ? { reason: operation.reason } : {}
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
      ...reason,
    }
  })
}

export function moduleRows(lock: Lock): ModuleRow[] {
  return Object.entries(lock.modules)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, { version, source, commit, integrity }]) => ({
      name,
      version,
      source,
      commit: commit ?? null,
      integrity,
    }))
}
