import { lintStack, type PolicyLayer } from '@skills/policy'
import { describe, expect, it } from 'vitest'
import { integrityOf, layerOf, now, stackOf } from '../../support/policy-facts.ts'

const known = {
  assistants: ['claude-code', 'cursor'],
  auditRules: ['SKL-HID-003', 'SKL-INJ-001'],
  unknowable: ['reviews/require', 'releases/min-age'],
}

/** Each remark as `rule line`, in order. */
function linted(...layers: readonly PolicyLayer[]): string[] {
  return lintStack(stackOf(...layers), { now, known, used: undefined }).map(
    ({ rule, line, file }) =>
      `${file === 'skills.policy.yaml' ? '' : `${file} `}${rule.replace('lint/', '')} ${line}`,
  )
}

const one = (text: string): string[] => linted(layerOf(text))

const exception = (changes: string): string =>
  `exceptions:
  - {id: EX-1, digest: "${integrityOf('A')}", owner: o, reason: r, created: 2026-10-01, expires: 2026-12-01, ${changes}}`

describe('lint finds', () => {
  it.each([
    ['an entry twice', 'sources:\n  allow:\n    - github:a/b\n    - github:a/b', ['repeated 5']],
    [
      'an entry that a wider one covers',
      'sources:\n  allow:\n    - github:a/b\n    - github:a/*',
      ['repeated 4'],
    ],
    [
      'an allowed entry that the same file denies, whatever its letters',
      'sources:\n  allow: ["github:Acme/b"]\n  deny: ["github:acme/*"]',
      ['shadowed 3'],
    ],
    ['a list that allows nothing', 'sources: {allow: []}', ['nothing-allowed 2']],
    ['an assistant nobody knows', 'assistants: {allow: [claude]}', ['unknown-name 2']],
    ['a rule nobody knows', 'findings: {deny: ["SKL-NOPE-*"]}', ['unknown-name 2']],
    [
      'a value that says what holds anyway',
      'capabilities: {scripts: allow}\nlicenses: {unknown: allow}',
      ['no-effect 2', 'no-effect 3'],
    ],
    [
      'reviewers whom no rule asks',
      'reviews: {reviewers: [{id: "mailto:a@b", criteria: [safe]}]}',
      ['no-effect 2'],
    ],
    ['what the built-in layer says already', 'findings: {maxSeverity: medium}', ['overruled 2']],
    ['a rule that nothing can meet', 'releases: {minAge: 7d}', ['cannot-be-met 2']],
    [
      'an allow entry whose way is closed',
      'sources: {allow: ["npm:*"], schemes: [https]}',
      ['unreachable 2'],
    ],
  ])('%s', (_what, text, remarks) => {
    expect(one(text)).toEqual(remarks)
  })

  it.each([
    'acme/*',
    'github.com/acme/*',
    'git+https://github.com/acme/web',
    'github://acme/web',
    'github:acme/web#main',
    'github:acme/web@1.2.3',
    'https://github.com/acme/',
    'http//typo',
  ])('the pattern %s, which no source can match', (pattern) => {
    expect(one(`sources: {deny: ["${pattern}"]}`)).toEqual(['source-pattern 2'])
  })

  it.each([
    'github:acme/*',
    'https://github.com/acme/**',
    'git@host.example:team/*',
    'npm:@acme/*',
    'registry:*',
    'file:./packs/*',
    '**',
    'github:acme/web//skills',
  ])('nothing in the pattern %s', (pattern) => {
    expect(one(`sources: {deny: ["${pattern}"]}`)).toEqual([])
  })

  it('an entry that a layer above does not allow, in any of its names', () => {
    const above = layerOf('sources: {allow: ["https://github.com/acme/*"]}', {
      kind: 'team',
      name: '../skills.policy.yaml',
    })
    expect(linted(above, layerOf('sources: {allow: ["github:acme/web"]}'))).toEqual([])
    expect(linted(above, layerOf('sources: {allow: ["github:other/web"]}'))).toEqual([
      'unreachable 2',
    ])
  })

  it('the milder of two layers, unless the stricter one only reports', () => {
    const above = (mode: string) =>
      layerOf(`mode: ${mode}\nlimits: {files: 10}`, { kind: 'team', name: 'above' })
    const below = layerOf('limits: {files: 20}')
    expect(linted(above('enforce'), below)).toEqual(['overruled 2'])
    expect(linted(above('audit'), below)).toEqual([])
  })

  it('exceptions that end, ended, or can accept nothing', () => {
    expect(one(exception('rule: SKL-HID-003'))).toEqual([])
    expect(one(exception('rule: SKL-HID-003').replace('2026-12-01', '2026-11-10'))).toEqual([
      'exception-expiring 3',
    ])
    expect(one(exception('rule: SKL-HID-003').replace('2026-12-01', '2026-10-20'))).toEqual([
      'exception-expired 3',
    ])
    expect(one(exception('rule: sources/allow'))).toEqual(['exception-void 3'])
    expect(one(exception('rule: licenses/allow'))).toEqual(['exception-void 3'])
    expect(one(`licenses: {allow: [MIT]}\n${exception('rule: licenses/allow')}`)).toEqual([])
  })

  it('an exception that a layer above keeps to itself', () => {
    const above = layerOf('delegation: {deny: ["SKL-HID-*"]}', { kind: 'team', name: 'above' })
    expect(linted(above, layerOf(exception('rule: SKL-HID-003')))).toEqual(['exception-void 3'])
  })

  it('an exception that accepted nothing, where everything was judged', () => {
    const stack = stackOf(layerOf(exception('rule: SKL-HID-003')))
    const rules = (used: ReadonlySet<string>) =>
      lintStack(stack, { now, known, used }).map(({ rule }) => rule)
    expect(rules(new Set())).toEqual(['lint/exception-unused'])
    expect(rules(new Set(['skills.policy.yaml EX-1']))).toEqual([])
  })
})
