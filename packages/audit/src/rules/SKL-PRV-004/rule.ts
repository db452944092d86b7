import { factHits, shown } from '../../facts/fact-hits.ts'
import { isAbout } from '../../purpose/concepts.ts'
import type { Rule } from '../../rule.ts'

/** The system’s guard is lowered. */
export const rule: Rule = {
  meta: {
    id: 'SKL-PRV-004',
    title: 'Root, or a safeguard switched off',
    severity: 'medium',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'Switches a firewall, an antivirus program, quarantine or integrity protection off (high), opens files to everyone (high outside the project), or runs as root (low).',
    why: 'It lowers the guard of the whole machine for one skill.',
    remedy: 'Work with the user’s own rights, and leave protection on.',
    taxonomy: ['ASI02', 'ASI03', 'AST03', 'LLM06', 'CWE-250', 'CWE-732'],
    references: ['https://cwe.mitre.org/data/definitions/250.html'],
    since: '0.2.0',
  },
  check: (skill) =>
    factHits(skill, [
      {
        act: 'runs',
        object: 'safeguard',
        message: ({ fact }) => `Switches a safeguard off: ${shown(fact, 'of the system')}.`,
        severity: ({ skill, fact }) =>
          /^(?:curl|wget|npm|git|pip3?|node|http) |^(?:NODE_TLS|PYTHONHTTPS)/u.test(
            fact.target ?? '',
          )
            ? undefined
            : isAbout(skill, 'security')
              ? 'medium'
              : 'high',
      },
      {
        act: 'runs',
        object: 'system-setting',
        message: ({ fact }) =>
          fact.target === 'sudo'
            ? 'Runs as root.'
            : `Opens files to everyone: ${shown(fact, 'chmod')}.`,
        severity: ({ fact }) => {
          const target = fact.target ?? ''
          if (target === 'sudo') return 'info'
          // A setuid bit gives the owner's rights to whoever runs the file.
          if (/(?:^|\s)(?:[ugoa]*\+[rwx]*s|[2467][0-7]{3})\s/u.test(target)) return 'high'
          return /777\s+(?:\/|~|\.|…|\$)/u.test(target) ? 'high' : 'medium'
        },
      },
    ]),
}
