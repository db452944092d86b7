import { printable } from '@skills/core'
import { type DocumentHit, eachDocument, type Rule } from '../../rule.ts'

const mayHold = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u
const selectors = /(?:[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}])+/gu
const ideograph = /[\u3400-\u9fff\uf900-\ufaff\ud840-\udfff]$/u

function isBasic(selector: string): boolean {
  return selector >= '\ufe00' && selector <= '\ufe0f'
}

/** The bytes that selectors stand for: 0 to 15 in the first block, 16 to 255 in the second. */
function messageOf(run: readonly string[]): string {
  const bytes = run.map((selector) => {
    const code = selector.codePointAt(0) ?? 0
    return code < 0xe0100 ? code - 0xfe00 : code - 0xe0100 + 16
  })
  return Buffer.from(bytes).toString('utf8')
}

/** Variation selectors choose a shape of the character before; a run of them is data. */
export const rule: Rule = {
  meta: {
    id: 'SKL-HID-004',
    title: 'Variation selectors that carry a message',
    severity: 'critical',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'Two or more variation selectors in a row, or a supplementary one that does not follow an ideograph; the bytes they stand for are shown.',
    why: 'Each of the 256 selectors can stand for a byte, so that a message rides invisibly on one visible character.',
    remedy: 'Delete the selectors, and ask the author what they were for.',
    taxonomy: ['ASI01', 'AST04', 'AML.T0068', 'CWE-451', 'CWE-1007'],
    references: [
      'https://www.unicode.org/reports/tr37/',
      'https://cwe.mitre.org/data/definitions/451.html',
    ],
    since: '0.2.0',
  },
  check: eachDocument(({ text }) => {
    const hits: DocumentHit[] = []
    if (!mayHold.test(text)) return hits
    for (const match of text.matchAll(selectors)) {
      const run = [...match[0]]
      const before = text.slice(0, match.index).slice(-2)
      if (run.length === 1 && (isBasic(run[0] ?? '') || ideograph.test(before))) continue
      const shown = printable(messageOf(run).slice(0, 120), { oneLine: true })
      const end = match.index + match[0].length
      hits.push({ start: match.index, end, message: `Hidden bytes: "${shown}".` })
    }
    return hits
  }),
}
