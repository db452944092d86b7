import type { Severity } from '@skills/core'
import { classifyHost, hostOf, throwAwayHosts } from '../../code/classify/host-class.ts'
import type { Fact } from '../../facts/fact.ts'
import { factHits, shown } from '../../facts/fact-hits.ts'
import type { FactObject } from '../../facts/fact-objects.ts'
import { flowsTo } from '../../facts/flows.ts'
import { chainRole } from '../../purpose/live-chain.ts'
import { isDeclaredHost, isNamedInText } from '../../purpose/own-host.ts'
import type { Rule, RuleHit } from '../../rule.ts'
import type { SkillDocument, SkillView } from '../../skill/skill-view.ts'

const personal: ReadonlySet<FactObject> = new Set<FactObject>([
  'clipboard',
  'keystrokes',
  'screen',
  'web-traffic',
  'conversation',
  'assistant-instructions',
  'assistant-settings',
  'cloud-metadata',
])
const data: ReadonlySet<FactObject> = new Set<FactObject>([
  ...personal,
  'file',
  'project-data',
  'user-input',
])

/** Data of the user or the project reaches a host. */
export const rule: Rule = {
  meta: {
    id: 'SKL-EXF-003',
    title: 'Data sent to a host',
    severity: 'high',
    confidence: 'medium',
    lifecycle: 'stable',
    what: 'Files, the clipboard, the screen or an assistant’s memory reach a request to a host that the skill does not stand for, or a script adds a fixed remote to the project’s repository.',
    why: 'What leaves the machine stays away, and the user was not asked.',
    remedy: 'Name the service and the data in the description, and send only when the user asks.',
    taxonomy: ['ASI02', 'AST01', 'LLM02', 'AML.T0057', 'AML.T0086', 'CWE-200', 'CWE-201'],
    references: ['https://cwe.mitre.org/data/definitions/200.html'],
    since: '0.1.0',
  },
  check: (skill) => [
    ...remoteHits(skill),
    ...typedHits(skill),
    ...skill.documents.flatMap((document) =>
      flowsTo(document, 'sends', 'host').flatMap(({ sink, sources }): RuleHit[] => {
        const sent = sources.filter(({ act, object }) => act === 'reads' && data.has(object))
        const [first] = sent
        if (first === undefined) return []
        const severity = severityOf(skill, { sent, sink })
        if (severity === undefined) return []
        return [
          {
            document,
            start: sink.start,
            end: sink.end,
            message: `${first.target || first.object} goes to ${hostOf(sink.target ?? '') || 'a host that is not named'}.`,
            severity,
            facts: [...sent, sink].map((fact) => ({ document, fact })),
            ...chainRole(skill, sink, sink.target ?? ''),
          },
        ]
      }),
    ),
  ],
}

/** Keys are watched in a program that also sends: what it hands on is told by nobody else. */
function typedHits(skill: SkillView): RuleHit[] {
  return factHits(skill, [
    {
      act: 'reads',
      object: 'keystrokes',
      message: ({ document }) =>
        sendsIn(document) ? 'Watches what is typed, and sends.' : 'Watches what is typed.',
      severity: ({ document, fact }) =>
        fact.flow !== undefined ? undefined : sendsIn(document) ? 'high' : 'low',
    },
  ])
}

function sendsIn({ facts }: SkillDocument): boolean {
  return facts.some(({ act, object }) => act === 'sends' && object === 'host')
}

/** A script that adds a fixed remote: the project’s history gets another destination. */
function remoteHits(skill: SkillView): RuleHit[] {
  return factHits(skill, [
    {
      act: 'writes',
      object: 'git-remote',
      message: ({ fact }) => `Adds a remote for the project: ${shown(fact, 'a repository')}.`,
      severity: ({ fact, document }) =>
        isFixed(fact.target ?? '') && (fact.origin === 'script' || isMirrored(document, fact))
          ? 'high'
          : 'info',
    },
  ])
}

function isFixed(address: string): boolean {
  return address !== '' && /^[^<{$…]*$/u.test(address)
}

/** All branches are pushed to an address that no host of repositories has, by the same command or fence. */
function isMirrored({ facts }: SkillDocument, { start, target }: Fact): boolean {
  const kind = classifyHost(target ?? '')
  return (
    kind !== 'service' &&
    kind !== 'local' &&
    kind !== 'reserved' &&
    facts.some(
      (other) =>
        other.act === 'sends' &&
        other.object === 'version-history' &&
        Math.abs(other.start - start) < nearCharacters &&
        /--(?:all|mirror)\b/u.test(other.target ?? ''),
    )
  )
}

const nearCharacters = 400

interface Sent {
  readonly sent: readonly Fact[]
  readonly sink: Fact
}

function severityOf(skill: SkillView, { sent, sink }: Sent): Severity | undefined {
  const url = sink.target ?? ''
  const kind = classifyHost(url)
  if (kind === 'local' || isDeclaredHost(skill, url)) return undefined
  if (throwAwayHosts.has(kind)) return 'high'
  const isPersonal = sent.some(({ object }) => personal.has(object))
  if (kind === 'unknown' || kind === 'reserved')
    return (isPersonal || isByItself(skill, sink)) && hostOf(url) !== '' ? 'high' : 'low'
  return isPersonal ? 'medium' : undefined
}

/** A script with a fixed host that the text does not speak of: nobody who reads the skill learns of it. */
function isByItself(skill: SkillView, { origin, target }: Fact): boolean {
  return (
    origin === 'script' && !isNamedInText(skill, target ?? '') && !(target ?? '').startsWith('…')
  )
}
