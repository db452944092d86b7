import { classifyHost, hostOf } from '../../code/classify/host-class.ts'
import { flowsTo } from '../../facts/flows.ts'
import { chainRole } from '../../purpose/live-chain.ts'
import type { Rule, RuleHit } from '../../rule.ts'

/** The whole environment leaves. */
export const rule: Rule = {
  meta: {
    id: 'SKL-EXF-002',
    title: 'Whole environment sent away',
    severity: 'critical',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'All variables of the environment, or a choice of them by words such as KEY and TOKEN, reach a request.',
    why: 'Somewhere among them are the tokens of every tool the user works with.',
    remedy: 'Read the one variable that is needed, by name.',
    taxonomy: ['ASI02', 'ASI03', 'AST01', 'LLM02', 'AML.T0055', 'AML.T0086', 'CWE-200', 'CWE-201'],
    references: ['https://cwe.mitre.org/data/definitions/201.html'],
    since: '0.1.0',
  },
  check: (skill) =>
    skill.documents.flatMap((document) =>
      (['host', 'covert-channel'] as const).flatMap((object) =>
        flowsTo(document, 'sends', object).flatMap(({ sink, sources }): RuleHit[] => {
          const url = sink.target ?? ''
          const read = sources.find((fact) => fact.object === 'whole-environment')
          if (read === undefined || classifyHost(url) === 'local') return []
          return [
            {
              document,
              start: Math.min(read.start, sink.start),
              end: Math.max(read.end, sink.end),
              message: `The environment goes to ${hostOf(url) || 'a host that is not named'}.`,
              facts: [read, sink].map((fact) => ({ document, fact })),
              ...chainRole(skill, sink, url),
            },
          ]
        }),
      ),
    ),
}
