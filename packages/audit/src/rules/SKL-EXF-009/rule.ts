import type { Severity } from '@skills/core'
import { classifyHost, throwAwayHosts } from '../../code/classify/host-class.ts'
import type { Fact } from '../../facts/fact.ts'
import { factHits, type SeenFact, shown } from '../../facts/fact-hits.ts'
import { isDeclaredHost, isNamedInText } from '../../purpose/own-host.ts'
import type { Rule } from '../../rule.ts'

/** System facts in a request. */
export const rule: Rule = {
  meta: {
    id: 'SKL-EXF-009',
    title: 'File or system facts in a command’s request',
    severity: 'medium',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'A command sends a file, or what the assistant fills in, to a host that the skill does not speak of (high), or facts about the machine and what a command prints (medium).',
    why: 'One line is enough to take a file away, and facts about the machine are how a campaign counts its victims.',
    remedy: 'Name the service and what it gets, and send only when the user asks.',
    taxonomy: ['ASI02', 'ASI03', 'AST01', 'LLM02', 'AML.T0086', 'CWE-200', 'CWE-201'],
    references: ['https://cwe.mitre.org/data/definitions/201.html'],
    since: '0.2.0',
  },
  check: (skill) =>
    factHits(skill, [
      {
        act: 'sends',
        object: 'host',
        isChain: true,
        message: ({ fact, sources }) => `${whatOf(sources)} goes to ${shown(fact, 'a host')}.`,
        severity: severityOf,
      },
    ]),
}

function whatOf(sources: readonly Fact[]): string {
  if (sources.length === 0) return 'What the assistant fills in'
  return sources.some(({ object }) => object === 'file') ? 'A file' : 'What a command tells'
}

function severityOf({ skill, fact, sources }: SeenFact): Severity | undefined {
  const url = fact.target ?? ''
  const kind = classifyHost(url)
  if (kind === 'local' || isDeclaredHost(skill, url)) return undefined
  const isSystem = sources.some(
    ({ object }) => object === 'system-info' || object === 'shell-output',
  )
  const isFile =
    sources.some(({ object }) => object === 'file') && fact.detail?.['by'] === 'command'
  const isSlot =
    sources.length === 0 &&
    fact.origin === 'inline-code' &&
    /<[a-z][\w -]{1,30}>/iu.test(fact.detail?.['data'] ?? '')
  if (!isSystem && !isFile && !isSlot) return undefined
  if (throwAwayHosts.has(kind)) return 'high'
  if (kind !== 'unknown' && kind !== 'reserved') return 'low'
  if (isNamedInText(skill, url) || url === '') return 'low'
  return isFile || isSlot || isProfile(sources) ? 'high' : 'medium'
}

/** Name of the machine, of the user and the like together: who it is, and not how it is. */
function isProfile(sources: readonly Fact[]): boolean {
  const told = sources.filter(({ object }) => object === 'system-info').map(({ target }) => target)
  return new Set(told).size >= 2
}
