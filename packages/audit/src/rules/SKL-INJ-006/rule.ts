import { isHiddenFact, patternOf, proseHits, sentenceOf } from '../../prose/prose-hits.ts'
import type { Rule } from '../../rule.ts'

/** Grammars that take away a choice the user was promised. */
const strong = new Set([
  'approval-flag-ignored',
  'approval-regardless',
  'approval-assumed',
  'approval-after-the-fact',
  'approval-unchecked',
  'approval-needless',
  'approval-no-reason',
])
/** Grammars that name the act, or answer in the place of the user. */
const byItself = new Set([
  'approval-unchecked',
  'approval-answered-for-user',
  'approval-bag-without',
  'approval-bag-assumed',
  'approval-bag-later',
  'approval-bag-question',
])
/** Acts with an effect beyond the work tree. */
const grave =
  /\b(?:purchas\w*|buy|buys|buying|payments?|charg(?:e|es|ing)|transfer(?:s|ring)? (?:money|funds|tokens?|assets?)|trad(?:e|es|ing)|renew\w*|subscription|delet\w*|destroy\w*|wip(?:e|es|ing)|terminat\w*|drop(?:s|ping)? (?:table|database)|send(?:s|ing)? (?:an? |the )?(?:emails?|messages?)|emails? (?:is|are) sent|sends emails|reset\w* (?:user )?passwords?|revok\w*|permissions? of|user account|elevated|credentials?|secrets?|production|prod\b|mass-?mail\w*|invoices?|irreversibl\w*|push(?:es|ing)? (?:\S+ ){0,3}(?:main|master)|all customers|funds|wallet|sudo|root)\b/u

/** Approvals that are skipped or assumed. */
export const rule: Rule = {
  meta: {
    id: 'SKL-INJ-006',
    title: 'Approval skipped',
    severity: 'medium',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'A sentence that does without the confirmation, consent or approval of the user, or takes it for given: high where money, deletion, messages to others, deployment or rights are concerned in that sentence or beside it.',
    why: 'The question to the user is what stands between a mistaken or hostile step and its effect.',
    remedy: 'Ask before acts that cannot be taken back.',
    taxonomy: ['ASI02', 'ASI09', 'AST03', 'LLM06'],
    references: [
      'https://genai.owasp.org/llmrisk/llm01-prompt-injection/',
      'https://cwe.mitre.org/data/definitions/1427.html',
    ],
    since: '0.2.0',
  },
  check: (skill) =>
    proseHits(skill, ['approval-'], ({ document, fact }) => {
      const near = document.text.slice(Math.max(0, fact.start - 250), fact.end + 250).toLowerCase()
      const isList = /:\s*$/u.test(document.text.slice(fact.start, fact.end + 2))
      const isGrave =
        isHiddenFact(fact) ||
        (byItself.has(patternOf(fact)) && fact.origin !== 'code-block') ||
        (grave.test(sentenceOf(fact)) && fact.origin !== 'code-block') ||
        ((isList || strong.has(patternOf(fact))) && grave.test(near))
      return {
        message: isGrave
          ? 'Does an act with effect without the approval of the user.'
          : 'Does without an approval.',
        ...(isGrave ? { severity: 'high' } : {}),
      }
    }),
}
