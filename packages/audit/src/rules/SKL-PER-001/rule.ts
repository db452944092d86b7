import { factHits, shown } from '../../facts/fact-hits.ts'
import { isAbout } from '../../purpose/concepts.ts'
import type { Rule } from '../../rule.ts'

/** An entry that starts something. */
export const rule: Rule = {
  meta: {
    id: 'SKL-PER-001',
    title: 'Starts by itself',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'Writes to shell profiles, cron, systemd, launchd, Run keys or autostart folders, or registers a task. Critical with content from the network, low for search paths and completions.',
    why: 'It runs when nobody asked for the skill, and stays when the skill is gone.',
    remedy: 'Let the user set it up, or run it when it is needed.',
    taxonomy: ['ASI06', 'ASI10', 'AST01', 'AML.T0080', 'AML.T0081', 'CWE-506', 'CWE-912'],
    references: ['https://attack.mitre.org/tactics/TA0003/'],
    since: '0.2.0',
  },
  check: (skill) =>
    factHits(skill, [
      {
        act: 'writes',
        object: 'startup-entry',
        message: ({ fact }) => `Writes to ${shown(fact, 'a start-up entry')}.`,
        severity: ({ skill, fact, sources }) => {
          if (sources.length > 0) return 'critical'
          const data = fact.detail?.['data'] ?? ''
          if (
            /^\s*(?:export\s+(?:PATH|[A-Z_]+)=|alias\s|source\s+\S*(?:completion|env)|eval\s+"\$\([\w-]+ (?:init|hook|shellenv|completion))/u.test(
              data,
            ) &&
            !/curl|wget|base64|nc\s|\/dev\/tcp/u.test(data)
          )
            return 'low'
          return isAbout(skill, 'schedule', 'terminal', 'security') ? 'medium' : 'high'
        },
      },
      {
        act: 'runs',
        object: 'startup-entry',
        message: ({ fact }) =>
          `Registers something that starts by itself: ${shown(fact, 'a task')}.`,
        severity: ({ fact }) => (/^systemctl/u.test(fact.target ?? '') ? 'low' : 'medium'),
      },
    ]),
}
