import { SkillsError } from '../words/skills-error.ts'

/** The lines that a block of ours stands between, in a text that is a person's (`.gitignore`). */
const openMarker = '# >>> skills'
const closeMarker = '# <<< skills'
/** Said inside the block where the file is ours altogether: it goes with the block. */
const madeByUs = '# This file was made by skills and goes with this block.'

/** Where the block stands in a text: from the start of its first line to the end of its last, line ends left out. */
interface Found {
  readonly start: number
  readonly end: number
  readonly newline: string
  readonly isFileOurs: boolean
}

/**
 * Put a block of lines into a text, last, or in place of the block that is there; `undefined` is no file. Every
 * other byte stays: `withoutBlock` gives exactly the text from before. Throws E_FILE_INVALID for markers that do
 * not pair. `file` is for errors.
 */
export function withBlock(
  before: string | undefined,
  lines: readonly string[],
  file: string,
): string {
  const text = before ?? ''
  const found = findBlock(text, file)
  if (found !== undefined) {
    const block = blockText(lines, found.newline, found.isFileOurs)
    return text.slice(0, found.start) + block + text.slice(found.end)
  }
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const block = blockText(lines, newline, before === undefined)
  // A text without a final line end stays one, so that taking the block out can tell.
  if (text === '' || text.endsWith('\n')) return `${text}${block}${newline}`
  return `${text}${newline}${block}`
}

/** Take the block out; `undefined` where the file was ours and holds nothing else now. Throws E_FILE_INVALID. */
export function withoutBlock(text: string, file: string): string | undefined {
  const found = findBlock(text, file)
  if (found === undefined) return text
  const head = text.slice(0, found.start)
  const tail = text.slice(found.end)
  const rest = joined(head, tail, found.newline)
  return rest === '' && found.isFileOurs ? undefined : rest
}

/** Without the line end that came with the block: behind it, or before it in a text that has no final one. */
function joined(head: string, tail: string, newline: string): string {
  if (tail === '') return head.endsWith(newline) ? head.slice(0, -newline.length) : head
  return head + (tail.startsWith(newline) ? tail.slice(newline.length) : tail)
}

function blockText(lines: readonly string[], newline: string, isFileOurs: boolean): string {
  const inner = isFileOurs ? [madeByUs, ...lines] : lines
  return [openMarker, ...inner, closeMarker].join(newline)
}

function findBlock(text: string, file: string): Found | undefined {
  const opens = markerLines(text, openMarker)
  const closes = markerLines(text, closeMarker)
  const [open] = opens
  const [close] = closes
  if (open === undefined && close === undefined) return undefined
  if (opens.length !== 1 || closes.length !== 1 || !open || !close || close.start < open.start) {
    const { start } = opens[1] ?? closes[1] ?? open ?? close ?? { start: 0 }
    throw new SkillsError(
      'E_FILE_INVALID',
      `The marker lines of skills in ${file} do not pair: one "${openMarker}" and below it one "${closeMarker}".`,
      {
        where: { file, line: text.slice(0, start).split('\n').length },
        rule: 'file/markers',
        remedy: 'Leave exactly one pair of them, or none. Nothing was changed.',
      },
    )
  }
  const inner = text.slice(open.end, close.start)
  const newline = inner.startsWith('\r\n') ? '\r\n' : '\n'
  const isFileOurs = inner.split(/\r?\n/u).includes(madeByUs)
  return { start: open.start, end: close.end, newline, isFileOurs }
}

/** Lines that are a marker and nothing else. */
function markerLines(text: string, marker: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (let start = text.indexOf(marker); start !== -1; start = text.indexOf(marker, start + 1)) {
    const end = start + marker.length
    const isStart = start === 0 || text[start - 1] === '\n' || text.slice(0, start) === '\ufeff'
    const isEnd = /^(?:\r?\n|$)/u.test(text.slice(end, end + 2))
    if (isStart && isEnd) found.push({ start, end })
  }
  return found
}
