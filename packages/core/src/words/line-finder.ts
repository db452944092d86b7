/** One-based line of an offset into a text. */
export type LineAt = (offset: number) => number

/**
 * Say on which line an offset stands. Line starts are found once, on the first question: a hostile file can
 * have as many problems as lines, and to count from the top for each would take hours.
 */
export function lineFinder(text: string): LineAt {
  let starts: readonly number[] | undefined
  return (offset) => {
    starts ??= lineStarts(text)
    return lastAtOrBefore(starts, offset) + 1
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Index of the last start that is not after the offset. */
function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
