import { classifyHost } from '../../code/classify/host-class.ts'
import { factHits, shown } from '../../facts/fact-hits.ts'
import { isDeclaredHost } from '../../purpose/own-host.ts'
import type { Rule } from '../../rule.ts'

/** A drop service as the other end. */
export const rule: Rule = {
  meta: {
    id: 'SKL-EXF-008',
    title: 'Known drop service',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'Data goes to a service that takes anything from anyone: request bins, webhook testers, messenger bots, form collectors, anonymous file hosts. A mere request to one is medium.',
    why: 'They need no account and leave no trace of who collects.',
    remedy: 'Send to a service of your own that the description names.',
    taxonomy: ['ASI02', 'ASI03', 'AST01', 'LLM02', 'AML.T0086', 'CWE-200', 'CWE-201'],
    references: ['https://cwe.mitre.org/data/definitions/201.html'],
    since: '0.2.0',
  },
  check: (skill) =>
    factHits(skill, [
      {
        act: 'sends',
        object: 'host',
        isChain: true,
        message: ({ fact }) => `Sends to a drop service: ${shown(fact, 'a host')}.`,
        severity: ({ skill, fact }) =>
          isDrop(fact.target ?? '')
            ? isDeclaredHost(skill, fact.target ?? '')
              ? 'low'
              : 'high'
            : undefined,
      },
      {
        act: 'fetches',
        object: 'host',
        message: ({ fact }) => `Asks a drop service: ${shown(fact, 'a host')}.`,
        severity: ({ skill, fact }) =>
          isDrop(fact.target ?? '') && !isDeclaredHost(skill, fact.target ?? '')
            ? 'medium'
            : undefined,
      },
    ]),
}

function isDrop(url: string): boolean {
  const kind = classifyHost(url)
  return kind === 'drop' || kind === 'tunnel'
}
