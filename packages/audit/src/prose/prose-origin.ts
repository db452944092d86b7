import type { FactOrigin } from '../facts/fact.ts'
import type { Segment } from '../skill/segment.ts'
import type { SkillDocument } from '../skill/skill-view.ts'

export interface ProseOrigin {
  readonly origin: FactOrigin
  readonly segment?: Segment | undefined
  /** Kind of the hidden span it stands in. */
  readonly hidden?: string
}

const lineComment = /^\s*(?:#|\/\/|--|\*|\/\*|;|%|"""|'''|<!--|rem\b)/iu
const commentInLine = /(?:\s#|\s\/\/|\/\*)\s[^\n]*$/u

/** Fences that hold prose and not a program. */
const textFences = new Set(['', 'text', 'markdown', 'html', 'xml', 'prompt'])

export function isTextFence(language: string | undefined): boolean {
  return textFences.has(language ?? '')
}

/** Where in a document an offset is read as prose; `undefined` in code, which has its own readers. */
export function proseOrigin(
  document: Omit<SkillDocument, 'facts'>,
  offset: number,
): ProseOrigin | undefined {
  if (document.segments.length === 0) {
    if (!document.isCode) return { origin: 'config' }
    return { origin: isComment(document.text, offset) ? 'comment' : 'script' }
  }
  const hidden = document.hidden.find(({ start, end }) => offset >= start && offset < end)
  if (hidden !== undefined) return { origin: 'comment', hidden: hidden.kind }
  const segment = segmentAt(document.segments, offset)
  if (segment === undefined) return { origin: 'prose' }
  if (segment.kind === 'front-matter') return { origin: 'front-matter' }
  if (segment.kind === 'code-block') {
    const isText = isTextFence(segment.language)
    const isSaid =
      isComment(document.text, offset) || isInDocstring(document.text, segment.start, offset)
    if (!isText && !isSaid)
      return isSentenceInCode(document.text, offset) ? { origin: 'prose', segment } : undefined
    return { origin: 'code-block', segment }
  }
  return { origin: 'prose', segment }
}

function isComment(text: string, offset: number): boolean {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const before = text.slice(Math.max(lineStart, offset - 300), offset)
  return lineComment.test(before) || commentInLine.test(before)
}

const sentenceWordsMin = 9
const smallWordsMin = 3
const smallWords =
  /\b(?:the|to|an?|of|and|that|this|in|is|are|for|when|with|any|all|make|sure|should|must|you|your|it|be|not|never|always)\b/giu

/** A line in a fence that no program has: words of a sentence, with no mark of code. Instructions hide there. */
function isSentenceInCode(text: string, offset: number): boolean {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const feed = text.indexOf('\n', offset)
  const line = text
    .slice(lineStart, Math.min(feed === -1 ? text.length : feed, lineStart + 600))
    .replace(/^[\s>#*+\d.)-]+/u, '')
  if (/[{}[\]();=<>$|\\]|^[\w-]+:(?: |$)|^["'`]|["'`],?$/u.test(line)) return false
  if (line.split(/\s+/u).length < sentenceWordsMin) return false
  return (line.match(smallWords) ?? []).length >= smallWordsMin
}

const docstringCharactersMax = 20_000

/** Is the number of triple quotes before it odd? */
function isInDocstring(text: string, start: number, offset: number): boolean {
  const before = text.slice(Math.max(start, offset - docstringCharactersMax), offset)
  return (before.split('"""').length - 1) % 2 === 1 || (before.split("'''").length - 1) % 2 === 1
}

/** The segment in which an offset stands, by halving; segments are sorted and apart. */
export function segmentAt(segments: readonly Segment[], offset: number): Segment | undefined {
  let low = 0
  let high = segments.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const segment = segments[middle]
    if (segment === undefined) return undefined
    if (offset < segment.start) high = middle - 1
    else if (offset >= segment.end) low = middle + 1
    else return segment
  }
  return undefined
}

/** The role of the block at an offset, for rules that look for marks and not for sentences. */
export function roleOfOffset(
  document: Omit<SkillDocument, 'facts'>,
  offset: number,
): { readonly role?: Segment['role']; readonly roleReason?: string | undefined } {
  const segment = segmentAt(document.segments, offset)
  return segment === undefined ? {} : { role: segment.role, roleReason: segment.roleReason }
}
