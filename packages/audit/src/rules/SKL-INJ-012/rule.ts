import { isHiddenFact, patternOf, proseHits, sentenceOf } from '../../prose/prose-hits.ts'
import type { Rule } from '../../rule.ts'

/** The text of others is carried out without a choice. */
const obeyed =
  /\b(?:must|always|shall|required to) (?:be |have to be )?(?:\S+ ){0,8}(?:execut|perform|follow|obey|carri|run|complied|act)\w*/u

/** Grammars that say that it is obeyed, and not only read. */
const strong = new Set([
  'untrusted-bag',
  'untrusted-bag-order',
  'untrusted-as-told',
  'untrusted-are-orders',
  'untrusted-if-contains',
])

/** Instructions taken from data. */
export const rule: Rule = {
  meta: {
    id: 'SKL-INJ-012',
    title: 'Obeys text that others write',
    severity: 'medium',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'A sentence that carries out instructions found in pages, mails, issues, events or messages of other agents: high where such text is given the rank of the system or of a trusted party, or must be executed.',
    why: 'Whoever can write such a text then commands the assistant.',
    remedy: 'Treat such text as data; name the fields that are read.',
    taxonomy: ['ASI01', 'ASI07', 'AST05', 'LLM01', 'AML.T0051.001'],
    references: [
      'https://genai.owasp.org/llmrisk/llm01-prompt-injection/',
      'https://cwe.mitre.org/data/definitions/1427.html',
    ],
    since: '0.2.0',
  },
  check: (skill) =>
    proseHits(skill, ['untrusted-'], ({ fact }) => ({
      message: 'Carries out what others write.',
      ...(patternOf(fact).startsWith('untrusted-authority') ||
      strong.has(patternOf(fact)) ||
      isHiddenFact(fact) ||
      (patternOf(fact) === 'untrusted-as-directive' && obeyed.test(sentenceOf(fact)))
        ? { severity: 'high' }
        : {}),
    })),
}
