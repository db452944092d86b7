import type { Severity } from '@skills/core'
import { isStartedBy } from '../../config/started-by.ts'
import type { Fact } from '../../facts/fact.ts'
import type { SeenFact } from '../../facts/fact-hits.ts'
import { factHits, shown } from '../../facts/fact-hits.ts'
import type { Rule } from '../../rule.ts'

/** A lifecycle script. */
export const rule: Rule = {
  meta: {
    id: 'SKL-SUP-004',
    title: 'Code at install time',
    severity: 'medium',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'A package’s lifecycle script runs by itself at install: medium, high where it sends, decodes or runs code from elsewhere.',
    why: 'It runs before anybody looked at the package, and for everyone who depends on it.',
    remedy: 'Do the work when the tool is called, or publish what the script would build.',
    taxonomy: ['ASI04', 'AST02', 'LLM03', 'AML.T0010', 'CWE-1357', 'CWE-829'],
    references: ['https://cwe.mitre.org/data/definitions/1357.html'],
    since: '0.2.0',
  },
  check: (skill) =>
    factHits(skill, [
      {
        act: 'declares',
        object: 'command',
        message: ({ fact }) => `Runs at install: ${shown(fact, 'a script')}.`,
        severity: (seen) =>
          /^(?:husky|patch-package|tsc|npm run build|node-gyp|electron-rebuild|playwright install)\b/u.test(
            seen.fact.target ?? '',
          )
            ? undefined
            : startedBy(seen, isGrave(seen) ? 'high' : 'medium'),
      },
      ...(['remote-code', 'decoded-payload', 'dynamic-code'] as const).map((object) => ({
        act: 'runs' as const,
        object,
        message: () => 'Runs code from elsewhere at install.',
        severity: (seen: SeenFact) => startedBy(seen, 'high'),
      })),
      {
        act: 'sends',
        object: 'host',
        message: ({ fact }) => `Sends to ${shown(fact, 'a host')} at install.`,
        severity: (seen) => startedBy(seen, 'high'),
      },
    ]),
}

function startedBy({ fact }: SeenFact, severity: Severity): Severity | undefined {
  return isStartedBy(fact, 'install') ? severity : undefined
}

/** Does the script that the line names send, or run what it fetched or decoded? */
function isGrave({ skill, fact }: SeenFact): boolean {
  const file = /(?:^|[\s/])([\w.-]{1,80}\.(?:[cm]?js|ts|py|sh))(?:\s|$)/u.exec(
    fact.target ?? '',
  )?.[1]
  const script = skill.documents.find(
    ({ path }) => file !== undefined && (path === file || path.endsWith(`/${file}`)),
  )
  return script?.facts.some(isAway) === true
}

function isAway({ act, object }: Fact): boolean {
  if (act === 'sends') return object === 'host' || object === 'covert-channel'
  return act === 'runs' && /^(?:remote-code|decoded-payload|reverse-shell)$/u.test(object)
}
