import {
  factsNear,
  isDirective,
  isHiddenFact,
  patternOf,
  proseHits,
} from '../../prose/prose-hits.ts'
import type { Rule } from '../../rule.ts'

/** Commands that the user is to paste. */
export const rule: Rule = {
  meta: {
    id: 'SKL-SOC-002',
    title: 'Lure to paste a command or to lower the guard',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'Text that has the user paste an opaque command into a terminal, or switch protection off.',
    why: 'The user runs it with all rights, past every check of the assistant.',
    remedy: 'Say what the command does, and leave protection on.',
    taxonomy: ['ASI09', 'AST01', 'AML.T0011', 'CWE-451'],
    references: ['https://cwe.mitre.org/data/definitions/451.html'],
    since: '0.2.0',
  },
  check: (skill) =>
    proseHits(skill, ['paste-lure', 'harm-protection-off', 'harm-guard'], (placed) => {
      const { fact } = placed
      if (fact.origin === 'script' || fact.origin === 'code-block') return undefined
      if (patternOf(fact) !== 'paste-lure') return { message: 'Switches protection off.' }
      const opaque = factsNear(placed).filter(
        ({ fact: other }) =>
          isDirective(other) &&
          ['remote-code', 'decoded-payload', 'dynamic-code'].includes(other.object),
      )
      if (opaque.length === 0 && !isHiddenFact(fact)) return undefined
      return {
        message: 'Has the user paste a command that hides what it runs.',
        facts: [placed, ...opaque],
      }
    }),
}
