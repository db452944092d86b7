import { parsePolicyTest, runPolicyTest } from '@skills/policy'
import { describe, expect, it } from 'vitest'
import { layerOf, now, stackOf } from '../../support/policy-facts.ts'
import { thrown } from '../../support/thrown.ts'

const results = (policy: string, cases: string) =>
  runPolicyTest(
    stackOf(layerOf(policy)),
    parsePolicyTest(`schema: 1\ncases:\n${cases}`, 't.yaml'),
    now,
  ).map(({ passed, line, detail }) => (passed ? 'ok' : `${line} ${detail}`))

describe('a case of a policy test', () => {
  it.each([
    [
      'a source',
      'sources: {allow: ["github:acme/*"]}',
      'source: acme/web, expect: {decision: allow}',
    ],
    [
      'a source that is not allowed',
      'sources: {allow: ["github:acme/*"]}',
      'source: other/web, expect: {decision: deny, rule: sources/allow, says: github:other/web}',
    ],
    [
      'content',
      'licenses: {allow: [MIT]}',
      'content: {license: GPL-3.0-only}, expect: {decision: deny, rule: licenses/allow}',
    ],
    [
      'what is only warned of',
      'licenses: {unknown: warn}',
      'content: {}, expect: {decision: warn, rule: licenses/unknown}',
    ],
    [
      'readers',
      'assistants: {deny: [codex]}',
      'places: [{path: .agents/skills/a, readers: [codex]}], expect: {decision: deny}',
    ],
    [
      'what must be there',
      'require: [{module: base, version: ">=2"}]',
      'scope: {modules: [{name: base, version: 2.1.0}]}, expect: {decision: allow}',
    ],
    [
      'reviews',
      'reviews: {require: [{match: "**", criteria: safe}]}',
      'content: {reviews: [{reviewer: "mailto:a@b", criteria: [safe]}]}, expect: {decision: allow}',
    ],
    [
      'a review that nobody made',
      'reviews: {require: [{match: "**", criteria: safe}]}',
      'content: {}, expect: {decision: deny, rule: reviews/require}',
    ],
    [
      'an age, at an instant',
      'releases: {minAge: 7d}',
      'now: 2026-01-09, content: {firstSeen: 2026-01-01}, expect: {decision: allow}',
    ],
    [
      'advisories',
      'advisories: {maxSeverity: low, maxDbAge: 7d}',
      'now: 2026-01-02, content: {advisories: {asOf: 2026-01-01, found: [{id: X, severity: high}]}}, expect: {decision: deny, rule: advisories/max-severity}',
    ],
    [
      'signatures',
      'signatures: [{match: "**", anyOf: [{sshKey: "SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU"}]}]',
      'content: {signatures: [{sshKey: "SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU"}]}, expect: {decision: allow}',
    ],
    [
      'hosts',
      'capabilities: {network: {hosts: []}}',
      'content: {hosts: [evil.example]}, expect: {decision: deny, rule: capabilities/network, says: evil.example}',
    ],
    [
      'grants',
      'capabilities: {mcp: {allow: [{name: docs}], transports: [stdio]}}',
      'content: {mcp: [{name: docs, transport: http}]}, expect: {decision: deny, rule: capabilities/mcp}',
    ],
  ])('holds for %s', (_what, policy, facts) => {
    expect(results(policy, `  - {name: n, ${facts}}`)).toEqual(['ok'])
  })

  it('fails with its line and what is so instead', () => {
    expect(
      results(
        'limits: {files: 1}',
        [
          '  - {name: a, content: {files: 2}, expect: {decision: allow}}',
          '  - {name: b, content: {files: 1}, expect: {decision: deny}}',
          '  - {name: c, content: {files: 2}, expect: {decision: deny, rule: limits/bytes}}',
          '  - {name: d, content: {files: 2}, expect: {decision: deny, says: nothing like it}}',
          '  - {name: e, expect: {decision: allow}}',
          '  - {name: f, source: "github:", expect: {decision: allow}}',
        ].join('\n'),
      ),
    ).toEqual([
      '3 expected allow, and it is deny: module has 2 files; at most 1 are allowed. (skills.policy.yaml:2 limits/files)',
      '4 expected deny, and it is allow; nothing speaks against it.',
      '5 expected the rule limits/bytes: module has 2 files; at most 1 are allowed. (skills.policy.yaml:2 limits/files)',
      '6 nothing says "nothing like it": module has 2 files; at most 1 are allowed. (skills.policy.yaml:2 limits/files)',
      '7 It has no facts: give source, content, places or scope.',
      expect.stringMatching(/^8 /u),
    ])
  })

  it.each([
    ['an unknown key', 'schema: 1\ncases: [{name: a, expct: {}}]'],
    ['no case', 'schema: 1\ncases: []'],
    ['an anchor', 'schema: 1\ncases: &a []'],
    [
      'a policy outside',
      'schema: 1\npolicy: /etc/passwd\ncases: [{name: a, expect: {decision: deny}}]',
    ],
  ])('is refused for %s, with a line', (_what, text) => {
    const error = thrown(() => parsePolicyTest(text, 't.yaml'))
    expect(error).toMatchObject({ code: 'E_FILE_INVALID', exitStatus: 3 })
    expect(error.problems[0]?.line).toBeGreaterThan(0)
  })

  it('can be JSON', () => {
    const text = JSON.stringify({ schema: 1, cases: [{ name: 'a', expect: { decision: 'deny' } }] })
    expect(parsePolicyTest(text, 't.json').test.cases).toHaveLength(1)
  })
})
