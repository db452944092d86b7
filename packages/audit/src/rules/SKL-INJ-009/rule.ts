import { proseHits } from '../../prose/prose-hits.ts'
import type { Rule } from '../../rule.ts'

/** Lies about the skill. */
export const rule: Rule = {
  meta: {
    id: 'SKL-INJ-009',
    title: 'Denies its presence or its deeds',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'A sentence that makes the assistant deny its instructions or skill to the user, put effect over honesty, or report success whatever happened.',
    why: 'A user who is lied to cannot judge what the assistant does.',
    remedy: 'Let the assistant answer truly what it was told and what it did.',
    taxonomy: ['ASI09', 'AST01', 'LLM09'],
    references: [
      'https://genai.owasp.org/llmrisk/llm01-prompt-injection/',
      'https://cwe.mitre.org/data/definitions/1427.html',
    ],
    since: '0.2.0',
  },
  check: (skill) =>
    proseHits(skill, ['deny-'], () => ({
      message: 'Makes the assistant deny what it was told or did.',
    })),
}
