import { flowsTo } from '../../facts/flows.ts'
import { eachDocument, type Rule } from '../../rule.ts'

/** The name of a program or function is put together, so that a search does not find it. */
export const rule: Rule = {
  meta: {
    id: 'SKL-OBF-003',
    title: 'Command put together from pieces',
    severity: 'high',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'Quotes or escapes inside a command’s name, joined letters, character codes or reversed texts that name what is run.',
    why: 'Nobody writes `c""url` but to hide it from who reads and from what searches.',
    remedy: 'Write the name as it is.',
    taxonomy: ['ASI01', 'AST01', 'AML.T0068', 'CWE-506'],
    references: ['https://attack.mitre.org/techniques/T1027/010/'],
    since: '0.1.0',
  },
  check: eachDocument((document) =>
    flowsTo(document, 'hides', 'split-command').map(({ sink }) => ({
      start: sink.start,
      end: sink.end,
      message: `\`${sink.target ?? ''}\` is put together from pieces.`,
      facts: [{ document, fact: sink }],
      ...(sink.role === undefined ? {} : { role: sink.role }),
    })),
  ),
}
