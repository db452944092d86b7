import { factHits, shown } from '../../facts/fact-hits.ts'
import type { Rule } from '../../rule.ts'

/** The skill of tomorrow. */
export const rule: Rule = {
  meta: {
    id: 'SKL-RCE-006',
    title: 'Fetches its own next version',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'A command or script that fetches over the files of its own skill: a download into SKILL.md or a script of it, or a pull in its folder.',
    why: 'What was reviewed is replaced by what stands at the address when it runs.',
    remedy: 'Let the package manager update the skill, so that the new bytes are reviewed.',
    taxonomy: ['ASI04', 'AST02', 'AST05', 'AST07', 'CWE-494', 'CWE-829'],
    references: ['https://cwe.mitre.org/data/definitions/494.html'],
    since: '0.3.0',
  },

  check: (skill) =>
    factHits(skill, [
      {
        act: 'writes',
        object: 'own-skill',
        message: ({ fact }) => `Fetches ${shown(fact, 'a file of the skill')} anew.`,
        severity: ({ sources }) => (sources.length > 0 ? 'high' : undefined),
      },
      {
        act: 'fetches',
        object: 'own-skill',
        message: ({ fact }) => `Pulls its own folder: ${shown(fact, 'git pull')}.`,
        severity: ({ fact }) => (fact.origin === 'script' ? 'high' : 'medium'),
      },
    ]),
}
