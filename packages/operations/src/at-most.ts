/** Run work over items, at most so many at once; results in the order of the items. */
export async function atMost<Item, Result>(
  inFlight: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results = new Map<number, Result>()
  let next = 0
  const runner = async () => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index]
      if (item !== undefined) results.set(index, await work(item))
    }
  }
  await Promise.all(Array.from({ length: Math.min(inFlight, items.length) }, runner))
  return [...results].sort(([left], [right]) => left - right).map(([, result]) => result)
}
