import { factHits, shown } from '../../facts/fact-hits.ts'
import { isDeclaredHost } from '../../purpose/own-host.ts'
import type { Rule } from '../../rule.ts'

/** Another index answers for all names. */
export const rule: Rule = {
  meta: {
    id: 'SKL-SUP-003',
    title: 'Packages from a foreign index',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'A package index other than the public ones is set for an install.',
    why: 'Whoever runs the index decides what every package name means.',
    remedy: 'Use the public index, or name the vendor’s index in the description.',
    taxonomy: ['ASI04', 'AST02', 'LLM03', 'AML.T0010', 'CWE-1357', 'CWE-829'],
    references: ['https://cwe.mitre.org/data/definitions/1357.html'],
    since: '0.2.0',
  },
  check: (skill) =>
    factHits(skill, [
      {
        act: 'fetches',
        object: 'package-index',
        message: ({ fact }) => `Packages come from ${shown(fact, 'another index')}.`,
        severity: ({ skill, fact }) =>
          isDeclaredHost(skill, fact.target ?? '') ||
          /\b(?:nvidia|pytorch|azure|googleapis|rocm|jfrog|example)\b/iu.test(fact.target ?? '')
            ? 'low'
            : 'high',
      },
    ]),
}
