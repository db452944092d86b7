import { by } from '@skills/core'
import type { ListingBudget } from './assistant.ts'
import { knownAssistants } from './find-assistant.ts'

/** What a listing shows of a skill. */
export interface ListingEntry {
  readonly name: string
  readonly description: string
}

/** How the descriptions of some skills fit an assistant. Characters are UTF-16 code units. */
export interface Listing {
  readonly charactersWanted: number
  readonly charactersBudget: number
  /** How many descriptions are loaded whole. */
  readonly listed: number
  readonly total: number
}

/**
 * How many of these descriptions an assistant loads, or `undefined` where it has no known limit.
 * A model, for an assistant with nothing else installed and nothing used yet: whole lines are taken
 * in order of name until the first that no longer fits. Which descriptions give way in truth depends
 * on use. Throws E_ASSISTANT_UNKNOWN.
 */
export function listingBudget(
  assistantId: string,
  entries: readonly ListingEntry[],
): Listing | undefined {
  const [budget] = budgetsOf([assistantId])
  if (budget === undefined) return undefined
  const costs = [...entries].sort(by((entry) => entry.name)).map((one) => entryCost(one, budget))
  return {
    charactersWanted: sum(costs),
    charactersBudget: budget.charactersTotal,
    listed: fittingCount(costs, budget.charactersTotal),
    total: entries.length,
  }
}

/** Has the assistant a listing with a known limit? Throws E_ASSISTANT_UNKNOWN. */
export function listsWithin(assistantId: string): boolean {
  return budgetsOf([assistantId]).length > 0
}

/** The limits of these assistants, as far as known. Throws E_ASSISTANT_UNKNOWN. */
export function budgetsOf(assistantIds: readonly string[]): readonly ListingBudget[] {
  return knownAssistants(assistantIds)
    .map((assistant) => assistant.places.skill.listing)
    .filter((listing) => listing !== undefined)
}

/** Do all of these entries fit a limit? */
export function fits(entries: readonly ListingEntry[], budget: ListingBudget): boolean {
  return sum(entries.map((entry) => entryCost(entry, budget))) <= budget.charactersTotal
}

function entryCost(entry: ListingEntry, budget: ListingBudget): number {
  const description = Math.min(entry.description.length, budget.charactersPerEntryMax)
  return budget.charactersPerEntryFixed + entry.name.length + description
}

function fittingCount(costs: readonly number[], charactersMax: number): number {
  let used = 0
  let count = 0
  for (const cost of costs) {
    used += cost
    if (used > charactersMax) break
    count += 1
  }
  return count
}

function sum(numbers: readonly number[]): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}
