import type { Severity } from '@skills/core'
import { isStartedBy } from '../../config/started-by.ts'
import type { SeenFact } from '../../facts/fact-hits.ts'
import { factHits, shown } from '../../facts/fact-hits.ts'
import type { Rule } from '../../rule.ts'

/** A hook that does more than it shows. */
export const rule: Rule = {
  meta: {
    id: 'SKL-MCP-006',
    title: 'Hook with side effects',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'A hook’s command sends, runs code from elsewhere, reads secrets or runs a text of its own (`-c`); critical for code from the network.',
    why: 'A hook runs at every event without a question, and its output may never be seen.',
    remedy: 'Let a hook call one named script of the module, and say what it does.',
    taxonomy: ['ASI02', 'ASI04', 'ASI07', 'AST03', 'AST05', 'AML.T0053', 'CWE-829'],
    references: [
      'https://modelcontextprotocol.io/specification/2025-06-18/basic/security_best_practices',
    ],
    since: '0.2.0',
  },
  check: (skill) =>
    factHits(skill, [
      ...(['remote-code', 'decoded-payload', 'reverse-shell'] as const).map((object) => ({
        act: 'runs' as const,
        object,
        message: () => 'A hook runs code from elsewhere.',
        severity: (seen: SeenFact) => startedBy(seen, 'critical'),
      })),
      {
        act: 'sends',
        object: 'host',
        message: ({ fact }) => `A hook sends to ${shown(fact, 'a host')}.`,
        severity: (seen) => startedBy(seen, 'high'),
      },
      {
        act: 'reads',
        object: 'credential-file',
        message: ({ fact }) => `A hook reads ${shown(fact, 'secrets')}.`,
        severity: (seen) => startedBy(seen, 'high'),
      },
      {
        act: 'declares',
        object: 'hook',
        message: ({ fact }) => `A hook runs a text of its own: ${shown(fact, 'a command')}.`,
        severity: ({ fact }) =>
          /(?:^|[\s'"])(?:python3?|node|perl|ruby|php)\s+-\w*[ce]\b|base64|\beval\b|\/dev\/tcp/u.test(
            fact.target ?? '',
          )
            ? 'high'
            : undefined,
      },
    ]),
}

function startedBy({ fact }: SeenFact, severity: Severity): Severity | undefined {
  return isStartedBy(fact, 'hook') ? severity : undefined
}
