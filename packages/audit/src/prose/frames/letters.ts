/** What a character is to the words around it. */
export const kinds = {
  other: 0,
  letter: 1,
  /** Part of a word where letters stand on both sides. */
  joint: 2,
  /** Left out, so that "don't" is "dont". */
  dropped: 3,
  /** Ends the reach of a negation. */
  breaks: 4,
  pause: 5,
  /** Ends a sentence. */
  stop: 6,
  feed: 7,
} as const

/** The kinds of ASCII. */
export const asciiKinds: Uint8Array = new Uint8Array(128)
const rows: readonly (readonly [string, number])[] = [
  ['abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', kinds.letter],
  ['./_@~:\\$', kinds.joint],
  ["'`", kinds.dropped],
  [';()', kinds.breaks],
  [',', kinds.pause],
  ['!?|<>{}', kinds.stop],
  ['\n', kinds.feed],
]
for (const [letters, kind] of rows) for (const one of letters) asciiKinds[one.charCodeAt(0)] = kind

/** The kind of a character by its code unit. */
export function kindOf(code: number): number {
  return code < 128 ? (asciiKinds[code] ?? kinds.other) : kindOfOther(code)
}

function kindOfOther(code: number): number {
  if (code === 0x2019) return kinds.dropped
  if (code === 0x2014 || code === 0x2013) return kinds.breaks
  if (code === 0x3002 || code === 0xff01 || code === 0xff1f) return kinds.stop
  return (code >= 0x2000 && code < 0x2070) || Number.isNaN(code) ? kinds.other : kinds.letter
}

/** White space or a mark that is no part of any word. */
export function isSpaceOrMark(code: number): boolean {
  return kindOf(code) === kinds.other
}
