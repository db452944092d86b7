import type { Severity } from '@skills/core'
import { isStartedBy } from '../../config/started-by.ts'
import type { SeenFact } from '../../facts/fact-hits.ts'
import { factHits, shown } from '../../facts/fact-hits.ts'
import type { Rule } from '../../rule.ts'

/** A server’s command that is no plain program. */
export const rule: Rule = {
  meta: {
    id: 'SKL-MCP-003',
    title: 'Tool server that fetches and runs',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'The command of a tool server is a shell text, or runs what it takes from the network.',
    why: 'It starts with the assistant, with the user’s rights, and whoever holds the other end changes it.',
    remedy: 'Name a program and its arguments, at an exact version.',
    taxonomy: ['ASI02', 'ASI04', 'ASI07', 'AST03', 'AST05', 'AML.T0053', 'CWE-829'],
    references: [
      'https://modelcontextprotocol.io/specification/2025-06-18/basic/security_best_practices',
    ],
    since: '0.2.0',
  },
  check: (skill) =>
    factHits(skill, [
      {
        act: 'declares',
        object: 'server',
        message: ({ fact }) => `A tool server is a shell text: ${shown(fact, 'a command')}.`,
        severity: ({ fact }) =>
          /^\s*(?:\S*\/)?(?:ba|z|da)?sh\s+.*-\w*c|^\s*(?:cmd|powershell)\b|[|;&]{1,2}\s*\w|\$\(/u.test(
            fact.target ?? '',
          )
            ? 'medium'
            : undefined,
      },
      {
        act: 'runs',
        object: 'remote-code',
        message: () => 'A tool server runs code from the network.',
        severity: (seen) => startedBy(seen, 'critical'),
      },
      {
        act: 'runs',
        object: 'decoded-payload',
        message: () => 'A tool server runs a decoded text.',
        severity: (seen) => startedBy(seen, 'critical'),
      },
    ]),
}

function startedBy({ fact }: SeenFact, severity: Severity): Severity | undefined {
  return isStartedBy(fact, 'server') ? severity : undefined
}
