import { factHits, shown } from '../../facts/fact-hits.ts'
import { isAbout } from '../../purpose/concepts.ts'
import type { Rule } from '../../rule.ts'

/** A container with the host’s rights. */
export const rule: Rule = {
  meta: {
    id: 'SKL-PRV-007',
    title: 'Gives a container the host',
    severity: 'high',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'privileged, the container engine’s socket, the host’s root, home or system folders, or namespaces of the host.',
    why: 'What runs in such a container runs on the host.',
    remedy: 'Mount the one folder that is needed, read-only where possible.',
    taxonomy: ['ASI02', 'ASI03', 'AST03', 'LLM06', 'CWE-250', 'CWE-732'],
    references: ['https://cwe.mitre.org/data/definitions/250.html'],
    since: '0.2.0',
  },
  check: (skill) =>
    factHits(skill, [
      {
        act: 'runs',
        object: 'container-host',
        message: ({ fact }) => `Opens the host to a container: ${shown(fact, 'by its options')}.`,
        severity: ({ skill, fact }) =>
          isAbout(skill, 'security')
            ? 'medium'
            : /pid|ipc|uts|userns/u.test(fact.target ?? '')
              ? 'medium'
              : 'high',
      },
    ]),
}
