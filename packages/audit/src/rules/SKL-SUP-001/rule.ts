import { factHits, shown } from '../../facts/fact-hits.ts'
import type { Rule } from '../../rule.ts'

/** Nothing says which version is fetched. */
export const rule: Rule = {
  meta: {
    id: 'SKL-SUP-001',
    title: 'Package without a version',
    severity: 'low',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'npx, uvx, pip, npm and the like fetch a package by name alone, or from an address without a commit.',
    why: 'What is fetched tomorrow is not what was reviewed today.',
    remedy: 'Name the exact version, and a digest where the tool takes one.',
    taxonomy: ['ASI04', 'AST02', 'LLM03', 'AML.T0010', 'CWE-1357', 'CWE-829'],
    references: ['https://cwe.mitre.org/data/definitions/1357.html'],
    since: '0.2.0',
  },
  check: (skill) =>
    factHits(skill, [
      {
        act: 'fetches',
        object: 'package',
        message: ({ fact }) => `\`${shown(fact, 'A package')}\` has no version.`,
        severity: ({ fact }) =>
          isPinned(fact.target ?? '')
            ? undefined
            : fact.origin === 'script' || fact.origin === 'config'
              ? 'low'
              : 'info',
      },
    ]),
}

function isPinned(name: string): boolean {
  return (
    /==|[^@]@v?\d|@[0-9a-f]{7,}|^\.{0,2}\/|^\.$|\.(?:txt|toml|whl|tgz)$|^-/u.test(name) ||
    !/[a-z]/iu.test(name)
  )
}
