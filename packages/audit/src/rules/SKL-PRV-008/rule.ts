import { factHits, shown } from '../../facts/fact-hits.ts'
import type { Rule } from '../../rule.ts'

/** No check of who answers. */
export const rule: Rule = {
  meta: {
    id: 'SKL-PRV-008',
    title: 'Checks of connections switched off',
    severity: 'medium',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'Certificate, host or signature checks are off: -k, --insecure, strict-ssl false, NODE_TLS_REJECT_UNAUTHORIZED=0.',
    why: 'Anybody on the way can change what is sent and what comes back.',
    remedy: 'Add the missing certificate authority and leave the check on.',
    taxonomy: ['ASI03', 'AST03', 'CWE-295'],
    references: ['https://cwe.mitre.org/data/definitions/295.html'],
    since: '0.2.0',
  },
  check: (skill) =>
    factHits(skill, [
      {
        act: 'runs',
        object: 'safeguard',
        message: ({ fact }) => `Does not check who answers: ${shown(fact, 'a connection')}.`,
        severity: ({ fact }) =>
          /^(?:curl|wget|npm|git|pip3?|node|http) |^(?:NODE_TLS|PYTHONHTTPS)/u.test(
            fact.target ?? '',
          )
            ? 'medium'
            : undefined,
      },
    ]),
}
