/** A link or image in Markdown as it is written. */
export interface MarkdownLink {
  /** Without angle brackets and title. */
  readonly target: string
  /** One-based. */
  readonly line: number
}

// Longer ones are no file's name; it bounds what a line of unclosed links costs.
const targetCharactersMax = 400
// A longer line is data, not prose; it is not scanned, so that time stays linear.
const lineCharactersMax = 10_000
const fence = /^ {0,3}(`{3,}|~{3,})/u

/**
 * Inline links, images and reference definitions outside code, in order. A scanner, not a parser: good enough
 * to say that a file is missing. `firstLine` is the line number of the text's first line.
 */
export function markdownLinks(text: string, firstLine: number): MarkdownLink[] {
  const links: MarkdownLink[] = []
  let open: string | undefined
  for (const [index, line] of text.split('\n').entries()) {
    const mark = mayFence(line) ? fence.exec(line)?.[1] : undefined
    if (open !== undefined) {
      if (mark?.startsWith(open) === true && line.trim() === mark) open = undefined
      continue
    }
    if (mark !== undefined) {
      open = mark
      continue
    }
    if (!mayLink(line) || line.length > lineCharactersMax) continue
    for (const target of lineTargets(withoutCode(line)))
      links.push({ target, line: firstLine + index })
  }
  return links
}

// Asked first of every line: most hold neither, and looking for a few characters is far quicker than an expression.
const mayFence = (line: string): boolean => line.includes('```') || line.includes('~~~')
const mayLink = (line: string): boolean => line.includes('](') || line.includes(']:')

function lineTargets(line: string): string[] {
  const targets: string[] = []
  const definition = /^ {0,3}\[[^\]]{1,200}\]:\s{0,20}(\S+)/u.exec(line)?.[1]
  if (definition !== undefined && !line.trimStart().startsWith('[^'))
    targets.push(definition.replace(/^<|>$/gu, ''))
  for (let at = line.indexOf(']('); at !== -1; at = line.indexOf('](', at + 2)) {
    const target = targetAt(line.slice(at + 2, at + 2 + targetCharactersMax))
    if (target !== undefined) targets.push(target)
  }
  return targets
}

/** The target that a text starts with: up to a closing bracket (inner pairs belong to it) or white space. */
function targetAt(line: string): string | undefined {
  let at = 0
  while (line[at] === ' ') at += 1
  if (line[at] === '<') {
    const end = line.indexOf('>', at)
    return end === -1 ? undefined : line.slice(at + 1, end)
  }
  let depth = 0
  for (let end = at; end < line.length; end += 1) {
    const character = line[end]
    if (character === '(') depth += 1
    else if (character === ')' && depth > 0) depth -= 1
    else if (character === ')' || character === ' ' || character === '\t')
      return end === at ? undefined : line.slice(at, end)
  }
  return undefined
}

/** The line with code spans blanked: runs of backticks pair with the next run of the same length. */
function withoutCode(line: string): string {
  if (!line.includes('`')) return line
  let result = ''
  let at = 0
  for (let start = line.indexOf('`'); start !== -1; start = line.indexOf('`', at)) {
    result += line.slice(at, start)
    const length = runLength(line, start)
    const end = closingRun(line, start + length, length)
    at = end ?? start + length
    result += end === undefined ? line.slice(start, at) : ' '.repeat(end - start)
  }
  return result + line.slice(at)
}

function runLength(line: string, start: number): number {
  let end = start
  while (line[end] === '`') end += 1
  return end - start
}

/** Offset after the next run of exactly this length. */
function closingRun(line: string, from: number, length: number): number | undefined {
  for (const match of line.slice(from).matchAll(/`+/gu))
    if (match[0].length === length) return from + match.index + length
  return undefined
}
