import type { SegmentKind } from '../skill/segment.ts'

/** A block of a Markdown text, before its role is known. Offsets are UTF-16 code units, end exclusive. */
export interface Block {
  readonly kind: SegmentKind
  readonly start: number
  readonly end: number
  /** First word after the fence; empty where there is none. */
  readonly tag?: string
  /** Offsets of the code itself, without the fence lines. */
  readonly codeStart?: number
  readonly codeEnd?: number
  /** Index of the heading it stands under in the list of blocks, -1 at the top. */
  readonly heading: number
  /** Level of a heading. */
  readonly level?: number
  /** Number of the list or table it belongs to: siblings share it. */
  readonly group: number
}

interface OpenFence {
  readonly mark: string
  readonly start: number
  readonly tag: string
  readonly codeStart: number
}

const fenceLine = /^[\t >]*(`{3,}|~{3,})[ \t]*([^\s`{]*)/u
const listLine = /^[\t >]*(?:[-*+]|\d{1,9}[.)])[ \t]/u
/** A heading may stand in a list item: it opens a section for whoever reads the text. */
const headingLine = /^(?: {0,3}|[\t ]{0,8}(?:[-*+]|\d{1,9}[.)])[ \t]{1,4})(#{1,6})(?:[ \t]|$)/u
// Longer lines are data; only their start decides what they are.
const lineStartCharacters = 200

/**
 * Split a Markdown text into blocks in one pass over its lines. A scanner, not a parser: lazy continuation, nesting
 * and HTML blocks of CommonMark do not matter to whoever asks in which block a sentence stands.
 */
export function scanMarkdown(text: string, from: number): Block[] {
  const scan = new BlockScan(text)
  let start = from
  while (start < text.length) {
    const feed = text.indexOf('\n', start)
    const end = feed === -1 ? text.length : feed
    scan.line(start, end)
    start = end + 1
  }
  return scan.finish()
}

class BlockScan {
  private readonly text: string
  private readonly blocks: Block[] = []
  private fence: OpenFence | undefined
  private open: { readonly kind: SegmentKind; readonly start: number; end: number } | undefined
  private heading = -1
  private group = 0

  constructor(text: string) {
    this.text = text
  }

  line(start: number, end: number): void {
    const head = this.text.slice(start, Math.min(end, start + lineStartCharacters))
    if (this.fence !== undefined) {
      this.inFence(head, start, end)
      return
    }
    const first = firstInk(head)
    if (first === '') {
      this.close()
      return
    }
    if (first === '`' || first === '~' || first === '>') {
      const mark = fenceLine.exec(head)
      if (mark?.[1] !== undefined) {
        this.close()
        this.fence = { mark: mark[1], start, tag: mark[2] ?? '', codeStart: end + 1 }
        return
      }
    }
    if (first === '#' || (head.includes('# ') && kindOf(first, head) === 'list-item')) {
      const level = headingLine.exec(head)?.[1]?.length
      if (level !== undefined) {
        this.close()
        this.addHeading({ start, end, level })
        return
      }
    }
    this.prose(first, head, { start, end })
  }

  finish(): Block[] {
    this.close()
    if (this.fence !== undefined) this.addFence(this.text.length, this.text.length)
    return this.blocks
  }

  private prose(first: string, head: string, place: { start: number; end: number }): void {
    const kind = kindOf(first, head)
    const isContinued =
      this.open !== undefined &&
      (kind === 'paragraph' || (kind === 'block-quote' && this.open.kind === 'block-quote'))
    if (isContinued && this.open !== undefined) {
      this.open.end = place.end
      return
    }
    if (this.open?.kind !== kind) this.group += 1
    this.close()
    this.open = { kind, start: place.start, end: place.end }
  }

  private inFence(head: string, start: number, end: number): void {
    const mark = fenceLine.exec(head)
    const isClosed =
      this.fence !== undefined &&
      mark?.[1]?.startsWith(this.fence.mark) === true &&
      mark[2] === '' &&
      head.trimEnd().endsWith(mark[1])
    if (isClosed) this.addFence(start, end)
  }

  private addFence(codeEnd: number, end: number): void {
    if (this.fence === undefined) return
    const { start, tag, codeStart } = this.fence
    this.blocks.push({
      kind: 'code-block',
      start,
      end,
      tag,
      codeStart: Math.min(codeStart, codeEnd),
      codeEnd,
      heading: this.heading,
      group: this.group,
    })
    this.fence = undefined
  }

  private addHeading(heading: { start: number; end: number; level: number }): void {
    let parent = this.heading
    while (parent !== -1 && (this.blocks[parent]?.level ?? 0) >= heading.level)
      parent = this.blocks[parent]?.heading ?? -1
    this.group += 1
    this.blocks.push({ kind: 'heading', ...heading, heading: parent, group: this.group })
    this.heading = this.blocks.length - 1
  }

  private close(): void {
    if (this.open === undefined) return
    const { kind, start, end } = this.open
    this.blocks.push({ kind, start, end, heading: this.heading, group: this.group })
    this.open = undefined
  }
}

function firstInk(head: string): string {
  for (let at = 0; at < head.length; at += 1) {
    const code = head.charCodeAt(at)
    if (code !== 0x20 && code !== 0x09 && code !== 0x0d) return head[at] ?? ''
  }
  return ''
}

function kindOf(first: string, head: string): SegmentKind {
  if (first === '|') return 'table-row'
  if (first === '>') return 'block-quote'
  const code = first.charCodeAt(0)
  const mayBeItem =
    first === '-' || first === '*' || first === '+' || (code >= 0x30 && code <= 0x39)
  return mayBeItem && listLine.test(head) ? 'list-item' : 'paragraph'
}
