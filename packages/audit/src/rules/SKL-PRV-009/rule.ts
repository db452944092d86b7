import { isHiddenFact, patternOf, proseHits, sentenceOf } from '../../prose/prose-hits.ts'
import type { Rule } from '../../rule.ts'

/** What one cleans up after oneself, and what a user has asked for. */
const limited =
  /\b(?:temp|temporary|tmp|unused|stale|generated|intermediate|duplicate|cache|cached|old|test|scratch|build|if (?:the )?user|user (?:asks|wants|requests)|confirm\w*|backups? (?:before|first)|without|deprecated|expired|orphan\w*|obsolete|merged|debug|comments?|references? to|dead)\b/u
const beyond =
  /\b(?:push\w*|delet\w*|reset\w*|deploy\w*|send\w*|publish\w*|merg\w*|overwrit\w*|modif\w*|explicit)\b/u

/** Acts without a way back. */
export const rule: Rule = {
  meta: {
    id: 'SKL-PRV-009',
    title: 'Irreversible act in plain words',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'A sentence that has the assistant delete, cancel, encrypt or revoke all of something of the user, or do more than was asked, unconditionally.',
    why: 'What is gone cannot be brought back by finding the sentence later.',
    remedy: 'Name what is deleted, and ask before.',
    taxonomy: ['ASI02', 'AST03', 'LLM06'],
    references: ['https://genai.owasp.org/llmrisk/llm062025-excessive-agency/'],
    since: '0.2.0',
  },
  check: (skill) =>
    proseHits(skill, ['harm-destroy', 'harm-unasked', 'harm-escalate'], ({ fact }) => {
      if (fact.origin === 'script' || fact.origin === 'code-block') return undefined
      const sentence = sentenceOf(fact)
      if (patternOf(fact) === 'harm-destroy' && limited.test(sentence) && !isHiddenFact(fact))
        return undefined
      return {
        message: 'An act that cannot be taken back, or that was not asked for.',
        severity: patternOf(fact) === 'harm-unasked' && !beyond.test(sentence) ? 'medium' : 'high',
      }
    }),
}
