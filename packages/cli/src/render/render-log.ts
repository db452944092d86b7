import type { LoggedRun, UndoOutcome } from '@skills/operations'
import type { Outcome, Session } from '../base-command.ts'
import type { Terminal } from '../terminal.ts'
import { plannedOutcome } from './change-outcome.ts'
import { renderColumns } from './render-list.ts'

/** The runs of a scope: aligned for people, one tab-separated line each in a pipe. */
export function renderLog(runs: readonly LoggedRun[], terminal: Terminal): Promise<string[]> {
  const rows = runs.map((run) => [
    String(run.run),
    run.time,
    commandText(run),
    `+${run.created} ~${run.updated} -${run.deleted}`,
    run.modules.map(moduleText).join(', '),
    run.backup ?? '',
  ])
  return renderColumns(['RUN', 'TIME', 'COMMAND', 'FOLDERS', 'MODULES', 'BACKUP'], rows, terminal)
}

function commandText({ command, undoes }: LoggedRun): string {
  return undoes === null ? command : `${command} of ${undoes}`
}

function moduleText({ name, before, after }: LoggedRun['modules'][number]): string {
  if (before === null) return `+${name}@${after ?? ''}`
  return after === null ? `-${name}@${before}` : `${name} ${before} → ${after}`
}

/** What a person sees before a run is taken back. */
export function plannedUndo(
  planned: UndoOutcome,
  how: Session & { readonly dryRun: boolean; readonly verbose: boolean },
): Outcome {
  const outcome = plannedOutcome(planned, how)
  const { run } = planned
  if (run === null) return outcome
  const what = `Taking back run ${run.run}: skills ${commandText(run)}, ${run.time}.`
  return { ...outcome, notes: [what, ...(outcome.notes ?? [])] }
}
