/** Compare by UTF-16 code unit: the same on every machine, whatever its locale. */
export function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** A comparer of objects by one of their strings. */
export function by<Item>(key: (item: Item) => string): (left: Item, right: Item) => number {
  return (left, right) => byCodeUnit(key(left), key(right))
}
