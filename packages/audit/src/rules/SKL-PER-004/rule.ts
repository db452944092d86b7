import { factHits, shown } from '../../facts/fact-hits.ts'
import { isAbout } from '../../purpose/concepts.ts'
import type { Rule } from '../../rule.ts'

/** A skill that changes or spreads itself. */
export const rule: Rule = {
  meta: {
    id: 'SKL-PER-004',
    title: 'Changes or copies itself',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'A script that writes the instructions or programs of its own skill, or copies itself elsewhere.',
    why: 'What was reviewed is not what runs afterwards, and a copy lives on when the skill is removed.',
    remedy: 'Write results next to the user’s files, and leave the skill as it was installed.',
    taxonomy: ['ASI06', 'ASI10', 'AST01', 'AST07', 'AML.T0080', 'CWE-506', 'CWE-912'],
    references: ['https://attack.mitre.org/tactics/TA0003/'],
    since: '0.3.0',
  },

  check: (skill) =>
    factHits(skill, [
      {
        act: 'writes',
        object: 'own-skill',
        message: ({ fact }) =>
          fact.detail?.['copies'] === undefined
            ? `Writes ${shown(fact, 'a file of the skill')}.`
            : 'Copies itself.',
        severity: ({ skill, fact, sources }) => {
          if (fact.origin !== 'script') return undefined
          // What is fetched into it is told as an update of itself.
          if (sources.length > 0) return undefined
          return isAbout(skill, 'assistant') ? 'low' : 'high'
        },
      },
    ]),
}
