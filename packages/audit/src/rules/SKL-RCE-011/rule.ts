import type { Severity } from '@skills/core'
import { isStartedBy } from '../../config/started-by.ts'
import type { SeenFact } from '../../facts/fact-hits.ts'
import { factHits, shown } from '../../facts/fact-hits.ts'
import type { Rule } from '../../rule.ts'

/** A command that opening starts. */
export const rule: Rule = {
  meta: {
    id: 'SKL-RCE-011',
    title: 'Runs when a folder is opened',
    severity: 'medium',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'An editor task or a development container starts a command when the folder is opened: medium, high with a request in it.',
    why: 'Opening a folder is no consent to run what is in it.',
    remedy: 'Let the user start the task.',
    taxonomy: ['ASI05', 'AST02', 'AML.T0011', 'CWE-829'],
    references: ['https://cwe.mitre.org/data/definitions/829.html'],
    since: '0.2.0',
  },
  check: (skill) =>
    factHits(skill, [
      {
        act: 'declares',
        object: 'command',
        message: ({ fact }) => `Runs when the folder is opened: ${shown(fact, 'a command')}.`,
        severity: (seen) =>
          startedBy(
            seen,
            /\b(?:curl|wget|iwr|irm|nc|base64)\b/u.test(seen.fact.target ?? '') ? 'high' : 'medium',
          ),
      },
    ]),
}

function startedBy({ fact }: SeenFact, severity: Severity): Severity | undefined {
  return isStartedBy(fact, 'open') ? severity : undefined
}
