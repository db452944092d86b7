import { factHits } from '../../facts/fact-hits.ts'
import type { Rule } from '../../rule.ts'

/** A command that is put together. */
export const rule: Rule = {
  meta: {
    id: 'SKL-RCE-008',
    title: 'Command from a text with gaps',
    severity: 'medium',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'A script hands a shell a text in which a part comes from a parameter. No sign of intent: medium at most.',
    why: 'Who chooses the part chooses the command.',
    remedy: 'Give the program and its arguments as a list, without a shell.',
    taxonomy: ['ASI05', 'AST01', 'LLM05', 'CWE-78', 'CWE-88'],
    references: ['https://cwe.mitre.org/data/definitions/78.html'],
    since: '0.3.0',
  },

  check: (skill) =>
    factHits(skill, [
      {
        act: 'runs',
        object: 'shell',
        message: () => 'A shell is given a text that others fill.',
        severity: ({ fact, skill }) =>
          fact.origin === 'script' && skill.documents.length > 0 ? 'medium' : undefined,
      },
    ]),
}
