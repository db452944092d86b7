import { factHits, shown } from '../../facts/fact-hits.ts'
import { isAbout } from '../../purpose/concepts.ts'
import type { Rule } from '../../rule.ts'

/** A search for secrets. */
export const rule: Rule = {
  meta: {
    id: 'SKL-CRD-005',
    title: 'Searches for secrets',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'grep, rg or find over the home folder, the repository or the environment for names of secrets or key files.',
    why: 'What such a search finds belongs to other programs and other people.',
    remedy:
      'Use a secret scanner that reports places and no values, and name it in the description.',
    taxonomy: ['ASI03', 'AST01', 'LLM02', 'AML.T0055', 'CWE-522'],
    references: ['https://cwe.mitre.org/data/definitions/522.html'],
    since: '0.2.0',
  },
  check: (skill) =>
    factHits(skill, [
      {
        act: 'reads',
        object: 'secret-search',
        message: ({ fact }) => `Searches for ${shown(fact, 'secrets')}.`,
        severity: ({ skill }) => (isAbout(skill, 'security', 'secrets') ? 'low' : 'high'),
      },
    ]),
}
