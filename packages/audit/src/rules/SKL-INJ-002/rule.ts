import { proseHits } from '../../prose/prose-hits.ts'
import type { Rule } from '../../rule.ts'

/** Text that poses as a turn of the system. */
export const rule: Rule = {
  meta: {
    id: 'SKL-INJ-002',
    title: 'Forged turn or authority',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'Markers of a chat template, a forged system or tool turn, or a message that claims to come from the maker of the assistant, outside of code that shows them.',
    why: 'Models give such markers the rank of the real ones, so that text of a skill speaks as the system.',
    remedy: 'Delete the markers; show a chat template in a fence that says what it is.',
    taxonomy: ['ASI01', 'AST01', 'LLM01', 'AML.T0054', 'CWE-1427'],
    references: [
      'https://genai.owasp.org/llmrisk/llm01-prompt-injection/',
      'https://cwe.mitre.org/data/definitions/1427.html',
    ],
    since: '0.2.0',
  },
  check: (skill) =>
    proseHits(skill, ['mark-'], ({ fact }) =>
      fact.origin === 'code-block' || fact.origin === 'script' || fact.role === 'quotation'
        ? undefined
        : { message: 'Speaks as the system or the maker of the assistant.' },
    ),
}
