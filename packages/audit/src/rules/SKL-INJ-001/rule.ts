import { proseHits } from '../../prose/prose-hits.ts'
import type { Rule } from '../../rule.ts'

/** Text that sets aside what the assistant was told before. */
export const rule: Rule = {
  meta: {
    id: 'SKL-INJ-001',
    title: 'Override of earlier instructions',
    severity: 'high',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'A sentence that sets aside earlier, system, safety or user instructions, in several languages: a verb of setting aside that governs a noun of instruction.',
    why: 'A skill works within the task; text that lifts the rules around it turns the assistant against its user.',
    remedy:
      'State the task, and delete text that tries to outrank the user or the rules of the assistant.',
    taxonomy: ['ASI01', 'AST01', 'LLM01', 'AML.T0051', 'CWE-1427'],
    references: [
      'https://genai.owasp.org/llmrisk/llm01-prompt-injection/',
      'https://cwe.mitre.org/data/definitions/1427.html',
    ],
    since: '0.2.0',
  },
  check: (skill) =>
    proseHits(skill, ['override-'], () => ({ message: 'Sets earlier instructions aside.' })),
}
