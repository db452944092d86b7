import parse from 'spdx-expression-parse'
import satisfies from 'spdx-satisfies'

/** A licence expression as SPDX's own grammar has it. */
export type LicenseExpression = ReturnType<typeof parse>

// The longest that the license list's own exceptions make is under 100; the parser is recursive.
const expressionCharactersMax = 200

/** A licence expression; `undefined` where SPDX knows no such thing. */
export function parseLicense(text: string): LicenseExpression | undefined {
  if (text === '' || text.length > expressionCharactersMax) return undefined
  if (parsed.has(text)) return parsed.get(text)
  const expression = parsedBy(text)
  if (parsed.size < parsedMax) parsed.set(text, expression)
  return expression
}

// Thousands of skills have a handful of licences.
const parsed = new Map<string, LicenseExpression | undefined>()
const parsedMax = 1_000

function parsedBy(text: string): LicenseExpression | undefined {
  try {
    return parse(text)
  } catch {
    // The library throws plain errors for every text that is no expression.
    return undefined
  }
}

/** Can the expression be met with these licences alone? Input: a text that `parseLicense` reads. */
export function canBeMetWith(text: string, allowed: readonly string[]): boolean {
  const known = answers.get(allowed) ?? new Map<string, boolean>()
  answers.set(allowed, known)
  const answer = known.get(text) ?? (allowed.length > 0 && satisfies(text, [...allowed]))
  known.set(text, answer)
  return answer
}

// A millisecond a question; an answer goes with its list.
const answers = new WeakMap<readonly string[], Map<string, boolean>>()

/** Can the expression be met without any of these licences? */
export function canBeMetWithout(expression: LicenseExpression, denied: readonly string[]): boolean {
  if ('conjunction' in expression) {
    const left = canBeMetWithout(expression.left, denied)
    const right = canBeMetWithout(expression.right, denied)
    return expression.conjunction === 'and' ? left && right : left || right
  }
  const plain = expression.license.toLowerCase()
  return !denied.some((one) => {
    const leaf = parseLicense(one)
    return leaf !== undefined && 'license' in leaf && leaf.license.toLowerCase() === plain
  })
}
