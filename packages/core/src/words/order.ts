/** Compare by UTF-16 code unit: the same on every machine, whatever its locale. */
export function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** A comparer of objects by one of their strings. */
export function by<Item>(key: (item: Item) => string): (left: Item, right: Item) => number {
  return (left, right) => byCodeUnit(key(left), key(right))
}

/**
 * Compare by the bytes of UTF-8, as `LC_ALL=C sort` and Go do. It differs from the order of code units where a
 * character beyond U+FFFF meets one from U+E000 on: only then the bytes are looked at.
 */
export function byUtf8(left: string, right: string): number {
  const isPlain = !beyond.test(left) && !beyond.test(right)
  return isPlain ? byCodeUnit(left, right) : Buffer.compare(Buffer.from(left), Buffer.from(right))
}

const beyond = /[\ud800-\udfff]/
