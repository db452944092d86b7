import parse from 'spdx-expression-parse'
import satisfies from 'spdx-satisfies'

/** A licence expression as SPDX's own grammar has it. */
export type LicenseExpression = ReturnType<typeof parse>

// The longest that the license list's own exceptions make is under 100; the parser is recursive.
const expressionCharactersMax = 200

/** A licence expression; `undefined` where SPDX knows no such thing. */
export function parseLicense(text: string): LicenseExpression | undefined {
  if (text === '' || text.length > expressionCharactersMax) return undefined
  try {
    return parse(text)
  } catch {
    // The library throws plain errors for every text that is no expression.
    return undefined
  }
}

/** Can the expression be met with these licences alone? Input: a text that `parseLicense` reads. */
export function canBeMetWith(text: string, allowed: readonly string[]): boolean {
  return allowed.length > 0 && satisfies(text, [...allowed])
}

/** Can the expression be met without any of these licences? */
export function canBeMetWithout(expression: LicenseExpression, denied: readonly string[]): boolean {
  if ('conjunction' in expression) {
    const left = canBeMetWithout(expression.left, denied)
    const right = canBeMetWithout(expression.right, denied)
    return expression.conjunction === 'and' ? left && right : left || right
  }
  const plain = expression.license.toLowerCase()
  return !denied.some((one) => {
    const parsed = parseLicense(one)
    return parsed !== undefined && 'license' in parsed && parsed.license.toLowerCase() === plain
  })
}
