/** A word as a POSIX shell takes it literally. */
export function shellWord(word: string): string {
  if (/^[A-Za-z0-9_@%+:,./-]+$/u.test(word)) return word
  return `'${word.replaceAll("'", String.raw`'\''`)}'`
}
