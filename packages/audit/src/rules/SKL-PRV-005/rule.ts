import { factHits, shown } from '../../facts/fact-hits.ts'
import { isAbout } from '../../purpose/concepts.ts'
import type { Rule } from '../../rule.ts'

/** Data is destroyed. */
export const rule: Rule = {
  meta: {
    id: 'SKL-PRV-005',
    title: 'Destroys data',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'Deletes the home folder, the root, parent folders, databases or clusters, or rewrites history.',
    why: 'There is no undo, and a variable that is empty is enough.',
    remedy: 'Delete named files below the project, after asking.',
    taxonomy: ['ASI02', 'ASI03', 'AST03', 'LLM06', 'CWE-250', 'CWE-732'],
    references: ['https://cwe.mitre.org/data/definitions/250.html'],
    since: '0.2.0',
  },
  check: (skill) =>
    factHits(skill, [
      {
        act: 'runs',
        object: 'destruction',
        message: ({ fact }) => `Destroys data: ${shown(fact, 'everything')}.`,
        severity: ({ skill }) => (isAbout(skill, 'security') ? 'medium' : 'high'),
      },
      {
        act: 'runs',
        object: 'deletion',
        message: ({ fact }) => `Deletes ${shown(fact, 'files')}.`,
        severity: ({ fact }) =>
          /(?:^|\s)\.\.\/\S*\*/u.test(fact.target ?? '') || ownFolders.test(fact.target ?? '')
            ? 'high'
            : /^(?:\*|\.\/?\*?|~\/\S*\*)$/u.test(fact.target ?? '')
              ? 'medium'
              : undefined,
      },
      {
        act: 'runs',
        object: 'version-history',
        message: ({ fact }) => `Rewrites history: ${shown(fact, 'git')}.`,
        severity: () => 'low',
      },
    ]),
}

/** Folders in which people keep their work; a tool keeps its own in others. */
const ownFolders =
  /^~\/(?:Documents|Desktop|Downloads|Pictures|Movies|Music|Videos|projects?|repos?|code|src|work(?:space)?|dev)\/?\*?$/iu
