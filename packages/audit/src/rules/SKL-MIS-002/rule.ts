import type { Fact } from '../../facts/fact.ts'
import { isDirective } from '../../prose/prose-hits.ts'
import type { Rule } from '../../rule.ts'
import { factsOf, type PlacedFact } from '../../skill/skill-view.ts'

/** Places on this machine are no network. */
const isRemote = (target: string | undefined): boolean =>
  target !== undefined &&
  /[a-z0-9-]\.[a-z]{2,}/iu.test(target) &&
  !/localhost|127\.0\.0\.1/u.test(target)

/** A grammar of denial and the facts that contradict it. */
const kinds: readonly (readonly [string, (fact: Fact) => boolean])[] = [
  [
    'denial-network',
    ({ act, target }) => (act === 'sends' || act === 'fetches') && isRemote(target),
  ],
  [
    'denial-change',
    ({ act, object }) =>
      (act === 'writes' && object !== 'log') || object === 'deletion' || object === 'destruction',
  ],
  [
    'claim-safe',
    ({ act, object }) => act === 'runs' && (object === 'dynamic-code' || object === 'query'),
  ],
]

/** Denials that the code contradicts. */
export const rule: Rule = {
  meta: {
    id: 'SKL-MIS-002',
    title: 'Says it does not, and does',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'Text that denies network access, sending or changes, while a program of the skill does just that.',
    why: 'A denial that is false is meant for the reader who decides.',
    remedy: 'Describe what is done, or remove it.',
    taxonomy: ['ASI09', 'AST04', 'CWE-912', 'CWE-656'],
    references: ['https://cwe.mitre.org/data/definitions/912.html'],
    since: '0.2.0',
  },
  check: (skill) => {
    const denials = factsOf(skill, (fact) => fact.act === 'declares' && fact.object === 'denial')
    if (denials.length === 0) return []
    return denials.flatMap((denial) => {
      const denied = kinds.find(([pattern]) => denial.fact.detail?.['pattern'] === pattern)
      // A string of a program speaks of its run, not of the skill.
      if (denied === undefined || !isDirective(denial.fact) || denial.fact.origin === 'script')
        return []
      const acts = factsOf(skill, (fact) => fact.origin === 'script' && denied[1](fact)).slice(0, 5)
      const first: PlacedFact | undefined = acts[0]
      if (first === undefined) return []
      const { document, fact } = denial
      const message = `Denies it, and ${first.document.path} does it.`
      return [{ document, start: fact.start, end: fact.end, message, facts: acts }]
    })
  },
}
