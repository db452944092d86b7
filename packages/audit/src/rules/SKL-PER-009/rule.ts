import { factHits, shown } from '../../facts/fact-hits.ts'
import { isAbout } from '../../purpose/concepts.ts'
import type { Rule } from '../../rule.ts'

/** Programs are made to load code. */
export const rule: Rule = {
  meta: {
    id: 'SKL-PER-009',
    title: 'Changes what other programs load',
    severity: 'high',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'Preloaded libraries, interpreter start-up variables, git hooks, pagers and filters, .pth files and the like.',
    why: 'It runs inside programs that have nothing to do with the skill.',
    remedy: 'Start the program that is meant, by its own name.',
    taxonomy: ['ASI06', 'ASI10', 'AST01', 'AML.T0080', 'AML.T0081', 'CWE-506', 'CWE-912'],
    references: ['https://attack.mitre.org/tactics/TA0003/'],
    since: '0.2.0',
  },
  check: (skill) =>
    factHits(skill, [
      {
        act: 'writes',
        object: 'loader',
        message: ({ fact }) => `Makes other programs load code: ${shown(fact, 'a loader')}.`,
        severity: ({ skill, fact, sources }) => {
          if (sources.length > 0) return 'critical'
          // A variable for one command of a text is how sanitizers are used; these start code in every shell.
          if (/^(?:PROMPT_COMMAND|BASH_ENV|PYTHONSTARTUP)=/u.test(fact.target ?? ''))
            return isAbout(skill, 'security', 'terminal') ? 'medium' : 'high'
          if (/^[A-Z_0-9]+=/u.test(fact.target ?? ''))
            return fact.origin === 'script' ? 'medium' : 'low'
          if (
            /\.husky\/|\.git\/hooks\/|gitconfig|hooksPath|\.envrc|\.gitattributes|GIT_SSH_COMMAND/u.test(
              fact.target ?? '',
            )
          )
            return isAbout(skill, 'git', 'assistant', 'terminal') ? 'low' : 'medium'
          return isAbout(skill, 'security') ? 'medium' : 'high'
        },
      },
    ]),
}
