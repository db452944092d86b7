/** The matches on one line. */
export interface LineMatches {
  readonly matches: readonly RegExpExecArray[]
  /** Offset of the first match and end of the last. */
  readonly start: number
  readonly end: number
  /** Offsets of the line itself, without its line feed. */
  readonly lineStart: number
  readonly lineEnd: number
}

/** Group the matches of a global expression by line, so that a line full of them is told once. */
export function matchesByLine(
  text: string,
  pattern: RegExp,
  keep: (match: RegExpExecArray) => boolean = () => true,
): LineMatches[] {
  const groups: { matches: RegExpExecArray[]; lineStart: number; lineEnd: number }[] = []
  for (const match of text.matchAll(pattern)) {
    if (!keep(match)) continue
    const last = groups.at(-1)
    if (last !== undefined && match.index <= last.lineEnd) {
      last.matches.push(match)
      continue
    }
    const lineEnd = text.indexOf('\n', match.index)
    groups.push({
      matches: [match],
      lineStart: text.lastIndexOf('\n', match.index - 1) + 1,
      lineEnd: lineEnd === -1 ? text.length : lineEnd,
    })
  }
  return groups.map(({ matches, lineStart, lineEnd }) => {
    const first = matches[0]
    const last = matches.at(-1)
    return {
      matches,
      start: first?.index ?? lineStart,
      end: last === undefined ? lineEnd : last.index + last[0].length,
      lineStart,
      lineEnd,
    }
  })
}

/** The code point before and after a match, or an empty string at the ends of the text. */
export function neighbours(match: RegExpExecArray): {
  readonly before: string
  readonly after: string
} {
  const end = match.index + match[0].length
  const low = match.input.charCodeAt(match.index - 1)
  const isPair = match.index > 1 && low >= 0xdc00 && low <= 0xdfff
  const before =
    match.index === 0 ? '' : match.input.slice(match.index - (isPair ? 2 : 1), match.index)
  const code = match.input.codePointAt(end)
  return { before, after: code === undefined ? '' : String.fromCodePoint(code) }
}

/** `U+200B U+200D`: the code points of the matches, each once, in order of appearance. */
export function codePoints(matches: readonly RegExpExecArray[], shownMax = 8): string {
  const kinds = new Set<string>()
  for (const match of matches)
    for (const character of match[0])
      if (kinds.size <= shownMax)
        kinds.add(
          `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
        )
  const names = [...kinds]
  return names.length > shownMax ? `${names.slice(0, shownMax).join(' ')} …` : names.join(' ')
}
