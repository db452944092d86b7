import { isHiddenFact, patternOf, proseHits, sentenceOf } from '../../prose/prose-hits.ts'
import type { Rule } from '../../rule.ts'

/** Grammars of facts that are changed or kept back, and not only of a tone. */
const falsifying = new Set([
  'opinion-shift-figures',
  'opinion-bad-light',
  'opinion-relax-safety',
  'opinion-over-evidence',
  'opinion-bag-rival',
  'opinion-bag-ours',
  'opinion-bag-made-up',
  'opinion-bag-figures',
  'opinion-bag-graded',
  'opinion-recommend-anyway',
  'opinion-affiliate',
  'opinion-ours-first',
  'opinion-left-out',
  'opinion-figures-by',
  'opinion-paint',
  'opinion-present-as',
  'opinion-flag-politics',
  'harm-claim-authorship',
])

/** A tone or frame that is laid on a subject of public dispute, and not on a style. */
const partisan = new Set(['opinion-frame', 'opinion-favour'])
const disputed =
  /\b(?:histor(?:y|ical)|coloni\w+|slavery|genocide|war|wars|medic(?:al|ine)|health\S*|pharma\w*|vaccin\w*|remed(?:y|ies)|treatments?|econom(?:y|ies|ic)|politic\w*|governments?|elections?|candidates?|part(?:y|ies) line|religio\w*|climate|nations?|countr(?:y|ies)|immigra\w+|minorit(?:y|ies)|ethnic\w*|unions?|regulat(?:or|ors|ion)|competitors?|rivals?|sponsors?|tobacco|alcohol|fossil|nuclear|gender|abortion|guns?)\b/u

/** Answers that are bent. */
export const rule: Rule = {
  meta: {
    id: 'SKL-INJ-011',
    title: 'Output or opinion slanted',
    severity: 'medium',
    confidence: 'low',
    lifecycle: 'stable',
    what: 'A sentence that falsifies figures, frames facts one way, or favours a product or view whatever the question: high where figures or authorship are falsified, a subject of public dispute is framed or facts are set behind views, or the text is hidden.',
    why: 'The user takes the answer for the judgement of the assistant.',
    remedy: 'Let the facts decide; say openly where a house style applies.',
    taxonomy: ['ASI09', 'AST01', 'LLM09'],
    references: ['https://genai.owasp.org/llmrisk/llm092025-misinformation/'],
    since: '0.2.0',
  },
  check: (skill) =>
    proseHits(skill, ['opinion-', 'harm-claim-authorship'], ({ fact }) => ({
      message: 'Slants what the user is told.',
      ...(isHiddenFact(fact) ||
      falsifying.has(patternOf(fact)) ||
      (partisan.has(patternOf(fact)) && disputed.test(sentenceOf(fact)))
        ? { severity: 'high' }
        : {}),
    })),
}
