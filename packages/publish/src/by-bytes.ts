/** A comparer by the UTF-8 bytes of a string, as `LC_ALL=C sort` has it: the order of a pack. */
export function byBytes<Item>(key: (item: Item) => string): (left: Item, right: Item) => number {
  return (left, right) => Buffer.compare(Buffer.from(key(left)), Buffer.from(key(right)))
}
