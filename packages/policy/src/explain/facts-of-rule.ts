import {
  type ContentFacts,
  type Finding,
  type PlaceFacts,
  type PolicyFacts,
  printable,
  type ScopeFacts,
  type SourceFacts,
  severities,
} from '@skills/core'
import type { RuleId } from '../rules/rule-ids.ts'

/** A fact that a rule looks at. */
export interface RuleFact {
  readonly name: string
  /** For people; `null` where nobody could say, which a rule that asks counts as no. */
  readonly value: string | null
  /** Where it comes from, in a few words. */
  readonly from: string
}

type Reader<Facts> = Partial<Record<RuleId, (facts: Facts) => readonly RuleFact[]>>

/** What a rule looks at, with values and where they come from; none of another stage. Pure. */
export function factsOfRule(rule: RuleId, facts: PolicyFacts): readonly RuleFact[] {
  switch (facts.stage) {
    case 'source':
      return sourceReaders[rule]?.(facts) ?? []
    case 'content':
      return contentReaders[rule]?.(facts) ?? []
    case 'place':
      return placeReaders[rule]?.(facts) ?? []
    case 'scope':
      return scopeReaders[rule]?.(facts) ?? []
  }
}

const shownMax = 8

/** A few of a list; all of it is in the JSON of `skills info`. */
function few(values: readonly string[]): string {
  if (values.length === 0) return 'none'
  const shown = values
    .slice(0, shownMax)
    .map((value) => printable(value.slice(0, 200), { oneLine: true }))
  const left = values.length - shown.length
  return `${shown.join(', ')}${left > 0 ? `, and ${left} more` : ''}`
}

const asked = 'the source as skills.json or the command names it'
const read = 'its files, read from these bytes'
const audited = 'the audit of these bytes'
const nobody = 'nothing that this version can ask'

function names({ names: all }: SourceFacts): RuleFact {
  return { name: 'source', value: few(all), from: asked }
}

const sourceReaders: Reader<SourceFacts> = {
  'deny/listed': (facts) => [names(facts), { name: 'module', value: facts.module, from: asked }],
  'source/plain-http': ({ url }) => [{ name: 'address', value: url ?? 'none', from: asked }],
  'sources/deny': (facts) => [names(facts)],
  'sources/allow': (facts) => [names(facts)],
  'sources/schemes': ({ scheme }) => [{ name: 'scheme', value: scheme, from: asked }],
  'sources/git-spec': ({ gitSpec }) => [
    { name: 'named by', value: gitSpec ?? 'no git source', from: asked },
  ],
}

function publisher({ publisher: who, signatures: all }: ContentFacts): readonly RuleFact[] {
  const unknown = all === undefined ? null : 'none'
  const value = who === undefined ? unknown : `${who.subject} by ${who.issuer}`
  return [{ name: 'verified publisher', value, from: value === null ? nobody : 'its signatures' }]
}

function signatures({ signatures: all }: ContentFacts): readonly RuleFact[] {
  const value = all === undefined ? null : `${all.length}`
  return [
    {
      name: 'signatures',
      value,
      from: value === null ? nobody : 'its tag, commit, bundles and folders',
    },
  ]
}

function reviews({ reviews: all }: ContentFacts): readonly RuleFact[] {
  const value =
    all === undefined ? null : few(all.map(({ reviewer, result }) => `${reviewer} ${result}`))
  return [{ name: 'reviews', value, from: value === null ? nobody : 'signed reviews' }]
}

function licenses({ license, skills }: ContentFacts): readonly RuleFact[] {
  const own = skills.flatMap((skill) =>
    skill.license === undefined ? [] : `${skill.name}: ${skill.license}`,
  )
  return [
    {
      name: 'licence',
      value: license ?? 'none given',
      from: 'the licence file or manifest of the module',
    },
    { name: 'licences of skills', value: few(own), from: 'front matter of each SKILL.md' },
  ]
}

function findings({ findings: all }: ContentFacts): readonly RuleFact[] {
  const open = all.filter(({ suppressed }) => suppressed === undefined)
  const told = [...open]
    .sort(worstFirst)
    .map(({ rule, severity, file, line }) => `${rule} (${severity}) at ${file}:${line}`)
  return [{ name: 'findings', value: few(told), from: audited }]
}

function worstFirst(left: Finding, right: Finding): number {
  return severities.indexOf(right.severity) - severities.indexOf(left.severity)
}

function advisories({ advisories: data }: ContentFacts): readonly RuleFact[] {
  if (data === undefined) return [{ name: 'advisories', value: null, from: nobody }]
  const value = few(data.found.map(({ id, severity }) => `${id} (${severity})`))
  return [{ name: 'advisories', value, from: `advisories of ${data.asOf.toISOString()}` }]
}

function list(name: string, values: readonly string[] | undefined, from: string): RuleFact[] {
  return [
    {
      name,
      value: values === undefined ? null : few(values),
      from: values === undefined ? nobody : from,
    },
  ]
}

const granted = 'what skills.json grants'

const contentReaders: Reader<ContentFacts> = {
  'deny/listed': ({ module, skills, integrity }) => [
    { name: 'module', value: module, from: asked },
    { name: 'skills', value: few(skills.map(({ name }) => name)), from: read },
    { name: 'digest', value: integrity, from: 'the bytes of its files' },
  ],
  'content/invalid': ({ problems }) =>
    list(
      'errors',
      problems
        .filter(({ severity }) => severity === 'error')
        .map(({ rule, file, line }) => `${rule} at ${file}:${line}`),
      read,
    ),
  'releases/min-age': ({ release, isLocked }) => [
    {
      name: 'first seen',
      value: release === undefined ? null : release.firstSeen.toISOString(),
      from: release === undefined ? nobody : 'a log, a forge or a registry',
    },
    { name: 'locked already', value: isLocked ? 'yes' : 'no', from: 'skills.lock' },
  ],
  'publishers/require': publisher,
  'publishers/allow': publisher,
  'signatures/any-of': signatures,
  'signatures/attestations': signatures,
  'reviews/violation': reviews,
  'reviews/require': reviews,
  'licenses/deny': licenses,
  'licenses/allow': licenses,
  'licenses/unknown': licenses,
  'findings/deny': findings,
  'findings/max-severity': findings,
  'advisories/attack': advisories,
  'advisories/max-severity': advisories,
  'advisories/max-db-age': advisories,
  'capabilities/tools': ({ capabilities }) =>
    list('tools', capabilities.tools, 'allowed-tools of each SKILL.md'),
  'capabilities/scripts': (facts) => [
    ...list('scripts', facts.capabilities.scripts, read),
    ...list('executables', facts.capabilities.executables, read),
    ...reviews(facts),
  ],
  'capabilities/hooks': ({ capabilities }) =>
    list(
      'hooks',
      capabilities.hooks.map(({ name }) => name),
      granted,
    ),
  'capabilities/mcp': ({ capabilities }) =>
    list(
      'MCP servers',
      capabilities.mcp.map(({ name }) => name),
      granted,
    ),
  'capabilities/network': ({ capabilities }) => list('hosts', capabilities.hosts, audited),
  'capabilities/external-instructions': ({ capabilities }) =>
    list('outside instructions', capabilities.externalInstructions, audited),
  'limits/bytes': ({ size }) => [{ name: 'bytes', value: `${size.bytes}`, from: read }],
  'limits/files': ({ size }) => [{ name: 'files', value: `${size.files}`, from: read }],
  'limits/skills': ({ skills }) => [{ name: 'skills', value: `${skills.length}`, from: read }],
  'limits/depth': ({ size }) => [{ name: 'depth', value: `${size.depth}`, from: read }],
}

const places = 'the table of places, and skills.json'

function readers({ places: all }: PlaceFacts): readonly RuleFact[] {
  const who = [...new Set(all.flatMap((place) => place.readers))].sort()
  return [{ name: 'readers', value: few(who), from: places }]
}

const placeReaders: Reader<PlaceFacts> = {
  'assistants/deny': readers,
  'assistants/allow': readers,
  'files/protected': ({ places: all }) => [
    { name: 'paths', value: few(all.map(({ path }) => path)), from: places },
  ],
}

const scopeReaders: Reader<ScopeFacts> = {
  'files/unmanaged': ({ unmanaged }) =>
    list('skills in no lock', unmanaged, 'a look into the folders of assistants'),
  'limits/listing': ({ listings }) =>
    list(
      'listings',
      listings.map(({ assistant, used, budget }) => `${assistant} ${used} of ${budget}`),
      'the descriptions of installed skills',
    ),
  'require/module': ({ modules }) =>
    list(
      'installed',
      modules.map(({ name, version }) => `${name} ${version}`),
      'skills.lock',
    ),
}
