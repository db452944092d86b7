import { classifyHost, throwAwayHosts } from '../../code/classify/host-class.ts'
import { factHits, shown } from '../../facts/fact-hits.ts'
import type { Rule } from '../../rule.ts'

/** An address that nobody answers for. */
export const rule: Rule = {
  meta: {
    id: 'SKL-MCP-004',
    title: 'Tool server at an open or unknown address',
    severity: 'medium',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'A tool server is reached over plain http, at a bare address, or through a tunnel or drop service (high).',
    why: 'What the assistant tells such a server can be read and changed on the way.',
    remedy: 'Use https and a named host that belongs to the service.',
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
        message: ({ fact }) => `A tool server stands at ${shown(fact, 'an address')}.`,
        severity: ({ fact }) => {
          const url = /https?:\/\/\S+/u.exec(fact.target ?? '')?.[0]
          if (url === undefined) return undefined
          const kind = classifyHost(url)
          if (kind === 'local') return undefined
          return throwAwayHosts.has(kind) ? 'high' : url.startsWith('http:') ? 'medium' : undefined
        },
      },
    ]),
}
