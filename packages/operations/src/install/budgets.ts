import { findAssistant, fittingSelections, listingBudget } from '@skills/assistants'
import type { Warning } from '../context.ts'
import type { BudgetRow } from './install-request.ts'
import type { ListedSkill } from './listed-skill.ts'

/** For every assistant with a known limit: how many of these descriptions it loads, and what would fit. */
export function budgetRows(
  assistants: readonly string[],
  entries: readonly ListedSkill[],
): BudgetRow[] {
  if (entries.length === 0) return []
  return assistants.flatMap((assistant) => {
    const listing = listingBudget(assistant, entries)
    if (listing === undefined) return []
    const fitting = listing.listed < listing.total ? fittingSelections([assistant], entries) : []
    return [{ assistant, ...listing, fitting }]
  })
}

/** One sentence an assistant whose listing overflows. */
export function budgetWarnings(rows: readonly BudgetRow[]): Warning[] {
  return rows
    .filter((row) => row.listed < row.total)
    .map((row) => ({ code: 'W_LISTING_BUDGET', message: budgetText(row) }))
}

function budgetText(row: BudgetRow): string {
  const name = findAssistant(row.assistant)?.name ?? row.assistant
  const { listed, total, charactersBudget, charactersWanted } = row
  const what = `${name} loads about ${listed} of these ${total} descriptions (${charactersWanted} characters, its listing holds ${charactersBudget}).`
  const options = row.fitting.map(({ flag, count }) => `${flag} (${count})`).join(', ')
  return options === '' ? what : `${what} These would fit: ${options}.`
}
