import type { Initialised } from '@skills/operations'
import type { Outcome } from '../base-command.ts'

/** What was begun, one file a line; a part for a file of the user's own stands alone on stdout. */
export function renderInit(outcome: Initialised): Outcome {
  const { notes, ...data } = outcome
  const files = outcome.files.map(({ op, path }) => `${op}\t${path}`)
  return {
    data,
    lines: outcome.snippet === null ? files : outcome.snippet.trimEnd().split('\n'),
    notes: [...notes, ...(outcome.written ? [] : ['Dry run, nothing was written.'])],
  }
}
