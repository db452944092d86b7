/** How many names a sentence holds before it counts the rest. */
const namesMax = 4

/** Names as a sentence has them: a few, then how many more there are. `kind` says what is counted, as a plural. */
export function fewNames(names: readonly string[], kind: string): string {
  if (names.length <= namesMax + 1) return listed(names)
  const shown = names.slice(0, namesMax)
  return `${shown.join(', ')} and ${names.length - shown.length} more ${kind}`
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
