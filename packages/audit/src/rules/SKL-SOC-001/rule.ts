import { factsNear, isDirective, proseHits } from '../../prose/prose-hits.ts'
import type { Rule } from '../../rule.ts'

/** Pressure that stands beside an act. */
export const rule: Rule = {
  meta: {
    id: 'SKL-SOC-001',
    title: 'Pressure to do a risky act',
    severity: 'medium',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'Words of compulsion (required for compliance, do not skip this step) in the same section as an act that sends, runs or takes: high with such an act, else nothing.',
    why: 'Borrowed authority makes a reader skip the question why.',
    remedy: 'Give a reason that a reader can check.',
    taxonomy: ['ASI09', 'AST01', 'AML.T0011'],
    references: ['https://owasp.org/www-project-top-10-for-large-language-model-applications/'],
    since: '0.2.0',
  },
  check: (skill) =>
    proseHits(skill, ['pressure'], (placed) => {
      const { fact } = placed
      if (!isDirective(fact) || fact.origin === 'script' || fact.origin === 'code-block')
        return undefined
      const acts = factsNear(placed).filter(
        ({ fact: other }) =>
          isDirective(other) &&
          other.detail !== undefined &&
          (other.act === 'sends' || other.act === 'reads'),
      )
      if (acts.length === 0) return undefined
      return {
        message: 'Presses for an act that sends or takes.',
        severity: 'high',
        facts: [placed, ...acts],
      }
    }),
}
