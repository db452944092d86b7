import { factHits, shown } from '../../facts/fact-hits.ts'
import type { Rule } from '../../rule.ts'

/** An archive that scanners cannot open. */
export const rule: Rule = {
  meta: {
    id: 'SKL-OBF-007',
    title: 'Archive with its password beside it',
    severity: 'high',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'A command or script that unpacks an archive with a password that stands in the text.',
    why: 'A password that everybody knows protects nothing but the content from scanners.',
    remedy: 'Ship the files as they are, or an archive without a password.',
    taxonomy: ['ASI05', 'AST01', 'AML.T0068', 'CWE-506'],
    references: ['https://attack.mitre.org/techniques/T1027/013/'],
    since: '0.3.0',
  },

  check: (skill) =>
    factHits(skill, [
      {
        act: 'reads',
        object: 'archive',
        message: ({ fact }) => `Opens ${shown(fact, 'an archive')} with a password told beside it.`,
      },
    ]),
}
