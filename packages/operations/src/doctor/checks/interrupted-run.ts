import { counted, pendingJournal } from '@skills/core'
import { type Check, ok, warning } from '../check.ts'

export const interruptedRun: Check = {
  id: 'journal',
  run: ({ scope }) => {
    const pending = pendingJournal(scope)
    if (pending === undefined) return [ok('No run was interrupted.')]
    return [
      warning(
        `A run over ${counted(pending.folders.length, 'folder')} was interrupted.`,
        'The next skills install takes it back or finishes it.',
      ),
    ]
  },
}
