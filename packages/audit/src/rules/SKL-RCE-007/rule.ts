import { flowsTo } from '../../facts/flows.ts'
import { eachDocument, type Rule } from '../../rule.ts'

/** A shell whose input and output are a socket. */
export const rule: Rule = {
  meta: {
    id: 'SKL-RCE-007',
    title: 'Shell for somebody outside',
    severity: 'critical',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'A shell is joined to a socket: redirects to /dev/tcp, nc with a program, a named pipe, duplicated descriptors.',
    why: 'It gives whoever listens there the user’s own command line.',
    remedy: 'Delete it. A lesson about it belongs in a text that says so, not in a script.',
    taxonomy: ['ASI05', 'ASI10', 'AST01', 'AML.T0072', 'CWE-506', 'CWE-912'],
    references: ['https://attack.mitre.org/techniques/T1059/'],
    since: '0.1.0',
  },
  check: eachDocument((document) =>
    flowsTo(document, 'runs', 'reverse-shell').map(({ sink, sources }) => ({
      start: sink.start,
      end: sink.end,
      message: `A shell is joined to ${sink.target === undefined || sink.target === '' ? 'a socket' : sink.target}.`,
      facts: [...sources, sink].map((fact) => ({ document, fact })),
      ...(sink.role === undefined ? {} : { role: sink.role }),
    })),
  ),
}
