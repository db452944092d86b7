/**
 * What a Markdown text opens and leaves open, so that text behind it would become part of it: a fence, a comment or
 * a raw HTML element. `undefined` where everything is closed.
 * Rules: CommonMark 0.31 §4.5 (fenced code) and §4.6 (HTML blocks, kinds 1 to 5).
 */
export function unclosedMarkdown(text: string): string | undefined {
  let open: { readonly what: string; readonly closes: (line: string) => boolean } | undefined
  for (const line of text.split('\n')) {
    if (open === undefined) open = opening(line)
    else if (open.closes(line)) open = undefined
  }
  return open?.what
}

const htmlKinds: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^ {0,3}<!--/u, /-->/u, 'a comment'],
  [/^ {0,3}<\?/u, /\?>/u, 'a processing instruction'],
  [/^ {0,3}<!\[CDATA\[/u, /\]\]>/u, 'a CDATA section'],
  [/^ {0,3}<![A-Za-z]/u, />/u, 'a declaration'],
  [
    /^ {0,3}<(?:pre|script|style|textarea)(?:[\s>]|$)/iu,
    /<\/(?:pre|script|style|textarea)>/iu,
    'a raw HTML element',
  ],
]

function opening(line: string): { what: string; closes: (line: string) => boolean } | undefined {
  const fence = /^ {0,3}(?<marks>`{3,}(?=[^`]*$)|~{3,})/u.exec(line)?.groups?.['marks']
  if (fence !== undefined) return { what: 'a code fence', closes: (next) => isClosing(next, fence) }
  for (const [start, end, what] of htmlKinds) {
    const found = start.exec(line)
    if (found === null) continue
    return end.test(line.slice(found[0].length))
      ? undefined
      : { what, closes: (next) => end.test(next) }
  }
  return undefined
}

function isClosing(line: string, fence: string): boolean {
  const marks = /^ {0,3}(?<marks>`{3,}|~{3,})[ \t]*$/u.exec(line)?.groups?.['marks']
  return marks !== undefined && marks[0] === fence[0] && marks.length >= fence.length
}
