import { limits } from '../words/limits.ts'
import type { Problem } from '../words/skills-error.ts'

/** A refusal at a line of the file; the file's name is added by the caller. */
export type Refusal = Omit<Problem, 'file' | 'severity'> & { readonly line: number }

/** The text between the two `---` lines, found by us before any library reads the file. */
export interface FrontMatterBlock {
  /** From the opening line to the end of the closing one. */
  readonly text: string
  readonly body: string
  /** One-based line on which the body starts. */
  readonly bodyLine: number
}

// Some YAML and front matter readers take quadratic time over white space; real blocks have none of it.
const whiteSpaceCharactersMax = 200
const longWhiteSpace = new RegExp(`\\s{${whiteSpaceCharactersMax}}`, 'u')

/** What stands after `---` on the first line decides in other tools which language is evaluated. */
export function findFrontMatterBlock(text: string): FrontMatterBlock | Refusal {
  const first = lineEnd(text, 0)
  const opening = withoutReturn(text.slice(0, first))
  if (!opening.startsWith('---') || opening.startsWith('----')) return missing
  if (opening !== '---') return otherLanguage
  for (let start = first + 1, line = 2; start < text.length; line += 1) {
    const end = lineEnd(text, start)
    if (text.startsWith('---', start)) {
      if (withoutReturn(text.slice(start, end)) !== '---') return notExactlyClosed(line)
      return sized({ text: text.slice(0, end), body: text.slice(end + 1), bodyLine: line + 1 })
    }
    start = end + 1
  }
  return unclosed
}

function sized(block: FrontMatterBlock): FrontMatterBlock | Refusal {
  if (Buffer.byteLength(block.text) > limits.frontMatterBytesMax) return tooLarge
  if (longWhiteSpace.test(block.text)) return padded
  return block
}

/** Offset of the line feed that ends the line, or the end of the text. */
function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end === -1 ? text.length : end
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}

const missing: Refusal = {
  rule: 'front-matter/missing',
  message: 'The file does not start with front matter: the first line must be exactly ---.',
  line: 1,
  remedy: 'Start the file with a line ---, then name: and description:, then a line ---.',
}

const otherLanguage: Refusal = {
  rule: 'front-matter/language',
  message:
    'There is text after the opening ---. Some tools take it for a language and run the block as code.',
  line: 1,
  remedy: 'Leave nothing but --- on the first line.',
}

const unclosed: Refusal = {
  rule: 'front-matter/unclosed',
  message: 'The front matter is not closed by a line that is exactly ---.',
  line: 1,
  remedy: 'Add a line --- after the last field.',
}

const tooLarge: Refusal = {
  rule: 'front-matter/too-large',
  message: `The front matter has more than ${limits.frontMatterBytesMax} bytes.`,
  line: 1,
  remedy: 'Move text from the front matter to the body.',
}

const padded: Refusal = {
  rule: 'front-matter/padding',
  message: `The front matter holds ${whiteSpaceCharactersMax} or more characters of white space in a row.`,
  line: 1,
  remedy: 'Remove the empty space.',
}

function notExactlyClosed(line: number): Refusal {
  return {
    rule: 'front-matter/unclosed',
    message: 'A line starts with --- but has more text, so readers disagree where the block ends.',
    line,
    remedy: 'Close the front matter with a line that is exactly ---.',
  }
}
