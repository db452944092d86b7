import { flowsTo } from '../../facts/flows.ts'
import { eachDocument, type Rule } from '../../rule.ts'

/** Programs of the system that load code in place of an interpreter. */
export const rule: Rule = {
  meta: {
    id: 'SKL-RCE-010',
    title: 'System program used as a launcher',
    severity: 'high',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'mshta, regsvr32, rundll32, certutil, bitsadmin, installutil and the like with an address or a script to load.',
    why: 'They are signed by the vendor and run what they are given, past lists of allowed programs.',
    remedy: 'Ship the program as source and say in the text what it does.',
    taxonomy: ['ASI05', 'AST01', 'AML.T0011', 'AML.T0050', 'CWE-829'],
    references: ['https://attack.mitre.org/techniques/T1218/'],
    since: '0.1.0',
  },
  check: eachDocument((document) =>
    flowsTo(document, 'runs', 'launcher').map(({ sink }) => ({
      start: sink.start,
      end: sink.end,
      message: `${sink.target ?? 'A system program'} loads code from elsewhere.`,
      facts: [{ document, fact: sink }],
      ...(sink.role === undefined ? {} : { role: sink.role }),
    })),
  ),
}
