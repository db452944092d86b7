import { factHits, shown } from '../../facts/fact-hits.ts'
import type { Rule } from '../../rule.ts'

/** Deserialisation that can run code. */
export const rule: Rule = {
  meta: {
    id: 'SKL-RCE-009',
    title: 'Deserialises objects',
    severity: 'low',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'pickle, marshal, dill or an unsafe YAML loader reads data that may make objects of any kind.',
    why: 'Whoever writes the data runs code in the reader.',
    remedy: 'Use JSON, a safe loader, or `weights_only`.',
    taxonomy: ['ASI05', 'AST02', 'CWE-502'],
    references: ['https://cwe.mitre.org/data/definitions/502.html'],
    since: '0.2.0',
  },
  check: (skill) =>
    factHits(skill, [
      {
        act: 'runs',
        object: 'deserialised-data',
        message: ({ fact }) => `\`${shown(fact, 'a loader')}\` can run what the data says.`,
      },
    ]),
}
