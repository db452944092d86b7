import { printable } from '@skills/core'
import { type DocumentHit, eachDocument, type Rule } from '../../rule.ts'

const tags = /[\u{e0000}-\u{e007f}]+/gu
const blackFlag = '\u{1f3f4}'
/** The only sequences of tags that Unicode recommends: the flags of England, Scotland and Wales (UTS #51, 1.4.6). */
const flagRegions = new Set(['gbeng\u{e007f}', 'gbsct\u{e007f}', 'gbwls\u{e007f}'])

/** Tag characters repeat ASCII in invisible form; models read them, people do not. */
export const rule: Rule = {
  meta: {
    id: 'SKL-HID-001',
    title: 'Invisible tag characters',
    severity: 'critical',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'Characters U+E0000 to U+E007F outside the three flags that use them.',
    why: 'They spell text that no editor shows and that language models read as instructions.',
    remedy: 'Delete the hidden characters, and ask the author what they were for.',
    taxonomy: ['ASI01', 'AST04', 'AML.T0068', 'CWE-451', 'CWE-1007'],
    references: [
      'https://www.unicode.org/reports/tr51/',
      'https://cwe.mitre.org/data/definitions/451.html',
    ],
    since: '0.1.0',
  },
  check: eachDocument(({ text }) => {
    const hits: DocumentHit[] = []
    for (const match of text.matchAll(tags)) {
      const start = match.index
      const decoded = visible(match[0])
      const isFlag =
        text.startsWith(blackFlag, start - blackFlag.length) && flagRegions.has(decoded)
      if (isFlag) continue
      const shown = printable(decoded.slice(0, 120), { oneLine: true })
      hits.push({ start, end: start + match[0].length, message: `Hidden text: "${shown}".` })
    }
    return hits
  }),
}

/** The ASCII text that tags stand for; tags without one stay as they are. */
function visible(run: string): string {
  return [...run]
    .map((tag) => {
      const code = (tag.codePointAt(0) ?? 0) - 0xe0000
      return code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : tag
    })
    .join('')
}
