/** Offset after the closing line of front matter, 0 where the text has none. Tolerant: readers differ. */
export function findFrontMatterEnd(text: string): number {
  const from = text.startsWith('\ufeff') ? 1 : 0
  if (!/^---[ \t]*\r?\n/u.test(text.slice(from, from + 20))) return 0
  let at = text.indexOf('\n---', from + 3)
  while (at !== -1) {
    const feed = text.indexOf('\n', at + 1)
    const end = feed === -1 ? text.length : feed
    if (text.slice(at + 4, end).trim() === '') return Math.min(end + 1, text.length)
    at = text.indexOf('\n---', at + 4)
  }
  return 0
}
