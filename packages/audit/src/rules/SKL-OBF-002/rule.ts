import { looksLikeCode } from '../../code/classify/decode.ts'
import type { Fact } from '../../facts/fact.ts'
import { flowsTo } from '../../facts/flows.ts'
import { isAbout } from '../../purpose/concepts.ts'
import type { Rule } from '../../rule.ts'
import type { SkillView } from '../../skill/skill-view.ts'

/** An encoded text is decoded and run in one go. */
export const rule: Rule = {
  meta: {
    id: 'SKL-OBF-002',
    title: 'Decoded text is run',
    severity: 'critical',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'Base64, hex, gzip, a cipher or another encoding is undone and the result goes to an interpreter, eval or exec.',
    why: 'A reviewer sees letters, the machine sees a program. Honest code has no reason for it.',
    remedy: 'Ship the source as it is.',
    taxonomy: ['ASI01', 'AST01', 'AML.T0068', 'CWE-506'],
    references: ['https://attack.mitre.org/techniques/T1027/'],
    since: '0.1.0',
  },
  check: (skill) =>
    skill.documents.flatMap((document) =>
      flowsTo(document, 'runs', 'decoded-payload').map(({ sink, sources }) => {
        const shown = sink.target ?? ''
        return {
          document,
          start: sink.start,
          end: sink.end,
          message:
            shown !== '' && looksLikeCode(shown)
              ? `A decoded text is run: ${shown.slice(0, 120)}`
              : 'A decoded text is run.',
          facts: [...sources, sink].map((fact) => ({ document, fact })),
          ...(sink.role === undefined || isWhole(skill, sources) ? {} : { role: sink.role }),
        }
      }),
    ),
}

/** The address was decoded before it was asked, or the payload is the address: no part of it is left to the reader. */
function isWhole(skill: SkillView, sources: readonly Fact[]): boolean {
  const isChained = sources.some(({ act }) => act === 'fetches')
  const isInAddress = sources.some(({ target }) => target === 'data-url')
  return (isChained || isInAddress) && !isAbout(skill, 'security')
}
