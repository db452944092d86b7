import { hiddenHits } from '../../prose/hidden-hits.ts'
import { eachDocument, type Rule } from '../../rule.ts'

/** Comments that speak to the assistant. */
export const rule: Rule = {
  meta: {
    id: 'SKL-HID-006',
    title: 'Instructions in a hidden comment',
    severity: 'high',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'A comment of the page that asks the assistant for something: an act, a command, or an order addressed to it.',
    why: 'A person who reads the rendered page does not see it; the assistant reads it like the rest.',
    remedy: 'Write it as visible text, or delete it.',
    taxonomy: ['ASI01', 'AST04', 'AML.T0068', 'CWE-451', 'CWE-1007'],
    references: ['https://cwe.mitre.org/data/definitions/451.html'],
    since: '0.2.0',
  },
  check: eachDocument((document) =>
    hiddenHits(document, ['comment'], 'An instruction in a comment that the page does not show'),
  ),
}
