import { isHiddenFact, patternOf, proseHits, sentenceOf } from '../../prose/prose-hits.ts'
import type { Rule } from '../../rule.ts'

const obeys =
  /\b(?:follow|obey|execute|carry out|comply|run|perform)\w*\b.{0,60}\b(?:instructions?|commands?|directives?|steps|it|them|orders?)\b/u

/** Instructions that are not in the skill. */
export const rule: Rule = {
  meta: {
    id: 'SKL-RCE-005',
    title: 'Instructions from the network',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'A sentence that fetches an address and follows what stands there, or that takes the current instructions from a server.',
    why: 'Whoever controls the address changes what the assistant does after the review.',
    remedy: 'Copy the instructions into the skill, at a version.',
    taxonomy: ['ASI01', 'ASI04', 'AST05', 'AST07', 'LLM03', 'CWE-829'],
    references: ['https://cwe.mitre.org/data/definitions/829.html'],
    since: '0.2.0',
  },
  check: (skill) =>
    proseHits(skill, ['remote-'], ({ fact }) => {
      const isGrave =
        isHiddenFact(fact) ||
        patternOf(fact) === 'remote-obey' ||
        (patternOf(fact) === 'remote-follow' && obeys.test(sentenceOf(fact)))
      return {
        message: `Follows instructions from elsewhere: ${fact.target ?? ''}.`,
        severity: isGrave ? 'high' : 'medium',
      }
    }),
}
