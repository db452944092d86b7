import { factHits, shown } from '../../facts/fact-hits.ts'
import { isAbout } from '../../purpose/concepts.ts'
import type { Rule } from '../../rule.ts'

/** Settings of an assistant are changed. */
export const rule: Rule = {
  meta: {
    id: 'SKL-PER-003',
    title: 'Writes settings, hooks or servers of an assistant',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'Code writes settings, hooks, tool servers, editor tasks or extensions. Critical with content from the network.',
    why: 'They start programs and grant tools before the user sees anything of it.',
    remedy: 'Declare hooks and servers as components, so that they are granted by name.',
    taxonomy: ['ASI06', 'ASI10', 'AST01', 'AML.T0080', 'AML.T0081', 'CWE-506', 'CWE-912'],
    references: ['https://attack.mitre.org/tactics/TA0003/'],
    since: '0.2.0',
  },
  check: (skill) =>
    factHits(skill, [
      {
        act: 'writes',
        object: 'assistant-settings',
        message: ({ fact }) => `Writes ${shown(fact, 'settings of an assistant')}.`,
        severity: ({ skill, sources, fact }) =>
          sources.length > 0
            ? 'critical'
            : isAbout(skill, 'assistant') &&
                !/"?(?:hooks|command|mcpServers)"?/u.test(fact.detail?.['data'] ?? '')
              ? 'low'
              : 'high',
      },
      {
        act: 'runs',
        object: 'assistant-settings',
        message: ({ fact }) => `Installs an extension: ${shown(fact, 'of an editor')}.`,
        severity: ({ fact }) =>
          fact.origin === 'script' || /--force|\$|…|\.vsix/u.test(fact.target ?? '')
            ? 'high'
            : 'low',
      },
    ]),
}
