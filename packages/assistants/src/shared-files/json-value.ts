import type { JsonValue } from './shared-file.ts'

export function isMap(
  value: JsonValue | undefined,
): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value with another one at these keys; maps on the way are made. `undefined` takes the key out. */
export function withValueAt(
  value: JsonValue | undefined,
  at: readonly string[],
  inner: JsonValue | undefined,
): JsonValue {
  const [key, ...rest] = at
  if (key === undefined) return inner ?? {}
  const map = isMap(value) ? value : {}
  if (rest.length > 0) return { ...map, [key]: withValueAt(map[key], rest, inner) }
  const { [key]: _, ...others } = map
  return inner === undefined ? others : { ...others, [key]: inner }
}

export function valueAt(value: JsonValue, at: readonly string[]): JsonValue | undefined {
  let found: JsonValue | undefined = value
  for (const key of at) found = isMap(found) && Object.hasOwn(found, key) ? found[key] : undefined
  return found
}

/** A value of unknown kind as JSON; what JSON cannot say becomes null. */
export function toJsonValue(value: unknown): JsonValue {
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (Array.isArray(value)) return value.map(toJsonValue)
  if (typeof value !== 'object' || value === null) return null
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toJsonValue(inner)]))
}
