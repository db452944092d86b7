import { errorCodes, exitMeanings, exitStatus } from '@skills/core'

/** What people type after `skills help`. */
export const exitCodesTopic = 'exit-codes'

interface ExitCodeRow {
  readonly status: number
  readonly meaning: string
  /** The codes of the errors that end with this status, sorted. */
  readonly errors: readonly string[]
}

/** The one table of exit statuses, as core has it. */
export function exitCodeRows(): ExitCodeRow[] {
  const meanings = new Map(Object.entries(exitMeanings))
  return Object.entries(exitStatus).map(([kind, status]) => ({
    status,
    meaning: meanings.get(kind) ?? '',
    errors: Object.entries(errorCodes)
      .filter(([, row]) => row.kind === kind)
      .map(([code]) => code)
      .sort(),
  }))
}
