// Whether what one side cost from pair to pair tells of the machine and not of the program.

/** How far a side's figures may lie apart, its one worst left out. */
const spreadMax = 1.5

/**
 * True where a side's figures climb, fall, jump, or lie on two levels: then their median is that of no state in
 * particular. One single outlier, as another program's burst makes it, changes no median and is left out; of three
 * figures or fewer none is.
 */
export function drifts(figures) {
  const sorted = [...figures].sort((left, right) => left - right)
  const kept = sorted.length > 3 ? sorted.slice(0, -1) : sorted
  return kept.at(-1) > spreadMax * kept[0]
}
