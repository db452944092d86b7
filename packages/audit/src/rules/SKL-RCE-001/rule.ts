import type { Severity } from '@skills/core'
import { classifyHost, throwAwayHosts } from '../../code/classify/host-class.ts'
import { flowsTo, targetOf } from '../../facts/flows.ts'
import { isOfficialInstaller } from '../../facts/official-installers.ts'
import { eachDocument, type Rule } from '../../rule.ts'

/** What comes from the network is run unseen. */
export const rule: Rule = {
  meta: {
    id: 'SKL-RCE-001',
    title: 'Code from the network is run',
    severity: 'high',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'The answer of a request goes to an interpreter: by pipe, substitution, variable, function or file.',
    why: 'Whoever holds the other end decides what runs here, today and after every review.',
    remedy: 'Bring the file along, pin a digest and check it, or name a package and its version.',
    taxonomy: ['ASI05', 'AST02', 'AST05', 'LLM03', 'AML.T0011', 'CWE-494', 'CWE-829'],
    references: ['https://cwe.mitre.org/data/definitions/494.html'],
    since: '0.1.0',
  },
  check: eachDocument((document) =>
    flowsTo(document, 'runs', 'remote-code').map(({ sink, sources }) => {
      const fetched = sources.filter(({ act }) => act === 'fetches')
      const target = targetOf(fetched) || (sink.target ?? '')
      return {
        start: Math.min(sink.start, ...fetched.map(({ start }) => start)),
        end: Math.max(sink.end, ...fetched.map(({ end }) => end)),
        message: `Code from ${target === '' ? 'the network' : target} is run.`,
        severity: severityOf(target),
        facts: [...fetched, sink].map((fact) => ({ document, fact })),
        ...(sink.role === undefined ? {} : { role: sink.role }),
      }
    }),
  ),
}

function severityOf(target: string): Severity {
  if (isOfficialInstaller(target)) return 'low'
  const kind = classifyHost(target)
  if (kind === 'local') return 'low'
  return throwAwayHosts.has(kind) ? 'critical' : 'high'
}
