import { actsIn } from '../../prose/prose-hits.ts'
import { type DocumentHit, eachDocument, type Rule } from '../../rule.ts'

const linesMin = 200
const columnsMin = 200
const hitsMax = 5
const restCharacters = 400

interface Gap {
  readonly start: number
  readonly end: number
}

const isBlank = new Uint8Array(256)
for (const code of [0x0a, 0x20, 0x09, 0x0d, 0xa0]) isBlank[code] = 1

/** Is there a stretch without ink that could be a gap? Looks at one character in two hundred. */
function mayHaveGap(text: string): boolean {
  const blankAt = (at: number): boolean => isBlank[text.charCodeAt(at)] === 1
  for (let at = columnsMin - 1; at < text.length; at += columnsMin) {
    if (!blankAt(at)) continue
    let start = at
    while (start > 0 && at - start < columnsMin && blankAt(start - 1)) start -= 1
    let end = at + 1
    while (end < text.length && end - start < columnsMin && blankAt(end)) end += 1
    if (end - start >= columnsMin) return true
  }
  return false
}

/** Runs of lines without ink; one pass. */
function emptyLines(text: string): Gap[] {
  const gaps: Gap[] = []
  let from = 0
  let lines = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x0a) lines += 1
    else if (code !== 0x20 && code !== 0x09 && code !== 0x0d && code !== 0xa0) {
      if (lines > linesMin) gaps.push({ start: from, end: at })
      from = at + 1
      lines = 0
    }
  }
  return gaps
}

/** Wide white space inside a line with ink before it or after it. */
function wideGaps(text: string): Gap[] {
  const gaps: Gap[] = []
  let run = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x20 || code === 0x09 || code === 0xa0) {
      run += 1
      continue
    }
    if (run >= columnsMin && code !== 0x0a && code !== 0x0d) gaps.push({ start: at - run, end: at })
    run = 0
  }
  return gaps
}

/** White space that pushes text out of sight. */
export const rule: Rule = {
  meta: {
    id: 'SKL-HID-009',
    title: 'Padding before text',
    severity: 'medium',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'Two hundred empty lines, or two hundred columns of white space before text: high where something follows that acts.',
    why: 'Whoever scrolls or prints sees the part before; tools that cut long files see it too.',
    remedy: 'Remove the empty space.',
    taxonomy: ['ASI01', 'AST04', 'AML.T0068', 'CWE-451', 'CWE-1007'],
    references: ['https://cwe.mitre.org/data/definitions/451.html'],
    since: '0.2.0',
  },
  check: eachDocument((document) => {
    if (document.use === 'data' || document.language === 'html') return []
    const { text } = document
    if (text.length < linesMin || !mayHaveGap(text)) return []
    const hits: DocumentHit[] = []
    for (const { start, end } of [...emptyLines(text), ...wideGaps(text)].slice(0, hitsMax)) {
      const rest = text.slice(end, end + restCharacters).trim()
      if (rest === '') continue
      const acts = actsIn(document, end, text.length)
      hits.push({
        start: end,
        end: Math.min(text.length, end + 80),
        message: `Text after ${end - start} characters of white space.`,
        facts: acts,
        ...(acts.length > 0 ? { severity: 'high' } : {}),
      })
    }
    return hits
  }),
}
