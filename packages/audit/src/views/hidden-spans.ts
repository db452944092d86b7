/** Text of a document that its rendered page does not show. */
export interface HiddenSpan {
  readonly start: number
  readonly end: number
  readonly kind: 'comment' | 'styling' | 'link-title' | 'alt-text' | 'definition'
}

const spansMax = 2_000
const elementCharactersMax = 5_000

/** Every hidden span outside code, sorted. `isCode` says whether an offset stands in a fence. */
export function hiddenSpans(text: string, isCode: (offset: number) => boolean): HiddenSpan[] {
  const spans = [...comments(text), ...styled(text), ...unseen(text)]
  return spans
    .filter(({ start }) => !isCode(start) && !isInSpan(text, start))
    .sort((left, right) => left.start - right.start)
    .slice(0, spansMax)
}

function comments(text: string): HiddenSpan[] {
  const spans: HiddenSpan[] = []
  for (let at = text.indexOf('<!--'); at !== -1 && spans.length < spansMax; ) {
    const close = text.indexOf('-->', at + 4)
    const end = close === -1 ? text.length : close + 3
    spans.push({ start: at, end, kind: 'comment' })
    at = text.indexOf('<!--', end)
  }
  return spans
}

const tag = /<([a-z][a-z0-9]{0,15})\b([^<>]{0,400})>/giu
/** Ways to keep an element from being seen; `hidden` and `aria-hidden` are attributes of their own. */
const invisible =
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?:\.0+)?\s*(?:[;"']|$)|(?:width|height|max-height)\s*:\s*0(?:px)?\s*[;"']|(?:left|top|text-indent)\s*:\s*-\d{3,}|color\s*:\s*(?:transparent|white|#fff(?:fff)?)\b|clip\s*:\s*rect\(0|(?:^|\s)hidden(?:\s|=|$)|aria-hidden\s*=\s*["']?true/iu

function styled(text: string): HiddenSpan[] {
  const spans: HiddenSpan[] = []
  if (!text.includes('<')) return spans
  for (const match of text.matchAll(tag)) {
    if (spans.length >= spansMax || !invisible.test(match[2] ?? '')) continue
    const from = match.index + match[0].length
    const close = text.slice(from, from + elementCharactersMax).search(/<\//u)
    const end = close === -1 ? Math.min(text.length, from + elementCharactersMax) : from + close
    if (end > from) spans.push({ start: from, end, kind: 'styling' })
  }
  return spans
}

const linkTitle = /\]\([^\s()]{1,300}\s{1,4}"([^"\n]{20,800})"\)/gu
const altText = /!\[([^\]\n]{30,800})\]\(/gu
const definition =
  /^ {0,3}\[(?:\/\/|#|comment|_metadata_[^\]]*|[^\]\n]{1,60})\]:[ \t]*(?:#|<>|\S{1,300})[ \t]+["'(]([^\n]{10,2000})["')][ \t]*$/gmu

function unseen(text: string): HiddenSpan[] {
  const spans: HiddenSpan[] = []
  const collect = (pattern: RegExp, kind: HiddenSpan['kind']): void => {
    for (const match of text.matchAll(pattern)) {
      const inner = match[1] ?? ''
      const start = match.index + match[0].lastIndexOf(inner)
      if (spans.length < spansMax) spans.push({ start, end: start + inner.length, kind })
    }
  }
  if (text.includes('](')) collect(linkTitle, 'link-title')
  if (text.includes('![')) collect(altText, 'alt-text')
  if (text.includes(']:')) collect(definition, 'definition')
  return spans
}

/** Does an odd number of backticks stand before it on its line? */
function isInSpan(text: string, offset: number): boolean {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const before = text.slice(Math.max(lineStart, offset - 400), offset)
  return (before.split('`').length - 1) % 2 === 1
}
