import { factHits, shown } from '../../facts/fact-hits.ts'
import type { Rule } from '../../rule.ts'

/** Traces are removed. */
export const rule: Rule = {
  meta: {
    id: 'SKL-PER-006',
    title: 'Removes traces or resists removal',
    severity: 'high',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'Clears histories or logs, or makes files immutable.',
    why: 'Only somebody who does not want to be found has a use for it.',
    remedy: 'Remove it from the skill.',
    taxonomy: ['ASI06', 'ASI10', 'AST01', 'AML.T0080', 'AML.T0081', 'CWE-506', 'CWE-912'],
    references: ['https://attack.mitre.org/tactics/TA0003/'],
    since: '0.2.0',
  },
  check: (skill) =>
    factHits(skill, [
      {
        act: 'runs',
        object: 'log',
        message: ({ fact }) => `Removes traces or guards itself: ${shown(fact, 'a log')}.`,
      },
      {
        act: 'writes',
        object: 'log',
        message: ({ fact }) => `Overwrites ${shown(fact, 'a log')}.`,
      },
      {
        act: 'writes',
        object: 'shell-history',
        message: ({ fact }) => `Overwrites ${shown(fact, 'a history')}.`,
      },
    ]),
}
