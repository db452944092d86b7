/**
 * Run work over items, at most so many at once; results in the order of the items. After a failure nothing new is
 * begun, what runs is waited for, and of several failures the one of the first item is thrown: so that it does not
 * depend on who was quicker.
 */
export async function atMost<Item, Result>(
  inFlight: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results = new Map<number, Result>()
  let next = 0
  const failures = new Map<number, unknown>()
  const runner = async () => {
    for (let index = next++; index < items.length && failures.size === 0; index = next++) {
      const item = items[index]
      if (item === undefined) continue
      try {
        results.set(index, await work(item))
      } catch (error) {
        failures.set(index, error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(inFlight, items.length) }, runner))
  if (failures.size > 0) throw failures.get(Math.min(...failures.keys()))
  return [...results].sort(([left], [right]) => left - right).map(([, result]) => result)
}
