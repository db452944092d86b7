import { hiddenHits } from '../../prose/hidden-hits.ts'
import { eachDocument, type Rule } from '../../rule.ts'

/** Titles, descriptions and definitions that speak to the assistant. */
export const rule: Rule = {
  meta: {
    id: 'SKL-HID-008',
    title: 'Instructions where nobody reads',
    severity: 'medium',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'An instruction in a link title, an image description or a reference definition that is never used: high where it asks for an act.',
    why: 'These places are not shown, or only on demand; the assistant reads them like the rest.',
    remedy: 'Write it as visible text, or delete it.',
    taxonomy: ['ASI01', 'AST04', 'AML.T0068', 'CWE-451', 'CWE-1007'],
    references: ['https://cwe.mitre.org/data/definitions/451.html'],
    since: '0.2.0',
  },
  check: eachDocument((document) =>
    hiddenHits(
      document,
      ['link-title', 'alt-text', 'definition'],
      'An instruction in a place that the page does not show',
    ),
  ),
}
