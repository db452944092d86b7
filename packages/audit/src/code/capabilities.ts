import { byCodeUnit } from '@skills/core'
import type { SkillCapabilities } from '../capability-report.ts'
import { isProgram } from '../engine/document-use.ts'
import type { Fact } from '../facts/fact.ts'
import type { FactObject } from '../facts/fact-objects.ts'
import type { SkillView } from '../skill/skill-view.ts'
import { classifyHost, hostOf } from './classify/host-class.ts'

/** A list longer than this is cut, and its last item says how much was left. */
const itemsMax = 200

/** Files whose class says that they are not the skill's own. */
const foreign: ReadonlySet<FactObject> = new Set<FactObject>([
  'account',
  'assistant-instructions',
  'assistant-settings',
  'browser-store',
  'credential-file',
  'endpoint-setting',
  'keychain',
  'loader',
  'log',
  'outside-file',
  'shell-history',
  'startup-entry',
  'wallet',
])

/**
 * What a skill could do, from its facts and not from its promises: of code and configuration alone, since prose names
 * things that nobody uses.
 */
export function capabilitiesOf(skill: SkillView): SkillCapabilities {
  const facts = skill.documents.flatMap((document) => document.facts).filter(isOfCode)
  const targets = (keep: (fact: Fact) => boolean): string[] =>
    facts
      .filter(keep)
      .flatMap(({ target }) => (target === undefined || target === '' ? [] : [target]))
  const requests = facts.filter(
    ({ act, object }) => (act === 'sends' || act === 'fetches') && object === 'host',
  )
  return {
    skill: skill.name,
    hosts: listOf(requests.map(({ target }) => hostNamed(target ?? ''))),
    commands: listOf(targets(({ act, object }) => act === 'runs' && object === 'command')),
    pathsRead: listOf(targets(({ act, object }) => act === 'reads' && foreign.has(object))),
    pathsWritten: listOf(targets(({ act, object }) => act === 'writes' && foreign.has(object))),
    secrets: listOf(
      targets(
        ({ act, object }) =>
          act === 'reads' && (object === 'secret-env' || object === 'whole-environment'),
      ),
    ),
    grants: listOf([...skill.grants]),
    languages: listOf(
      skill.documents.filter(({ language }) => isProgram(language)).map(({ language }) => language),
    ),
    packages: listOf(targets(({ act, object }) => act === 'fetches' && object === 'package')),
    servers: listOf(targets(({ act, object }) => act === 'declares' && object === 'server')),
    hooks: listOf(targets(({ act, object }) => act === 'declares' && object === 'hook')),
    outsideInstructions: listOf(
      skill.documents
        .flatMap((document) => document.facts)
        .filter(
          ({ act, object, role }) =>
            act === 'fetches' &&
            object === 'remote-instructions' &&
            (role ?? 'directive') === 'directive',
        )
        .map(({ target }) => target ?? ''),
    ),
  }
}

function isOfCode({ origin, detail }: Fact): boolean {
  return (
    origin !== 'prose' &&
    origin !== 'comment' &&
    origin !== 'front-matter' &&
    detail?.['pattern'] === undefined
  )
}

/** The host of an address, where it is known and not this machine. */
function hostNamed(url: string): string {
  const host = hostOf(url)
  return /[…<>${}]/u.test(host) || classifyHost(url) === 'local' ? '' : host
}

/** Sorted, each once, never more than a person reads. */
function listOf(items: readonly string[]): string[] {
  const all = [...new Set(items.map((item) => item.replace(/\s+/gu, ' ').trim().slice(0, 200)))]
    .filter((item) => item !== '')
    .sort(byCodeUnit)
  return all.length <= itemsMax
    ? all
    : [...all.slice(0, itemsMax - 1), `… ${all.length - itemsMax + 1} more`]
}
