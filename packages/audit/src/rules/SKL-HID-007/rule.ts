import { isInstruction } from '../../prose/hidden-hits.ts'
import { type DocumentHit, eachDocument, type Rule } from '../../rule.ts'

// Icons and spacers are hidden too; they hold no sentence.
const shownMin = 20

/** Elements styled away. */
export const rule: Rule = {
  meta: {
    id: 'SKL-HID-007',
    title: 'Invisible styling',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'Text of more than 20 characters in an element that is styled not to be seen.',
    why: 'The rendered page hides it; the assistant reads it.',
    remedy: 'Show the text, or delete it.',
    taxonomy: ['ASI01', 'AST04', 'AML.T0068', 'CWE-451', 'CWE-1007'],
    references: ['https://cwe.mitre.org/data/definitions/451.html'],
    since: '0.2.0',
  },
  check: eachDocument(({ text, hidden, isCode, facts }) => {
    if (isCode) return []
    const hits: DocumentHit[] = []
    for (const { start, end, kind } of hidden) {
      if (kind !== 'styling') continue
      const inner = text.slice(start, end)
      if (inner.trim().length <= shownMin || !/[A-Za-z]{3}/u.test(inner)) continue
      const isOrder =
        isInstruction(inner) || facts.some((fact) => fact.start >= start && fact.start < end)
      hits.push({
        start,
        end,
        message: 'Text in an element that is not shown.',
        ...(isOrder ? {} : { severity: 'medium' }),
      })
    }
    return hits
  }),
}
