import type { ConflictCommand, RunNote } from '@skills/core'
import type { Context } from '../context.ts'

/** What the record of a run says of it. */
export function runNote({ machine }: Context, command: ConflictCommand): RunNote {
  return { command, time: machine.now().toISOString() }
}
