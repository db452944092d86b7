import { parsePolicy } from '@skills/policy'
import { describe, expect, it } from 'vitest'
import { thrown } from '../../support/thrown.ts'

const commit = '1'.repeat(40)
const sha = '2'.repeat(64)
const parse = (text: string) => parsePolicy({ text, name: 'skills.policy.yaml', version: '1.2.0' })
const problems = (text: string) =>
  thrown(() => parse(text)).problems.map(({ rule, line }) => `${rule}:${line}`)

/** A policy that uses everything: as a security team would write it. */
const whole = `schema: 1
minCli: 0.1.0
name: acme-baseline
contact: {name: ProdSec, url: "https://acme.example/prodsec"}
extends:
  - {source: "git+https://git.acme.example/policy#${commit}", sha256: "${sha}"}
mode: enforce
onUnavailable: block
sources: {default: deny, allow: ["github:acme/*"], deny: [], gitSpec: rev, schemes: [https, ssh, file]}
publishers: {require: any, allow: [{issuer: "https://ci.example", subject: "acme/*", until: 2027-01-31}]}
signatures: [{match: "**", anyOf: [{keyless: {issuer: a, subject: b}}, {sshKey: "SHA256:${'k'.repeat(43)}"}], attestations: [{predicateType: "https://slsa.dev/provenance/*"}]}]
reviews:
  require: [{match: "**", carries: scripts, criteria: safe-with-tools, count: 2, notPublisher: true}]
  reviewers: [{id: "mailto:*@acme.example", criteria: [safe-with-tools]}]
licenses: {allow: [Apache-2.0, MIT], unknown: warn, clarify: []}
findings: {maxSeverity: low, deny: ["SKL-INJ-*"]}
advisories: {maxSeverity: medium, maxDbAge: 14d}
releases: {minAge: 7d, bypassFor: [security-fix]}
capabilities:
  tools: {allow: [Read, Grep], deny: ["Bash(curl:*)"]}
  scripts: review
  hooks: {allow: []}
  mcp: {allow: [], transports: [stdio]}
  network: {hosts: []}
  externalInstructions: deny
assistants: {allow: [claude-code, cursor, copilot]}
files: {protected: [AGENTS.md, ".claude/settings.json"], unmanaged: warn}
limits: {depth: 3, bytes: 5MiB, files: 500, skills: 40, listing: 100}
require: [{module: "@acme/agent-standards", version: ">=2"}]
deny: [{skill: "*/gogle-*", reason: looks like another}]
contribution: {signOff: required, assistedBy: when-disclosed, aiSignOff: deny, coAuthorAi: warn, threshold: 4}
delegation: {allow: ["licenses/*"], deny: ["SKL-INJ-*"], maxAge: 90d}
exceptions:
  - id: EX-7
    rule: SKL-NET-003
    digest: "h1:${'A'.repeat(43)}="
    owner: j.doe@acme.example
    approvedBy: a.smith@acme.example
    reason: checked by hand
    created: 2026-09-01
    expires: 2026-11-20
    ticket: SEC-1
`

describe('a policy file', () => {
  it('is read with the line of everything in it', () => {
    const { policy, lineOf } = parse(whole)
    expect(policy.name).toBe('acme-baseline')
    expect(lineOf(['sources', 'allow'])).toBe(9)
    expect(lineOf(['capabilities', 'tools'])).toBe(20)
    expect(lineOf(['exceptions', 0, 'expires'])).toBe(41)
  })

  it('says everything that is wrong at once, with the nearest key', () => {
    const error = thrown(() =>
      parse(
        'schema: 1\nsource: {}\nfindings:\n  maxSeverty: low\n  deny: text\nlimits: {bytes: 5}\n',
      ),
    )
    expect(error).toMatchObject({ code: 'E_POLICY_INVALID', exitStatus: 3 })
    expect(error.where).toEqual({ file: 'skills.policy.yaml', line: 2 })
    expect(error.problems.map(({ line, remedy }) => [line, remedy])).toEqual([
      [2, 'Did you mean "sources"?'],
      [4, 'Did you mean "maxSeverity"?'],
      [5, expect.any(String)],
      [6, expect.any(String)],
    ])
  })

  it.each([
    ['', 'policy/syntax:1'],
    ['schema: 1\nschema: 1\n', 'policy/syntax:2'],
    ['schema: 1\nname: &a x\n', 'policy/syntax:2'],
    ['schema: 1\nname: !!str x\n', 'policy/syntax:2'],
    ['schema: 1\n__proto__: {}\n', 'policy/syntax:2'],
    ['schema: 1\n---\nschema: 1\n', 'policy/syntax:1'],
    ['schema: 1\nname: "x\n', 'policy/syntax:3'],
    ['schema: 1\n? [a]\n: b\n', 'policy/syntax:2'],
    [`schema: 1\nname: ${'['.repeat(30)}`, 'policy/syntax:2'],
    ['[]', 'schema/type:1'],
    ['name: x', 'schema/missing-key:1'],
  ])('that is no plain YAML map is refused: %j', (text, expected) => {
    expect(problems(text)).toEqual([expected])
  })

  it('is not brought down by nesting, aliases or size', () => {
    const bombs = [
      '['.repeat(200_000),
      `a: ${'{b: '.repeat(50_000)}`,
      `a: &a [x]\n${Array.from({ length: 2000 }, (_, index) => `k${index}: [*a, *a]`).join('\n')}`,
      `${'- '.repeat(100_000)}x`,
    ]
    const started = performance.now()
    for (const bomb of bombs) expect(thrown(() => parse(bomb)).code).toBe('E_POLICY_INVALID')
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it('of a later format, or for a later version of this product, is refused as newer', () => {
    for (const text of ['schema: 2\nnovelty: 1\n', 'schema: 1\nminCli: 1.2.1\n'])
      expect(thrown(() => parse(text))).toMatchObject({ code: 'E_FILE_NEWER', exitStatus: 3 })
    expect(parse('schema: 1\nminCli: 1.2.0\n').policy.minCli).toBe('1.2.0')
  })
})

describe('what a schema cannot say', () => {
  it.each([
    './base',
    '/etc/base',
    'git+file:///srv/policy#main',
    'acme/policy',
    'acme/policy#main',
  ])('extends names a pinned source that others have too, not %s', (source) => {
    const text = `schema: 1\nextends: [{source: "${source}", sha256: "${sha}"}]\n`
    expect(problems(text)).toEqual(['policy/extends-pin:2'])
  })

  it.each([
    ['licenses: {allow: [Apache2]}', 'policy/license:2'],
    ['licenses: {deny: ["MIT OR GPL-3.0-only"]}', 'policy/license:2'],
    [
      `licenses: {clarify: [{digest: "h1:${'A'.repeat(43)}=", license: Free, reason: r}]}`,
      'policy/license:2',
    ],
    ['require: [{module: web, version: "next week"}]', 'policy/range:2'],
  ])('%s would never match, so it is an error', (text, expected) => {
    expect(problems(`schema: 1\n${text}\n`)).toEqual([expected])
  })

  const exception = (dates: string, id = 'EX-1') =>
    `  - {id: ${id}, rule: R, digest: "h1:${'A'.repeat(43)}=", owner: me, reason: why, ${dates}}\n`

  it('an exception has dates of the calendar, in order, and lasts 180 days at most', () => {
    const text = [
      'schema: 1\nexceptions:\n',
      exception('created: 2026-02-31, expires: 2026-03-01', 'a'),
      exception('created: 2026-03-02, expires: 2026-03-01', 'b'),
      exception('created: 2026-01-01, expires: 2026-07-01', 'c'),
      exception('created: 2026-01-01, expires: 2026-06-30', 'd'),
      exception('created: 2026-01-01, expires: 2026-01-02', 'd'),
    ].join('')
    expect(problems(text)).toEqual([
      'policy/date:3',
      'policy/exception-duration:4',
      'policy/exception-duration:5',
      'policy/exception-id:7',
    ])
  })

  it('and no longer than its own file allows', () => {
    const dates = 'created: 2026-01-01, expires: 2026-02-01'
    expect(
      problems(`schema: 1\ndelegation: {maxAge: 30d}\nexceptions:\n${exception(dates)}`),
    ).toEqual(['policy/exception-duration:4'])
  })
})
