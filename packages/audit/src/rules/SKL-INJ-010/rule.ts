import { isHiddenFact, patternOf, proseHits } from '../../prose/prose-hits.ts'
import type { Rule } from '../../rule.ts'

/** Text that courts a verdict. */
export const rule: Rule = {
  meta: {
    id: 'SKL-INJ-010',
    title: 'Words to whoever reviews the skill',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'Text addressed to scanners, reviewers or auditors, or a claim that the skill was already approved.',
    why: 'A verdict is made from what a skill does. Text that asks for one tries to talk the judge round.',
    remedy: 'Delete it. A review is a signature over the digest, not a sentence in the text.',
    taxonomy: ['ASI09', 'AST08', 'LLM01'],
    references: [
      'https://genai.owasp.org/llmrisk/llm01-prompt-injection/',
      'https://cwe.mitre.org/data/definitions/1427.html',
    ],
    since: '0.2.0',
  },
  check: (skill) =>
    proseHits(skill, ['judge-'], ({ fact }) => ({
      message: 'Speaks to whoever reviews the skill.',
      ...(patternOf(fact) === 'judge-already' && !isHiddenFact(fact) ? { severity: 'medium' } : {}),
    })),
}
