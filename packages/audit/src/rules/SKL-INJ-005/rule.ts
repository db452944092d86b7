import { actsNear, isHiddenFact, patternOf, proseHits, sentenceOf } from '../../prose/prose-hits.ts'
import type { Rule } from '../../rule.ts'

/** Grammars that hold an act, or that hide the skill or its instructions. */
const graveByItself = new Set([
  'conceal-this',
  'conceal-unaware',
  'conceal-keep-secret',
  'conceal-done-covertly',
  'conceal-bag',
  'conceal-bag-left-out',
  'conceal-no-mention',
  'conceal-quiet-about',
  'conceal-stay-unaware',
  'conceal-left-out',
  'conceal-from-record',
  'conceal-purpose',
  'conceal-purpose-nobody',
  'conceal-must-not-learn',
  'conceal-traces',
])
const act =
  /\b(?:send\w*|forward\w*|upload\w*|transmit\w*|exfiltrat\w*|collect(?:s|ing|ion)|telemetry|credential\w*|tokens?|passwords?|permission\w*|charg(?:e|es|ing)|purchas\w*|execut\w*|install\w*|escalat\w*|skill|instructions?)\b/u

/** "Do this and do not tell the user": the act is what the sentence begins with. */
const orderAndHush =
  /\b(?:always|must|make sure|ensure|set|add|change|replace|remove|insert|include|use|rewrite|append|disable|enable)\b.*\b(?:and|but|then) (?:do not|dont|never|without) (?:\S+ )?(?:tell|telling|inform|informing|mention|mentioning|alert|alerting|warn|disclose|disclosing|reveal)\b/u

/** Acts that the user is not to learn of. */
export const rule: Rule = {
  meta: {
    id: 'SKL-INJ-005',
    title: 'Concealment from the user',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'A sentence that keeps something from the user, or does it covertly: high where an act that sends, runs, takes or changes something stands in the same section or the text is about the skill itself; low alone.',
    why: 'A user cannot object to what is not told, and what is honest need not be hidden.',
    remedy: 'Say what is done. Where a success needs no message, say so without forbidding one.',
    taxonomy: ['ASI01', 'ASI09', 'AST01', 'LLM01', 'AML.T0051'],
    references: [
      'https://genai.owasp.org/llmrisk/llm01-prompt-injection/',
      'https://cwe.mitre.org/data/definitions/1427.html',
    ],
    since: '0.2.0',
  },
  check: (skill) =>
    proseHits(skill, ['conceal-'], (placed) => {
      const { fact } = placed
      const acts = actsNear(placed)
      const isGrave =
        acts.length > 0 ||
        graveByItself.has(patternOf(fact)) ||
        isHiddenFact(fact) ||
        act.test(sentenceOf(fact)) ||
        orderAndHush.test(sentenceOf(fact))
      return {
        message: isGrave ? 'Keeps an act from the user.' : 'Keeps something from the user.',
        severity: isGrave ? 'high' : 'low',
        facts: [placed, ...acts],
      }
    }),
}
