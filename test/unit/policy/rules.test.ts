import { policyRules } from '@skills/policy'
import { describe, expect, it } from 'vitest'
import {
  decided,
  digestOf,
  findingOf,
  integrityOf,
  now,
  sound,
  source,
} from '../../support/policy-facts.ts'

const other = integrityOf('C')
const reviewed = {
  reviewer: 'mailto:dev@acme.example',
  criteria: ['safe'],
  result: 'approved',
  isPublisher: false,
  isHuman: true,
} as const
const publisher = { issuer: 'https://ci.example', subject: 'acme/web' }
const capable = (changes: Partial<(typeof sound)['capabilities']>) => ({
  ...sound,
  capabilities: { ...sound.capabilities, ...changes },
})
const hook = { name: 'format', digest: digestOf('1') }
const server = { name: 'tickets', digest: digestOf('2'), transport: 'stdio' } as const
const scope = { stage: 'scope', modules: [], listings: [], unmanaged: undefined } as const
const place = {
  stage: 'place',
  module: 'web',
  places: [{ path: '.claude/skills/one', skill: 'one', readers: ['claude-code', 'copilot'] }],
} as const

/** A rule, a policy with it, facts that it lets through, facts that it does not. */
const cases: readonly [
  keyof typeof policyRules,
  string,
  Parameters<typeof decided>[1],
  Parameters<typeof decided>[1],
][] = [
  ['deny/listed', 'deny: [{module: "evil-*", reason: bad}]', sound, { ...sound, module: 'evil-x' }],
  [
    'deny/listed',
    'deny: [{module: evil, reason: bad}]',
    source,
    { ...source, module: 'good', aliases: ['evil'] },
  ],
  [
    'signatures/any-of',
    'signatures: [{match: payments, anyOf: []}]',
    sound,
    { ...sound, module: 'harmless', aliases: ['payments'] },
  ],
  [
    'require/module',
    'require: [{module: web, source: "github:acme/*"}]',
    {
      ...scope,
      modules: [{ name: 'web', version: '1.0.0', skills: [], sources: ['github:acme/web'] }],
    },
    { ...scope, modules: [{ name: 'web', version: '1.0.0', skills: [] }] },
  ],
  [
    'deny/listed',
    'deny: [{skill: "web/two", reason: bad}]',
    sound,
    { ...sound, skills: [{ name: 'TWO', integrity: other, license: undefined }] },
  ],
  [
    'deny/listed',
    `deny: [{digest: "${other}", reason: revoked}]`,
    sound,
    { ...sound, integrity: other },
  ],
  [
    'deny/listed',
    'deny: [{source: "github:evil/*", reason: bad}]',
    source,
    { ...source, names: ['github:EVIL/web'] },
  ],
  [
    'sources/deny',
    'sources: {deny: ["github:evil/*"]}',
    source,
    { ...source, names: ['github:evil/x'] },
  ],
  [
    'sources/allow',
    'sources: {allow: ["github:acme/*"]}',
    source,
    { ...source, names: ['github:Acme/x'] },
  ],
  ['sources/schemes', 'sources: {schemes: [https]}', source, { ...source, scheme: 'ssh' }],
  ['sources/git-spec', 'sources: {gitSpec: tag}', source, { ...source, gitSpec: 'branch' }],
  [
    'releases/min-age',
    'releases: {minAge: 7d}',
    { ...sound, release: { firstSeen: new Date('2026-10-25T00:00:00Z'), fixesAdvisory: false } },
    sound,
  ],
  [
    'releases/min-age',
    'releases: {minAge: 7d, bypassFor: [security-fix]}',
    { ...sound, release: { firstSeen: now, fixesAdvisory: true } },
    { ...sound, release: { firstSeen: now, fixesAdvisory: false } },
  ],
  ['publishers/require', 'publishers: {require: any}', { ...sound, publisher }, sound],
  [
    'publishers/allow',
    'publishers: {allow: [{issuer: "https://ci.example", subject: "acme/*"}]}',
    { ...sound, publisher },
    { ...sound, publisher: { ...publisher, subject: 'evil/web' } },
  ],
  [
    'publishers/allow',
    'publishers: {allow: [{issuer: "https://ci.example", subject: "acme/*", until: 2026-11-01}]}',
    { ...sound, publisher },
    { ...sound, publisher: { ...publisher, issuer: 'https://evil.example' } },
  ],
  [
    'signatures/any-of',
    `signatures: [{match: "**", anyOf: [{sshKey: "SHA256:${'k'.repeat(43)}"}]}]`,
    {
      ...sound,
      signatures: [
        {
          signer: { kind: 'ssh-key', fingerprint: `SHA256:${'k'.repeat(43)}` },
          predicateType: undefined,
        },
      ],
    },
    sound,
  ],
  [
    'signatures/attestations',
    'signatures: [{match: "w*", attestations: [{predicateType: "https://slsa.dev/provenance/v1"}]}]',
    {
      ...sound,
      signatures: [
        {
          signer: { kind: 'keyless', ...publisher },
          predicateType: 'https://slsa.dev/provenance/v1',
        },
      ],
    },
    { ...sound, signatures: [] },
  ],
  [
    'reviews/violation',
    'reviews: {}',
    { ...sound, reviews: [reviewed] },
    { ...sound, reviews: [{ ...reviewed, result: 'violation' }] },
  ],
  [
    'reviews/require',
    'reviews: {require: [{match: "**", criteria: safe}]}',
    { ...sound, reviews: [reviewed] },
    { ...sound, reviews: [{ ...reviewed, isHuman: false }] },
  ],
  [
    'reviews/require',
    'reviews: {require: [{match: "**", criteria: safe, count: 2, notPublisher: true}]}',
    { ...sound, reviews: [reviewed, { ...reviewed, reviewer: 'mailto:b@acme.example' }] },
    { ...sound, reviews: [reviewed, reviewed] },
  ],
  [
    'reviews/require',
    'reviews: {reviewers: [{id: "mailto:*@acme.example", criteria: [safe]}], require: [{match: "**", criteria: safe}]}',
    { ...sound, reviews: [reviewed] },
    { ...sound, reviews: [{ ...reviewed, reviewer: 'mailto:dev@evil.example' }] },
  ],
  [
    'licenses/deny',
    'licenses: {deny: [GPL-3.0-only]}',
    { ...sound, license: 'MIT OR GPL-3.0-only' },
    { ...sound, license: 'MIT AND GPL-3.0-only' },
  ],
  [
    'licenses/allow',
    'licenses: {allow: [Apache-2.0, MIT]}',
    { ...sound, license: '(Apache-2.0 OR GPL-3.0-only)' },
    { ...sound, license: 'Apache-2.0 AND GPL-3.0-only' },
  ],
  [
    'licenses/unknown',
    'licenses: {allow: [MIT]}',
    { ...sound, license: 'MIT' },
    { ...sound, license: 'See LICENSE' },
  ],
  [
    'findings/deny',
    'findings: {deny: ["SKL-HID-*"]}',
    { ...sound, findings: [findingOf('OTHER', { severity: 'low' })] },
    { ...sound, findings: [findingOf('SKL-HID-001', { severity: 'info' })] },
  ],
  [
    'findings/max-severity',
    'findings: {maxSeverity: info}',
    { ...sound, findings: [findingOf('A', { severity: 'info' })] },
    { ...sound, findings: [findingOf('A', { severity: 'low' })] },
  ],
  [
    'advisories/max-severity',
    'advisories: {maxSeverity: low}',
    { ...sound, advisories: { found: [], asOf: now } },
    {
      ...sound,
      advisories: { found: [{ id: 'SKA-1', severity: 'medium', affects: 'web' }], asOf: now },
    },
  ],
  [
    'advisories/max-db-age',
    'advisories: {maxDbAge: 14d}',
    { ...sound, advisories: { found: [], asOf: now } },
    sound,
  ],
  [
    'capabilities/tools',
    'capabilities: {tools: {allow: [Read, "Bash(git:*)"]}}',
    capable({ tools: ['Read', 'Bash(git log:*)'] }),
    capable({ tools: ['Bash'] }),
  ],
  [
    'capabilities/tools',
    'capabilities: {tools: {deny: ["Bash(curl:*)"]}}',
    capable({ tools: ['Bash(git:*)'] }),
    capable({ tools: ['Bash'] }),
  ],
  [
    'capabilities/scripts',
    'capabilities: {scripts: review}',
    { ...capable({ scripts: ['a.sh'] }), reviews: [reviewed] },
    capable({ scripts: ['a.sh'] }),
  ],
  ['capabilities/scripts', 'capabilities: {scripts: deny}', sound, capable({ executables: ['a'] })],
  [
    'capabilities/hooks',
    `capabilities: {hooks: {allow: [{name: format, digest: "sha256:${'1'.repeat(64)}"}]}}`,
    capable({ hooks: [hook] }),
    capable({ hooks: [{ ...hook, digest: digestOf('3') }] }),
  ],
  [
    'capabilities/mcp',
    'capabilities: {mcp: {allow: [{name: tickets}], transports: [stdio]}}',
    capable({ mcp: [server] }),
    capable({ mcp: [{ ...server, transport: undefined }] }),
  ],
  [
    'capabilities/network',
    'capabilities: {network: {hosts: ["*.acme.example"]}}',
    capable({ hosts: ['api.acme.example'] }),
    capable({ hosts: ['acme.example.evil.example'] }),
  ],
  [
    'capabilities/network',
    'capabilities: {network: {hosts: []}}',
    sound,
    capable({ hosts: undefined }),
  ],
  [
    'capabilities/external-instructions',
    'capabilities: {externalInstructions: deny}',
    sound,
    capable({ externalInstructions: undefined }),
  ],
  [
    'limits/bytes',
    'limits: {bytes: 1KiB}',
    sound,
    { ...sound, size: { ...sound.size, bytes: 1025 } },
  ],
  ['limits/files', 'limits: {files: 3}', sound, { ...sound, size: { ...sound.size, files: 4 } }],
  [
    'limits/skills',
    'limits: {skills: 1}',
    sound,
    { ...sound, skills: [...sound.skills, ...sound.skills] },
  ],
  ['limits/depth', 'limits: {depth: 2}', sound, { ...sound, size: { ...sound.size, depth: 3 } }],
  [
    'assistants/deny',
    'assistants: {deny: [cursor]}',
    place,
    { ...place, places: [{ ...place.places[0], readers: ['cursor'] }] },
  ],
  [
    'assistants/allow',
    'assistants: {allow: [copilot, claude-code]}',
    { ...place, aliases: { copilot: ['copilot'] } },
    { ...place, places: [{ ...place.places[0], readers: ['copilot-cli'] }] },
  ],
  [
    'assistants/deny',
    'assistants: {deny: [pilot]}',
    place,
    { ...place, aliases: { copilot: ['pilot'] } },
  ],
  [
    'assistants/allow',
    'assistants: {allow: [claude-code]}',
    { ...place, places: [{ ...place.places[0], readers: ['claude-code'] }] },
    place,
  ],
  [
    'files/protected',
    'files: {protected: [".cursor/skills"]}',
    place,
    { ...place, places: [{ ...place.places[0], path: '.cursor/skills/one' }] },
  ],
  [
    'files/unmanaged',
    'files: {unmanaged: deny}',
    scope,
    { ...scope, unmanaged: ['.claude/skills/x'] },
  ],
  [
    'limits/listing',
    'limits: {listing: 100}',
    { ...scope, listings: [{ assistant: 'claude-code', used: 100, budget: 100 }] },
    { ...scope, listings: [{ assistant: 'claude-code', used: 101, budget: 100 }] },
  ],
  [
    'require/module',
    'require: [{module: web, skill: one, version: ">=2"}]',
    { ...scope, modules: [{ name: 'web', version: '2.1.0', skills: ['one'] }] },
    { ...scope, modules: [{ name: 'web', version: '1.0.0', skills: ['one'] }] },
  ],
]

describe('each rule', () => {
  it.each(cases)(
    '%s of %s allows what keeps it and denies what does not, with its line',
    (rule, text, good, bad) => {
      expect(decided(text, good)).toEqual({ allowed: true, reasons: [] })
      const { allowed, reasons } = decided(text, bad)
      expect(allowed).toBe(false)
      expect(reasons.map((reason) => reason.rule)).toEqual([rule])
      expect(reasons[0]).toMatchObject({ effect: 'deny', file: 'skills.policy.yaml', line: 2 })
      expect(reasons[0]?.remedy).not.toBe('')
    },
  )

  it('is in the list of rules and has a case, but for those of the floor', () => {
    const tried = new Set<string>(cases.map(([rule]) => rule))
    const rest = Object.keys(policyRules).filter((rule) => !tried.has(rule))
    expect(rest.toSorted()).toEqual(['advisories/attack', 'content/invalid', 'source/plain-http'])
  })
})
