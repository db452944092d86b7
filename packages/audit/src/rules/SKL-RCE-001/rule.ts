import type { Severity } from '@skills/core'
import {
  classifyHost,
  type HostClass,
  hostOf,
  throwAwayHosts,
} from '../../code/classify/host-class.ts'
import { flowsTo, targetOf } from '../../facts/flows.ts'
import { isOfficialInstaller } from '../../facts/official-installers.ts'
import { isAbout } from '../../purpose/concepts.ts'
import { isExplained } from '../../purpose/is-explained.ts'
import { chainRole } from '../../purpose/live-chain.ts'
import { isDeclaredHost } from '../../purpose/own-host.ts'
import type { Rule } from '../../rule.ts'
import type { SkillView } from '../../skill/skill-view.ts'

/** What comes from the network is run unseen. */
export const rule: Rule = {
  meta: {
    id: 'SKL-RCE-001',
    title: 'Code from the network is run',
    severity: 'high',
    confidence: 'high',
    lifecycle: 'stable',
    what: 'The answer of a request goes to an interpreter: by pipe, substitution, variable, function or file.',
    why: 'Whoever holds the other end decides what runs here, today and after every review.',
    remedy: 'Bring the file along, pin a digest and check it, or name a package and its version.',
    taxonomy: ['ASI05', 'AST02', 'AST05', 'LLM03', 'AML.T0011', 'CWE-494', 'CWE-829'],
    references: ['https://cwe.mitre.org/data/definitions/494.html'],
    since: '0.1.0',
  },
  check: (skill) =>
    skill.documents.flatMap((document) =>
      flowsTo(document, 'runs', 'remote-code').map(({ sink, sources }) => {
        const fetched = sources.filter(({ act }) => act === 'fetches')
        const target = targetOf(fetched) || (sink.target ?? '')
        return {
          document,
          start: Math.min(sink.start, ...fetched.map(({ start }) => start)),
          end: Math.max(sink.end, ...fetched.map(({ end }) => end)),
          message: `Code from ${target === '' ? 'the network' : target} is run.`,
          severity: isExplained(document, sink) ? ('info' as const) : severityOf(skill, target),
          facts: [...fetched, sink].map((fact) => ({ document, fact })),
          ...(isBareAddress(skill, target) ? {} : chainRole(skill, sink, target)),
        }
      }),
    ),
}

function severityOf(skill: SkillView, target: string): Severity {
  if (isOfficialInstaller(target)) return 'low'
  const kind = classifyHost(target)
  if (kind === 'local' || documentationHosts.has(hostOf(target))) return 'low'
  if (throwAwayHosts.has(kind)) return 'critical'
  return isKnownTool(skill, { target, kind }) || isOwnInstaller(skill, target) ? 'medium' : 'high'
}

const usesMin = 3

/**
 * The installer of the very tool the skill is about, from that tool's own host: it may run, but not unpinned. A name and
 * a description are claims of the author, so that they do not suffice: the skill also works with the tool, as a command
 * of the host's name, several times.
 */
function isOwnInstaller(skill: SkillView, target: string): boolean {
  return (
    /^https:\/\/[a-z0-9.-]+\/(?:[\w.-]+\/){0,3}(?:get|install|installer|setup)(?:\.(?:sh|ps1))?$/iu.test(
      target,
    ) &&
    classifyHost(target) === 'unknown' &&
    isDeclaredHost(skill, target) &&
    usesAsCommand(skill, hostOf(target)) >= usesMin
  )
}

/** How often a label of the host begins a command in the skill: `flyctl deploy` for fly.io's flyctl. */
function usesAsCommand(skill: SkillView, host: string): number {
  const labels = host
    .split('.')
    .slice(0, -1)
    .filter((label) => label.length >= 2)
  const names = [...labels, host.replaceAll('.', '')].filter((label) => /^[a-z0-9-]+$/u.test(label))
  if (names.length === 0) return 0
  const command = new RegExp(
    `(?:^|[\`$;&|(])[ \\t]*(?:${names.join('|')})[a-z-]{0,4}[ \\t]+\\S`,
    'gmu',
  )
  return skill.documents.reduce(
    (count, { text }) => count + [...text.slice(0, textMax).matchAll(command)].length,
    0,
  )
}

const textMax = 200_000
const documentationHosts = new Set(['example.com', 'example.org', 'example.net', 'www.example.com'])
const generic = new Set(
  'install installer setup script scripts main master raw latest download downloads releases release public stable bootstrap refs heads assets https github githubusercontent cloudsmith content blob tree files'.split(
    ' ',
  ),
)

/** A release of a project on a known host that the skill uses by name: it may run, but not unpinned. */
function isKnownTool(
  skill: SkillView,
  { target, kind }: { readonly target: string; readonly kind: HostClass },
): boolean {
  if ((kind !== 'service' && kind !== 'registry') || !target.startsWith('https://')) return false
  const words = target
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => word.length >= 4 && !generic.has(word))
  const texts = skill.documents.map(({ text }) =>
    text
      .slice(0, 100_000)
      .toLowerCase()
      .replace(/https?:\/\/\S+/gu, ' '),
  )
  return words.some(
    (word) => texts.reduce((count, text) => count + text.split(word).length - 1, 0) >= 3,
  )
}

/** A public address in digits is no example: those have addresses of their own. A heading does not lower it. */
function isBareAddress(skill: SkillView, target: string): boolean {
  return classifyHost(target) === 'raw-address' && !isAbout(skill, 'security')
}
