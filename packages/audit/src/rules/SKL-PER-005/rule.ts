import {
  actsNear,
  factsNear,
  isDirective,
  isHiddenFact,
  proseHits,
  sentenceOf,
} from '../../prose/prose-hits.ts'
import type { Rule } from '../../rule.ts'

/** A skill that has itself obeyed in every session to come. */
const outlives =
  /\b(?:this skill|these (?:rules|instructions)|load|obey)\b.*\b(?:future|every|all|later|each|subsequent) (?:later )?(?:sessions?|conversations?|chats?|agents?)\b|\b(?:future|every|all|later|each|subsequent) (?:later )?(?:sessions?|conversations?|chats?|agents?)\b.*\b(?:this skill|these (?:rules|instructions)|obey)\b/u

/** Rules that outlive the task. */
export const rule: Rule = {
  meta: {
    id: 'SKL-PER-005',
    title: 'Lasting change of instructions or memory',
    severity: 'medium',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'A sentence that stores rules in the memory or the instruction files of the assistant: high where what is stored conceals, overrides, sends or is hidden.',
    why: 'It outlives the task and the skill, and speaks with the rank of the user.',
    remedy: 'Keep notes in the project, and show the user what is stored.',
    taxonomy: ['ASI06', 'ASI10', 'AST01', 'AML.T0080'],
    references: ['https://atlas.mitre.org/techniques/AML.T0080'],
    since: '0.2.0',
  },
  check: (skill) =>
    proseHits(
      skill,
      [
        'persist-memory',
        'persist-forever',
        'persist-reinstall',
        'persist-put-back',
        'persist-spread',
        'persist-forever-bag',
        'persist-not-removable',
        'persist-frame',
      ],
      (placed) => {
        const { fact } = placed
        const near = factsNear(placed).filter(
          ({ fact: other }) =>
            isDirective(other) &&
            ['override', 'concealment', 'refusal', 'persona'].includes(other.object),
        )
        const sends = actsNear(placed).filter(({ fact: other }) => other.act === 'sends')
        const isGrave =
          isHiddenFact(fact) ||
          near.length + sends.length > 0 ||
          fact.object === 'own-skill' ||
          outlives.test(sentenceOf(fact))
        return {
          message:
            fact.object === 'own-skill'
              ? 'Guards itself against removal.'
              : 'Changes what the assistant will be told from now on.',
          facts: [placed, ...near, ...sends],
          ...(isGrave
            ? { severity: 'high' }
            : { severity: fact.act === 'writes' ? 'low' : 'medium' }),
        }
      },
    ),
}
