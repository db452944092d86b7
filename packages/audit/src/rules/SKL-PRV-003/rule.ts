import { factHits, shown } from '../../facts/fact-hits.ts'
import { isAbout } from '../../purpose/concepts.ts'
import type { Rule } from '../../rule.ts'

/** Approvals are skipped by option. */
export const rule: Rule = {
  meta: {
    id: 'SKL-PRV-003',
    title: 'Switches approvals off',
    severity: 'critical',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'Options that make an assistant run without asking, or trust every tool and folder.',
    why: 'The question before a tool runs is the last thing between a bad text and the machine.',
    remedy: 'Grant the tools that are needed by pattern, and leave the question on.',
    taxonomy: ['ASI02', 'ASI03', 'AST03', 'LLM06', 'AML.T0081', 'CWE-250'],
    references: ['https://cwe.mitre.org/data/definitions/250.html'],
    since: '0.2.0',
  },
  check: (skill) =>
    factHits(skill, [
      {
        act: 'runs',
        object: 'approval',
        message: ({ fact }) => `Runs an assistant without approvals: ${shown(fact, 'an option')}.`,
        severity: ({ skill, fact }) =>
          fact.origin === 'script' ? 'critical' : isAbout(skill, 'assistant') ? 'medium' : 'high',
      },
    ]),
}
