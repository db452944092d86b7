/**
 * The one text form of a value in files we own: keys sorted by code unit, two spaces,
 * a final newline. Keys whose value is `undefined` are left out.
 */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(sorted(value), null, 2)}\n`
}

/** The value with its keys in order. What is in order already is not copied, and most of a large record is. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return sortedList(value)
  return isObject(value) ? sortedObject(value) : value
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function sortedList(list: readonly unknown[]): readonly unknown[] {
  const items = list.map(sorted)
  return items.every((item, index) => item === list[index]) ? list : items
}

function sortedObject(value: Readonly<Record<string, unknown>>): object {
  const keys = Object.keys(value)
  const items = keys.map((key) => sorted(value[key]))
  const isSame = keys.every(
    (key, index) => items[index] === value[key] && (index === 0 || (keys[index - 1] ?? '') < key),
  )
  if (isSame) return value
  const entries = keys.map((key, index): [string, unknown] => [key, items[index]])
  // The default order of `sort` and `<` on strings is that of code units.
  return Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1)))
}
