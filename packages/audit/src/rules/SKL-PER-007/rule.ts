import { factHits, shown } from '../../facts/fact-hits.ts'
import { isAbout } from '../../purpose/concepts.ts'
import type { Rule } from '../../rule.ts'

/** A key or an account is added. */
export const rule: Rule = {
  meta: {
    id: 'SKL-PER-007',
    title: 'Adds a key or an account',
    severity: 'critical',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'Writes authorized_keys or sudoers, or makes a user or adds one to a group.',
    why: 'It is a door that stays open after the skill is gone.',
    remedy: 'Leave accounts and keys to the user.',
    taxonomy: ['ASI06', 'ASI10', 'AST01', 'AML.T0080', 'AML.T0081', 'CWE-506', 'CWE-912'],
    references: ['https://attack.mitre.org/tactics/TA0003/'],
    since: '0.2.0',
  },
  check: (skill) =>
    factHits(skill, [
      {
        act: 'writes',
        object: 'account',
        message: ({ fact }) => `Adds access: ${shown(fact, 'an account')}.`,
        severity: ({ skill }) => (isAbout(skill, 'users') ? 'medium' : 'critical'),
      },
      {
        act: 'runs',
        object: 'account',
        message: ({ fact }) => `Changes accounts: ${shown(fact, 'a user')}.`,
        severity: ({ skill, fact }) =>
          /-aG \w+ (?:\$\{?\w+\}?|[\w-]+)$|-aG docker/u.test(fact.target ?? '') ||
          isAbout(skill, 'users', 'security', 'container')
            ? 'low'
            : 'high',
      },
    ]),
}
