import { factHits, shown } from '../../facts/fact-hits.ts'
import { isAbout } from '../../purpose/concepts.ts'
import { isDeclaredHost } from '../../purpose/own-host.ts'
import type { Rule } from '../../rule.ts'

/** An endpoint is redirected. */
export const rule: Rule = {
  meta: {
    id: 'SKL-PER-008',
    title: 'Sends other programs to another endpoint',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'Sets the address of a model, a proxy, a package index or a name in the hosts file to a foreign host.',
    why: 'Every later request of those programs, with its keys, passes through that host.',
    remedy: 'Leave endpoints to the user’s own configuration.',
    taxonomy: ['ASI06', 'ASI10', 'AST01', 'AML.T0080', 'AML.T0081', 'CWE-506', 'CWE-912'],
    references: ['https://attack.mitre.org/tactics/TA0003/'],
    since: '0.2.0',
  },
  check: (skill) =>
    factHits(skill, [
      {
        act: 'writes',
        object: 'endpoint-setting',
        message: ({ fact }) => `Redirects other programs: ${shown(fact, 'an endpoint')}.`,
        severity: ({ skill, fact }) => {
          const target = fact.target ?? ''
          if (isAbout(skill, 'network', 'security')) return 'low'
          const [name = '', url = ''] = target.split('=')
          if (url === '') return 'medium'
          if (isDeclaredHost(skill, url) || /your|example\.com|<|…/iu.test(url)) return 'low'
          return /ANTHROPIC|OPENAI|PROXY|INDEX|REGISTRY|GOPROXY/iu.test(name) ? 'high' : 'low'
        },
      },
    ]),
}
