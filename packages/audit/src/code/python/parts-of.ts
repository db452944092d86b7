const partLength = 8_192
const wholeMax = 12_288

/** Parts of about `partLength`, never cut in a string of three quotes unless that is far too long. */
export function partsOf(text: string): { readonly from: number; readonly to: number }[] {
  const parts: { from: number; to: number }[] = []
  let from = 0
  while (text.length - from > wholeMax) {
    const to = cutAfter(text, from)
    parts.push({ from, to })
    from = to
  }
  return [...parts, { from, to: text.length }]
}

function cutAfter(text: string, from: number): number {
  const cuts = /\n(?=[^\s#)\]}])/gu
  cuts.lastIndex = from + partLength
  for (
    let cut = cuts.exec(text);
    cut !== null && cut.index < from + wholeMax;
    cut = cuts.exec(text)
  ) {
    const quotes = text.slice(from, cut.index).match(/"""|'''/gu)?.length ?? 0
    if (quotes % 2 === 0) return cut.index + 1
  }
  return from + wholeMax
}
