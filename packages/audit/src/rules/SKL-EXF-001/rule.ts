import type { Severity } from '@skills/core'
import { classifyHost, hostOf, throwAwayHosts } from '../../code/classify/host-class.ts'
import type { Fact } from '../../facts/fact.ts'
import { flowsTo } from '../../facts/flows.ts'
import { isStrongSecret } from '../../facts/secret-objects.ts'
import { chainRole } from '../../purpose/live-chain.ts'
import { isDeclaredHost, isOwnService } from '../../purpose/own-host.ts'
import type { Rule, RuleHit } from '../../rule.ts'
import type { SkillDocument, SkillView } from '../../skill/skill-view.ts'

/** A secret reaches a host that it is not for. */
export const rule: Rule = {
  meta: {
    id: 'SKL-EXF-001',
    title: 'Credential sent over the network',
    severity: 'critical',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'A key file, token, keychain, browser profile, wallet or shell history reaches a request, through variables, functions, encodings, archives and files.',
    why: 'Who receives a credential is its owner from then on.',
    remedy:
      'Remove the request, or send a credential only to its own service, in the header that is for it.',
    taxonomy: [
      'ASI02',
      'ASI03',
      'AST01',
      'LLM02',
      'AML.T0055',
      'AML.T0086',
      'CWE-200',
      'CWE-201',
      'CWE-522',
    ],
    references: ['https://cwe.mitre.org/data/definitions/201.html'],
    since: '0.1.0',
  },
  check: (skill) =>
    skill.documents.flatMap((document) => [
      ...hitsOf(skill, document, 'host'),
      ...hitsOf(skill, document, 'covert-channel'),
    ]),
}

function hitsOf(
  skill: SkillView,
  document: SkillDocument,
  object: 'host' | 'covert-channel',
): RuleHit[] {
  return flowsTo(document, 'sends', object).flatMap(({ sink, sources }): RuleHit[] => {
    const url = sink.target ?? ''
    const secrets = sources.filter(
      (source) => isStrongSecret(source) || isMisplaced(skill, source, url),
    )
    const [secret] = secrets
    if (secret === undefined) return []
    return [
      {
        document,
        start: Math.min(sink.start, secret.start),
        end: Math.max(sink.end, secret.end),
        message: `${nameOf(secret)} goes to ${hostOf(url) || url || 'a host that is not named'}.`,
        severity: severityOf(secret, url),
        facts: [...secrets, sink].map((fact) => ({ document, fact })),
        ...chainRole(skill, sink, sink.target ?? ''),
      },
    ]
  })
}

/** A token in address or body counts where the host is not its service's and not the skill's. */
function isMisplaced(skill: SkillView, { act, object, target }: Fact, url: string): boolean {
  if (act !== 'reads' || object !== 'secret-env') return false
  const kind = classifyHost(url)
  if (kind === 'local' || hostOf(url).replace('…', '') === '') return false
  if (throwAwayHosts.has(kind)) return true
  return !isOwnService(target ?? '', url) && !isDeclaredHost(skill, url)
}

function severityOf({ object }: Fact, url: string): Severity {
  const kind = classifyHost(url)
  if (kind === 'local') return 'low'
  if (object === 'secret-env') return throwAwayHosts.has(kind) ? 'critical' : 'high'
  return 'critical'
}

function nameOf({ object, target }: Fact): string {
  const what = object === 'secret-env' ? 'The variable' : 'What stands in'
  return target === undefined || target === '' ? 'A secret' : `${what} ${target}`
}
