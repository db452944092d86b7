import { factHits } from '../../facts/fact-hits.ts'
import type { Rule } from '../../rule.ts'
import { nearName } from './near-name.ts'

/** A name that is nearly another one. */
export const rule: Rule = {
  meta: {
    id: 'SKL-SUP-002',
    title: 'Package with nearly a known name',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'A package that is fetched has a name one letter, or one swap of letters, away from one that everybody uses.',
    why: 'Whoever mistypes gets the program of somebody else, and so does an assistant that was told the name.',
    remedy: 'Check the name at the registry, and pin version and digest.',
    taxonomy: ['ASI04', 'AST02', 'LLM03', 'AML.T0010', 'CWE-1357'],
    references: ['https://cwe.mitre.org/data/definitions/1357.html'],
    since: '0.3.0',
  },

  check: (skill) =>
    factHits(skill, [
      {
        act: 'fetches',
        object: 'package',
        message: ({ fact }) =>
          `\`${fact.target ?? ''}\` is nearly \`${nearName(fact.target ?? '') ?? ''}\`.`,
        severity: ({ fact }) => (nearName(fact.target ?? '') === undefined ? undefined : 'high'),
      },
    ]),
}
