import { classifyHost, throwAwayHosts } from '../../code/classify/host-class.ts'
import { factHits, shown } from '../../facts/fact-hits.ts'
import { isAbout } from '../../purpose/concepts.ts'
import type { Rule } from '../../rule.ts'

/** A host nobody answers for. */
export const rule: Rule = {
  meta: {
    id: 'SKL-RCE-003',
    title: 'Raw address or throw-away host',
    severity: 'medium',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'A request to a bare IP address, a tunnel, a shortener or a paste site. High where a file is taken from there.',
    why: 'Nobody answers for such a host, and tomorrow somebody else holds it.',
    remedy: 'Use a named host that belongs to the project.',
    taxonomy: ['ASI05', 'AST02', 'AML.T0011', 'CWE-829'],
    references: ['https://cwe.mitre.org/data/definitions/829.html'],
    since: '0.2.0',
  },
  check: (skill) =>
    factHits(skill, [
      {
        act: 'fetches',
        object: 'host',
        message: ({ fact }) => `Takes something from ${shown(fact, 'a host')}.`,
        severity: ({ skill, fact }) => {
          const kind = classifyHost(fact.target ?? '')
          if (kind === 'drop' || !throwAwayHosts.has(kind) || fact.flow !== undefined)
            return undefined
          return isAbout(skill, 'security') ? 'low' : 'medium'
        },
      },
      {
        act: 'sends',
        object: 'host',
        message: ({ fact }) => `Sends something to ${shown(fact, 'a host')}.`,
        severity: ({ fact }) =>
          classifyHost(fact.target ?? '') === 'raw-address' ? 'high' : undefined,
      },
    ]),
}
