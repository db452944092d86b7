/** Looks into JSON of strangers: what is not there, or of another kind, is `undefined` or empty. */
export function valueAt(value: unknown, ...path: readonly (string | number)[]): unknown {
  let current = value
  for (const step of path) {
    if (typeof current !== 'object' || current === null) return undefined
    current = Object.getOwnPropertyDescriptor(current, step)?.value
  }
  return current
}

export function textAt(value: unknown, ...path: readonly (string | number)[]): string | undefined {
  const found = valueAt(value, ...path)
  return typeof found === 'string' ? found : undefined
}

export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = valueAt(value, ...path)
  return Array.isArray(found) ? found : []
}

/** A full commit id; those of zeros alone, which forges write for none, are none. */
export function commitAt(
  value: unknown,
  ...path: readonly (string | number)[]
): string | undefined {
  const found = textAt(value, ...path)?.toLowerCase()
  return found !== undefined && /^[0-9a-f]{40}$/u.test(found) && !/^0+$/u.test(found)
    ? found
    : undefined
}
