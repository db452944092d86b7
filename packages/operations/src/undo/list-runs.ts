import {
  isSkillsError,
  pendingJournal,
  printable,
  readRun,
  runNumbers,
  type Scope,
} from '@skills/core'
import type { Context, Warning } from '../context.ts'
import { interruptedRun } from '../list-installed.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import { type LoggedRun, loggedRun } from './logged-run.ts'

interface LogRequest {
  /** The newest so many. */
  readonly limit: number
  readonly scope: ScopeRequest
}

interface RunLog {
  readonly runs: readonly LoggedRun[]
  /** Runs on record beyond the limit. */
  readonly more: number
  readonly warnings: readonly Warning[]
}

/** `skills log`: the runs of this scope that are on record, newest first. Reads only. */
export function listRuns(context: Context, { limit, scope: asked }: LogRequest): RunLog {
  const scope = openScope(context, asked)
  const numbers = runNumbers(scope)
  const read = numbers.slice(0, limit).map((number) => runOr(scope, number))
  return {
    runs: read.flatMap((one) => ('run' in one ? [one] : [])),
    more: Math.max(0, numbers.length - limit),
    warnings: [
      ...read.flatMap((one) => ('code' in one ? [one] : [])),
      ...interruptedRun(pendingJournal(scope)),
    ],
  }
}

/** A record that cannot be read is told and hides no other. */
function runOr(scope: Scope, number: number): LoggedRun | Warning {
  try {
    const record = readRun(scope, number)
    if (record !== undefined) return loggedRun(scope, record)
    return unreadable(number, 'it belongs to no run that ended')
  } catch (error) {
    if (isSkillsError(error)) return unreadable(number, error.message)
    throw error
  }
}

function unreadable(number: number, reason: string): Warning {
  const message = `The record of run ${number} cannot be read: ${reason}`
  return { code: 'W_RUN_UNREADABLE', message: printable(message, { oneLine: true }) }
}
