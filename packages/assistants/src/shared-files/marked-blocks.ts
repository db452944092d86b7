import { type Sha256, sha256 } from '@skills/core'
import { type FileProblem, partRefused } from './refusals.ts'
import type { PartAddress } from './shared-file.ts'
import { newlineOf } from './shared-text.ts'

/** What makes a line a comment in a format: what stands before and behind its words. */
export interface CommentStyle {
  readonly before: string
  readonly behind: string
}

/** One block of ours in a text: from the start of its first marker line to the end of its last. */
export interface MarkedBlock {
  readonly owner: string
  readonly kind: string
  readonly name: string
  /** The file was made by us, so it goes with the last block. */
  readonly isFileOurs: boolean
  /** Offsets; the line end behind the last marker is not in it. */
  readonly start: number
  readonly end: number
  /** What stands between the marker lines, with line feeds alone. */
  readonly inner: string
  readonly newline: string
  readonly line: number
}

interface Marker extends Pick<MarkedBlock, 'owner' | 'kind' | 'name' | 'isFileOurs'> {
  readonly which: 'begin' | 'end'
  readonly start: number
  readonly end: number
  readonly line: number
}

/** Words that a marker may name: no space, nothing that could end a comment. */
const markerWord = /^[\w@/.+-]{1,200}$/u
/** A line that is meant as a marker of ours, right or wrong. */
const markerLike = /^[ \t]*(?:<!--|#)[ \t]*skills:(?:begin|end)\b/iu
const markerWords =
  /^skills:(?<which>begin|end) (?<kind>\S+) (?<name>\S+) from (?<owner>\S+?)(?<made> file-made-by-skills)?$/u

/** Would this line be read as a marker, or be taken for one by a person? */
export function looksLikeMarker(line: string): boolean {
  return markerLike.test(line)
}

/** Throws E_COMPONENT_REFUSED where a marker could not name the part. */
export function mustBeMarkable(part: PartAddress): void {
  for (const word of [part.name, part.owner])
    if (!markerWord.test(word))
      throw partRefused(part, 'a comment that marks it cannot hold its name')
}

/** The digest of a block's text. Line ends do not count: they follow the file. */
export function blockDigest(inner: string): Sha256 {
  return sha256(inner)
}

/** Every block of a text, in order, or everything that is wrong with its markers. */
export function readBlocks(
  text: string,
  style: CommentStyle,
):
  | { readonly ok: true; readonly blocks: readonly MarkedBlock[] }
  | { readonly ok: false; readonly problems: readonly FileProblem[] } {
  const blocks: MarkedBlock[] = []
  const problems: FileProblem[] = []
  const seen = new Set<string>()
  let open: Marker | undefined
  for (const marker of markersOf(text, style)) {
    if ('message' in marker) problems.push(marker)
    else if (marker.which === 'begin') {
      if (open !== undefined) problems.push(unpaired(open))
      open = marker
    } else if (open === undefined || keyOf(open) !== keyOf(marker)) {
      problems.push(unpaired(marker))
      open = undefined
    } else {
      if (seen.has(keyOf(open)))
        problems.push({ message: 'a block of skills stands twice', line: open.line })
      seen.add(keyOf(open))
      blocks.push(blockBetween(text, open, marker))
      open = undefined
    }
  }
  if (open !== undefined) problems.push(unpaired(open))
  return problems.length === 0 ? { ok: true, blocks } : { ok: false, problems }
}

/** The block of a part, if it is there. */
export function blockOf(
  blocks: readonly MarkedBlock[],
  part: Pick<PartAddress, 'owner' | 'kind' | 'name'>,
): MarkedBlock | undefined {
  return blocks.find((block) => keyOf(block) === keyOf(part))
}

export interface BlockInput {
  readonly text: string
  /** There was no file. */
  readonly isNew: boolean
  readonly blocks: readonly MarkedBlock[]
  readonly style: CommentStyle
}

/**
 * Put a block in: in place of the one that is there, else before the first of ours that sorts behind it, else last.
 * A text without a final line end stays one, so that taking the block out again can tell.
 */
export function putBlock(input: BlockInput, part: PartAddress, inner: string): string {
  const { text, blocks, style } = input
  const standing = blockOf(blocks, part)
  if (standing !== undefined) {
    const block = printed({ part, style, ...standing, inner })
    return text.slice(0, standing.start) + block + text.slice(standing.end)
  }
  const isFileOurs = input.isNew || (blocks.some((each) => each.isFileOurs) && isOnlyOurs(input))
  const newline = blocks[0]?.newline ?? newlineOf(text)
  const block = printed({ part, style, isFileOurs, newline, inner })
  const next = blocks.find((each) => keyOf(each) > keyOf(part))
  if (next !== undefined)
    return `${text.slice(0, next.start)}${block}${newline}${text.slice(next.start)}`
  return text === '' || text.endsWith('\n')
    ? `${text}${block}${newline}`
    : `${text}${newline}${block}`
}

/** Take a block out, with the line end that came with it; `undefined` where the file was ours and is empty now. */
export function removeBlock(text: string, block: MarkedBlock): string | undefined {
  const head = text.slice(0, block.start)
  const tail = text.slice(block.end)
  const rest =
    tail === '' ? withoutEnd(head, block.newline) : head + withoutStart(tail, block.newline)
  return rest === '' && block.isFileOurs ? undefined : rest
}

function withoutEnd(text: string, newline: string): string {
  return text.endsWith(newline) ? text.slice(0, -newline.length) : text
}

function withoutStart(text: string, newline: string): string {
  return text.startsWith(newline) ? text.slice(newline.length) : text
}

/** Is there nothing in the text but blocks of ours? */
function isOnlyOurs({ text, blocks }: BlockInput): boolean {
  let at = 0
  for (const block of blocks) {
    if (text.slice(at, block.start).trim() !== '') return false
    at = block.end
  }
  return text.slice(at).trim() === ''
}

function printed(input: {
  readonly part: PartAddress
  readonly style: CommentStyle
  readonly isFileOurs: boolean
  readonly newline: string
  readonly inner: string
}): string {
  const { part, style, isFileOurs, newline, inner } = input
  const words = `${part.kind} ${part.name} from ${part.owner}`
  const made = isFileOurs ? ' file-made-by-skills' : ''
  return [
    `${style.before}skills:begin ${words}${made}${style.behind}`,
    ...inner.split('\n'),
    `${style.before}skills:end ${words}${style.behind}`,
  ].join(newline)
}

function blockBetween(text: string, open: Marker, close: Marker): MarkedBlock {
  const { owner, kind, name, isFileOurs, start, line } = open
  const between = text.slice(open.end, close.start)
  const newline = between.startsWith('\r\n') ? '\r\n' : '\n'
  const inner = between.replaceAll('\r\n', '\n').slice(1, -1)
  return { owner, kind, name, isFileOurs, start, line, end: close.end, inner, newline }
}

function* markersOf(text: string, style: CommentStyle): Generator<Marker | FileProblem> {
  let start = 0
  let line = 1
  for (const whole of text.split('\n')) {
    const content = whole.endsWith('\r') ? whole.slice(0, -1) : whole
    if (looksLikeMarker(content) && content.trimStart().startsWith(style.before.trim())) {
      const words = wordsOf(content, style)
      yield words === undefined
        ? { message: 'a marker line of skills was changed', line }
        : { ...words, start, end: start + content.length, line }
    }
    start += whole.length + 1
    line += 1
  }
}

function wordsOf(
  content: string,
  { before, behind }: CommentStyle,
): Omit<Marker, 'start' | 'end' | 'line'> | undefined {
  if (!content.startsWith(before) || !content.endsWith(behind)) return undefined
  const words = content.slice(before.length, content.length - behind.length)
  const { which, kind, name, owner, made } = markerWords.exec(words)?.groups ?? {}
  if (kind === undefined || name === undefined || owner === undefined) return undefined
  return {
    which: which === 'begin' ? 'begin' : 'end',
    kind,
    name,
    owner,
    isFileOurs: made !== undefined,
  }
}

function keyOf({
  owner,
  kind,
  name,
}: Pick<PartAddress, 'owner' | 'name'> & { kind: string }): string {
  return `${kind} ${name} ${owner}`
}

function unpaired({ which, line }: Marker): FileProblem {
  const other = which === 'begin' ? 'end' : 'begin'
  return {
    message: `a "skills:${which}" line has no "skills:${other}" line that belongs to it`,
    line,
  }
}
