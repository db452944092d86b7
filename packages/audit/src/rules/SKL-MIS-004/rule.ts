import { proseHits } from '../../prose/prose-hits.ts'
import type { Rule } from '../../rule.ts'

/** Backdoors that are asked for. */
export const rule: Rule = {
  meta: {
    id: 'SKL-MIS-004',
    title: 'Harm built into what is made',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'A sentence that has the assistant put a backdoor, a hidden account or the like into the work of the user.',
    why: 'The user ships it without knowing.',
    remedy: 'Delete the sentence.',
    taxonomy: ['ASI01', 'AST01', 'CWE-506', 'CWE-912'],
    references: ['https://cwe.mitre.org/data/definitions/506.html'],
    since: '0.2.0',
  },
  check: (skill) =>
    proseHits(skill, ['harm-backdoor'], ({ fact }) =>
      fact.origin === 'script' || fact.origin === 'code-block'
        ? undefined
        : { message: 'Builds a way in for somebody else.' },
    ),
}
