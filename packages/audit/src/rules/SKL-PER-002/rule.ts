import { factHits, shown } from '../../facts/fact-hits.ts'
import { isAbout } from '../../purpose/concepts.ts'
import type { Rule } from '../../rule.ts'

/** Standing instructions are changed. */
export const rule: Rule = {
  meta: {
    id: 'SKL-PER-002',
    title: 'Writes instructions of an assistant',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'Code writes CLAUDE.md, AGENTS.md, rules, memory files or skill folders that assistants read by themselves.',
    why: 'What stands there speaks to the assistant in every later session, with the user’s authority.',
    remedy: 'Show the text and let the user put it there.',
    taxonomy: ['ASI06', 'ASI10', 'AST01', 'AML.T0080', 'AML.T0081', 'CWE-506', 'CWE-912'],
    references: ['https://attack.mitre.org/tactics/TA0003/'],
    since: '0.2.0',
  },
  check: (skill) =>
    factHits(skill, [
      {
        act: 'writes',
        object: 'assistant-instructions',
        message: ({ fact }) => `Writes ${shown(fact, 'instructions of an assistant')}.`,
        severity: ({ skill, sources }) =>
          sources.length > 0 ? 'critical' : isAbout(skill, 'assistant') ? 'low' : 'high',
      },
    ]),
}
