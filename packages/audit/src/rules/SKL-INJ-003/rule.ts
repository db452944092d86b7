import { proseHits } from '../../prose/prose-hits.ts'
import type { Rule } from '../../rule.ts'

/** Modes in which nothing is refused. */
export const rule: Rule = {
  meta: {
    id: 'SKL-INJ-003',
    title: 'Persona or mode without limits',
    severity: 'high',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'A mode, persona or claim that takes away restrictions, filters or safeguards.',
    why: 'Role play is the usual way to make an assistant do what it would refuse.',
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
    proseHits(skill, ['persona-'], () => ({
      message: 'Takes on a mode or persona without limits.',
    })),
}
