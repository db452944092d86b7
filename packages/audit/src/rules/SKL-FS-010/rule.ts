import { factHits, shown } from '../../facts/fact-hits.ts'
import type { Rule } from '../../rule.ts'

/** The machine’s resources are taken. */
export const rule: Rule = {
  meta: {
    id: 'SKL-FS-010',
    title: 'Uses the machine for somebody else',
    severity: 'high',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'Programs that mine coins, and programs that run so much text as further programs that nobody can read it.',
    why: 'The machine works for somebody else, at its owner’s cost.',
    remedy: 'Remove it from the skill.',
    taxonomy: ['ASI08', 'AST06', 'LLM10', 'CWE-400'],
    references: ['https://cwe.mitre.org/data/definitions/400.html'],
    since: '0.2.0',
  },
  check: (skill) =>
    factHits(skill, [
      {
        act: 'runs',
        object: 'resource',
        message: ({ fact }) => `Takes the machine’s resources: ${shown(fact, 'a miner')}.`,
      },
    ]),
}
