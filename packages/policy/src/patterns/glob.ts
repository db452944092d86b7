/**
 * Does a pattern match a whole text? `*` stands for any run without a slash, `**` for any run at all; everything
 * else, capital letters included, for itself. No other sign is special, so that a pattern cannot say more than a
 * person reads. Takes time in the product of both lengths at most.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  const star = pattern.indexOf('*')
  if (star === -1) return pattern === text
  if (!text.startsWith(pattern.slice(0, star))) return false
  return matchesParts(partsOf(pattern), text)
}

type Part = { readonly literal: string } | { readonly crosses: boolean }

function partsOf(pattern: string): Part[] {
  return pattern
    .split(/(\*+)/u)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('*') ? { crosses: part.length > 1 } : { literal: part }))
}

/** All places that the parts so far can have reached, part by part. */
function matchesParts(parts: readonly Part[], text: string): boolean {
  let reached = new Set([0])
  for (const part of parts) {
    reached = 'literal' in part ? after(text, reached, part.literal) : run(text, reached, part)
    if (reached.size === 0) return false
  }
  return reached.has(text.length)
}

function after(text: string, reached: ReadonlySet<number>, literal: string): Set<number> {
  const next = new Set<number>()
  for (const at of reached) if (text.startsWith(literal, at)) next.add(at + literal.length)
  return next
}

function run(
  text: string,
  reached: ReadonlySet<number>,
  { crosses }: { readonly crosses: boolean },
): Set<number> {
  const next = new Set<number>()
  for (const from of [...reached].sort((left, right) => left - right)) {
    for (let at = from; !next.has(at); at += 1) {
      next.add(at)
      if (at === text.length || (!crosses && text[at] === '/')) break
    }
  }
  return next
}

/** Is one of the texts allowed by one of the patterns? Byte for byte. */
export function isAllowedBy(patterns: readonly string[], texts: readonly string[]): boolean {
  return patterns.some((pattern) => texts.some((text) => matchesGlob(pattern, text)))
}

/**
 * Which of the patterns denies one of the texts; -1 for none. Capital letters make no difference: a refusal must
 * not be escaped by spelling.
 */
export function deniedBy(patterns: readonly string[], texts: readonly string[]): number {
  const lower = texts.map((text) => text.toLowerCase())
  return patterns.findIndex((pattern) =>
    lower.some((text) => matchesGlob(pattern.toLowerCase(), text)),
  )
}

/**
 * Does the outer pattern match everything that the inner one does? Where that is not sure, no: a pattern with `**` is
 * covered by itself and by `**` alone.
 */
export function covers(outer: string, inner: string): boolean {
  if (outer === inner || outer === '**') return true
  return !inner.includes('**') && matchesGlob(outer, inner)
}
