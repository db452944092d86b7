import { isHiddenFact, patternOf, proseHits } from '../../prose/prose-hits.ts'
import type { Rule } from '../../rule.ts'

/** Refusals and warnings that must not be given. */
export const rule: Rule = {
  meta: {
    id: 'SKL-INJ-004',
    title: 'Refusals or warnings switched off',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'A sentence that forbids to refuse, that asks to comply whatever is asked, that treats every request as authorised, or (medium) that leaves out warnings of harm.',
    why: 'It removes the last check between a harmful request and its execution.',
    remedy:
      'State the task, and delete text that tries to outrank the user or the rules of the assistant.',
    taxonomy: ['ASI01', 'AST01', 'LLM01', 'AML.T0051', 'CWE-1427', 'AML.T0054'],
    references: [
      'https://genai.owasp.org/llmrisk/llm01-prompt-injection/',
      'https://cwe.mitre.org/data/definitions/1427.html',
    ],
    since: '0.2.0',
  },
  check: (skill) =>
    proseHits(skill, ['refusal-'], ({ fact }) => ({
      message: 'Switches refusals or warnings off.',
      ...(patternOf(fact) === 'refusal-warnings' && !isHiddenFact(fact)
        ? { severity: 'medium' }
        : {}),
    })),
}
