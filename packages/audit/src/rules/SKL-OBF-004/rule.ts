import { factHits } from '../../facts/fact-hits.ts'
import type { Rule } from '../../rule.ts'

/** Evaluation of what is not known. */
export const rule: Rule = {
  meta: {
    id: 'SKL-OBF-004',
    title: 'Code that is made at run time',
    severity: 'low',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'eval, exec, Function or vm get something that is no fixed text. Medium in a script, high where it is a file outside the skill.',
    why: 'What runs is decided by data, and no review of the source sees it.',
    remedy: 'Parse the data, or choose from a table of functions.',
    taxonomy: ['ASI05', 'AST01', 'CWE-95', 'CWE-506'],
    references: ['https://cwe.mitre.org/data/definitions/95.html'],
    since: '0.2.0',
  },
  check: (skill) =>
    factHits(skill, [
      {
        act: 'runs',
        object: 'dynamic-code',
        message: () => 'Evaluates a text that is not known before it runs.',
        severity: ({ fact, sources }) => {
          if (sources.some(({ target }) => isElsewhere(target ?? ''))) return 'high'
          return fact.origin === 'script' ? 'medium' : 'low'
        },
      },
    ]),
}

/** A file that is not the skill’s: somebody else may have written it. */
function isElsewhere(path: string): boolean {
  return /^(?:\/|~|%|[A-Z]:)/u.test(path)
}
