import type { ChangeOutcome } from '@skills/operations'
import type { Outcome, Session } from '../base-command.ts'
import { renderBudgets, renderNotInstalled, renderPlan, renderSummary } from './render-plan.ts'

type How = Session & { readonly dryRun: boolean; readonly verbose: boolean }

/** What a person sees before anything is written: the plan on stdout, remarks on stderr. */
export function plannedOutcome(planned: ChangeOutcome, how: How): Outcome {
  return {
    data: {},
    lines: renderPlan(planned, how),
    notes: [...renderBudgets(planned.budgets), ...renderNotInstalled(planned.notInstalled)],
    warnings: planned.warnings,
  }
}

/** What a person sees at the end; a machine gets all of it in one document. */
export function changeOutcome(outcome: ChangeOutcome, how: How): Outcome {
  const { warnings, unchanged: _unchanged, ...data } = outcome
  const kept = outcome.backups.map(
    ({ path, backup }) => `${path}: what was there is kept in ${backup}`,
  )
  return {
    data,
    notes: [...kept, renderSummary(outcome, how)],
    warnings: how.json ? warnings : warnings.filter(({ code }) => toldAtTheEnd.has(code)),
  }
}

/** What only the work itself could show; the other warnings stood with the plan. */
const toldAtTheEnd: ReadonlySet<string> = new Set([
  'W_STAGE_LEFT',
  'W_COPIED_INSTEAD',
  'W_UNDO_FINISHED',
])
