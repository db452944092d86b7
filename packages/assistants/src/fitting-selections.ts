import { by, byCodeUnit } from '@skills/core'
import { budgetsOf, fits, type ListingEntry } from './listing-budget.ts'

/** A listing's entry with the category its skill gives itself. */
export interface SelectableEntry extends ListingEntry {
  readonly category?: string | undefined
}

/** A selection that fits, as it would be typed, and how many skills it takes. */
export interface FittingSelection {
  readonly flag: string
  readonly count: number
}

const suggestionsMax = 3
// Leaves room for a selection by name beside those by category.
const categorySuggestionsMax = 2
// Trying sets costs the square of this; a module with more categories is not described by them.
const categoriesTriedMax = 40
// People paste suggestions into a shell, and a category is a stranger's text: anything that a shell
// or the flag's own commas and globs would read differently is not suggested.
const safeWord = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/

/** Entries that one word of a flag would choose. */
interface Group {
  readonly word: string
  readonly entries: readonly SelectableEntry[]
}

/**
 * Up to three smaller selections that fit the listing of every one of these assistants: sets of
 * categories first, then names by prefix, the largest first. Empty where everything fits or no limit
 * is known. Same input, same answer. Throws E_ASSISTANT_UNKNOWN.
 */
export function fittingSelections(
  assistantIds: readonly string[],
  entries: readonly SelectableEntry[],
): readonly FittingSelection[] {
  const budgets = budgetsOf(assistantIds)
  const fitsAll = (some: readonly SelectableEntry[]): boolean =>
    budgets.every((budget) => fits(some, budget))
  if (fitsAll(entries)) return []
  const categories = categorySelections(
    groupsBy(entries, (entry) => entry.category),
    fitsAll,
  )
  const prefixes = groupsBy(entries, namePrefix)
    .filter((group) => group.entries.length > 1 && fitsAll(group.entries))
    .map((group) => ({ flag: `--skill '${group.word}-*'`, count: group.entries.length }))
  return [...categories, ...prefixes].slice(0, suggestionsMax)
}

/**
 * Each category that fits is filled up with the largest others that still fit beside it; the sets
 * that come out are ordered by size.
 */
function categorySelections(
  groups: readonly Group[],
  fitsAll: (some: readonly SelectableEntry[]) => boolean,
): readonly FittingSelection[] {
  const candidates = groups.filter((one) => fitsAll(one.entries)).slice(0, categoriesTriedMax)
  const found = new Map<string, number>()
  for (const seed of candidates) {
    const words = [seed.word]
    let chosen = seed.entries
    for (const group of candidates) {
      const wider = [...chosen, ...group.entries]
      if (group === seed || !fitsAll(wider)) continue
      words.push(group.word)
      chosen = wider
    }
    found.set(`--category ${words.sort(byCodeUnit).join(',')}`, chosen.length)
  }
  return [...found]
    .map(([flag, count]) => ({ flag, count }))
    .sort((left, right) => right.count - left.count || byCodeUnit(left.flag, right.flag))
    .slice(0, categorySuggestionsMax)
}

/** Entries grouped by a word, the largest group first; entries without a safe word are left out. */
function groupsBy(
  entries: readonly SelectableEntry[],
  wordOf: (entry: SelectableEntry) => string | undefined,
): readonly Group[] {
  const groups = new Map<string, SelectableEntry[]>()
  for (const entry of entries) {
    const word = wordOf(entry)
    if (word === undefined || !safeWord.test(word)) continue
    const group = groups.get(word)
    if (group === undefined) groups.set(word, [entry])
    else group.push(entry)
  }
  return [...groups]
    .map(([word, group]) => ({ word, entries: group }))
    .sort(by((group) => group.word))
    .sort((left, right) => right.entries.length - left.entries.length)
}

/** `mcp` of `mcp-client-hardening`; nothing of a name in one piece. */
function namePrefix(entry: SelectableEntry): string | undefined {
  const end = entry.name.indexOf('-')
  return end > 0 ? entry.name.slice(0, end) : undefined
}
