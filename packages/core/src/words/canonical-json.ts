import { byCodeUnit } from './order.ts'

/**
 * The one text form of a value in files we own: keys sorted by code unit, two spaces,
 * a final newline. Keys whose value is `undefined` are left out.
 */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(sorted(value), null, 2)}\n`
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([left], [right]) => byCodeUnit(left, right))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
