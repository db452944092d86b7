import { factHits, shown } from '../../facts/fact-hits.ts'
import { isAbout } from '../../purpose/concepts.ts'
import type { Rule } from '../../rule.ts'

/** A request to the metadata service. */
export const rule: Rule = {
  meta: {
    id: 'SKL-CRD-007',
    title: 'Asks the cloud machine for its credentials',
    severity: 'high',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'A request to the link-local metadata address of a cloud machine, in any spelling of that address.',
    why: 'It answers with short-lived keys of the machine’s role, to every process that asks.',
    remedy: 'Use the SDK’s credential chain, and leave the address to it.',
    taxonomy: ['ASI03', 'AST01', 'LLM02', 'AML.T0055', 'CWE-522'],
    references: ['https://cwe.mitre.org/data/definitions/522.html'],
    since: '0.2.0',
  },
  check: (skill) =>
    factHits(skill, [
      {
        act: 'reads',
        object: 'cloud-metadata',
        message: ({ fact }) => `Asks the metadata service at ${shown(fact, 'its address')}.`,
        severity: ({ skill }) => (isAbout(skill, 'security', 'cloud') ? 'medium' : 'high'),
      },
    ]),
}
