/**
 * Patterns of OpenSSH, comma-separated: `*` is any text, `?` one character, `!` in front refuses what the rest would take
 * (ssh_config(5), PATTERNS).
 */
export function matchesPatternList(value: string, patterns: readonly string[]): boolean {
  const refuses = patterns.some((one) => one.startsWith('!') && matches(value, one.slice(1)))
  return !refuses && patterns.some((one) => !one.startsWith('!') && matches(value, one))
}

/** In time that grows with both lengths, whatever the stars. */
function matches(value: string, pattern: string): boolean {
  let reached = new Set([0])
  for (const character of pattern) {
    const next = new Set<number>()
    for (const at of reached) {
      if (character === '*') for (let to = at; to <= value.length; to += 1) next.add(to)
      else if (at < value.length && (character === '?' || character === value[at])) next.add(at + 1)
    }
    reached = next
  }
  return reached.has(value.length)
}
