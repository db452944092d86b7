import { factHits, shown } from '../../facts/fact-hits.ts'
import type { Rule } from '../../rule.ts'

/** Data hidden in name look-ups. */
export const rule: Rule = {
  meta: {
    id: 'SKL-EXF-006',
    title: 'Covert channel',
    severity: 'high',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'Data in the labels of a name that is looked up, or in another carrier that is not made for data.',
    why: 'Such a channel passes firewalls and logs that look at requests.',
    remedy: 'Remove it. A request that may be made can be made openly.',
    taxonomy: ['ASI02', 'ASI03', 'AST01', 'LLM02', 'AML.T0086', 'CWE-200', 'CWE-201'],
    references: ['https://cwe.mitre.org/data/definitions/201.html'],
    since: '0.2.0',
  },
  check: (skill) =>
    factHits(skill, [
      {
        act: 'sends',
        object: 'covert-channel',
        message: ({ fact }) => `Data leaves in a name look-up: ${shown(fact, 'a name')}.`,
      },
    ]),
}
