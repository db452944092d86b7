import { factHits, shown } from '../../facts/fact-hits.ts'
import { isAbout } from '../../purpose/concepts.ts'
import type { Rule } from '../../rule.ts'

/** Untrusted text in a step of a workflow. */
export const rule: Rule = {
  meta: {
    id: 'SKL-PRV-010',
    title: 'Workflow that runs what strangers write',
    severity: 'high',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'Title, body, branch or comment of an issue or pull request stands in the text of a workflow’s shell step.',
    why: 'Whoever opens an issue writes the command, with the workflow’s tokens.',
    remedy: 'Hand it over as a variable of the environment and quote that.',
    taxonomy: ['ASI03', 'AST03', 'CWE-78', 'CWE-88'],
    references: ['https://cwe.mitre.org/data/definitions/250.html'],
    since: '0.2.0',
  },
  check: (skill) =>
    factHits(skill, [
      {
        act: 'declares',
        object: 'command',
        message: ({ fact }) => `A step runs what strangers write: ${shown(fact, 'a command')}.`,
        severity: ({ skill, fact }) => {
          if (fact.detail?.['runs'] !== 'ci') return undefined
          const isUntrusted =
            /\$\{\{\s*github\.(?:head_ref|event\.(?:issue|comment|pull_request|review|discussion|head_commit)\.(?:title|body|head\.ref|message))/u.test(
              fact.target ?? '',
            )
          return isUntrusted ? (isAbout(skill, 'security') ? 'medium' : 'high') : undefined
        },
      },
    ]),
}
