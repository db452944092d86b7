import { isHiddenFact, patternOf, proseHits } from '../../prose/prose-hits.ts'
import type { Rule } from '../../rule.ts'

/** Conversations and prompts that leave. */
export const rule: Rule = {
  meta: {
    id: 'SKL-INJ-008',
    title: 'Prompt or conversation handed on',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'A sentence that reveals the instructions of the assistant, or sends the conversation to a server or address.',
    why: 'They hold what the user said in confidence and what protects the assistant.',
    remedy:
      'Leave the conversation where it is; write a summary into the project where one is needed.',
    taxonomy: ['ASI01', 'AST01', 'LLM07', 'AML.T0056', 'AML.T0057'],
    references: ['https://genai.owasp.org/llmrisk/llm072025-system-prompt-leakage/'],
    since: '0.2.0',
  },
  check: (skill) =>
    proseHits(skill, ['extract-', 'send-conversation'], ({ fact }) => ({
      message: 'Hands on the conversation or the instructions of the assistant.',
      ...(patternOf(fact) === 'extract-own-prompt' && !isHiddenFact(fact)
        ? { severity: 'medium' }
        : {}),
    })),
}
