import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { diffStacks } from '@skills/policy'
import { describe, expect, it } from 'vitest'
import { policyLists } from '../../../packages/policy/src/diff/lists.ts'
import { scalars } from '../../../packages/policy/src/say/strictness.ts'
import { integrityOf, layerOf, stackOf } from '../../support/policy-facts.ts'
import { repositoryRoot } from '../../support/repository-root.ts'

const differences = (base: string, head: string): string[] =>
  diffStacks(stackOf(layerOf(base)), stackOf(layerOf(head))).map(
    ({ direction, line, message }) => `${direction} ${line} ${message}`,
  )

const directions = (base: string, head: string): string[] =>
  differences(base, head).map((one) => one.split(' ')[0] ?? '')

const exception = (changes: string, expires = '2026-12-01') =>
  `exceptions: [{id: E, rule: SKL-A-001, digest: "${integrityOf('A')}", owner: o, reason: r, created: 2026-10-01, expires: ${expires}${changes}}]`

const signed = (key: string) =>
  `signatures: [{match: "**", anyOf: [{sshKey: "SHA256:${key.repeat(43)}"}]}]`

describe('a change loosens', () => {
  it.each([
    ['a higher severity', 'findings: {maxSeverity: low}', 'findings: {maxSeverity: medium}'],
    ['a limit that grows', 'limits: {bytes: 1MiB}', 'limits: {bytes: 2048KiB}'],
    ['a limit that goes', 'limits: {files: 10}', ''],
    ['a shorter wait', 'releases: {minAge: 2w}', 'releases: {minAge: 13d}'],
    ['a looser way of naming', 'sources: {gitSpec: rev}', 'sources: {gitSpec: tag}'],
    ['one more source', 'sources: {allow: [a]}', 'sources: {allow: [a, b]}'],
    ['a wider source', 'sources: {allow: ["github:a/b"]}', 'sources: {allow: ["github:a/**"]}'],
    ['a list that goes', 'sources: {allow: [a]}', ''],
    ['an empty list that goes', 'capabilities: {mcp: {allow: []}}', ''],
    ['a refusal that goes', 'sources: {deny: [a, b]}', 'sources: {deny: [a]}'],
    [
      'a narrower refusal',
      'deny: [{module: "e*", reason: r}]',
      'deny: [{module: evil, reason: r}]',
    ],
    ['a requirement that goes', 'require: [{module: a}]', 'require: []'],
    ['a mode that is lower', '', 'mode: warn'],
    ['an exception', '', exception('')],
    ['an exception for longer', exception(''), exception('', '2027-01-01')],
    ['an exception for other bytes', exception(''), exception('').replace('AAA', 'BBB')],
    ['delegation', '', 'delegation: {allow: ["licenses/*"]}'],
    ['less kept to itself', 'delegation: {deny: ["**"]}', ''],
    [
      'a reviewer more',
      'reviews: {reviewers: [{id: a, criteria: [x]}]}',
      'reviews: {reviewers: [{id: a, criteria: [x]}, {id: b, criteria: [x]}]}',
    ],
    [
      'trust that lasts longer',
      'publishers: {allow: [{issuer: i, subject: s, until: 2026-12-01}]}',
      'publishers: {allow: [{issuer: i, subject: s}]}',
    ],
    ['another signer', signed('A'), signed('B')],
    ['unknown licences', 'licenses: {allow: [MIT]}', 'licenses: {allow: [MIT], unknown: warn}'],
    ['a way around', 'releases: {minAge: 7d}', 'releases: {minAge: 7d, bypassFor: [security-fix]}'],
  ])('%s', (_what, base, head) => {
    expect(directions(base, head)).toContain('loosened')
    expect(directions(head, base)).toContain('tightened')
  })
})

describe('a change tightens alone', () => {
  it.each([
    ['a narrower source', 'sources: {allow: ["github:a/**"]}', 'sources: {allow: ["github:a/b"]}'],
    ['nothing instead of something', 'sources: {allow: [a]}', 'sources: {default: deny}'],
    ['a refusal', '', 'deny: [{module: evil, reason: r}]'],
    ['an exception that ends sooner', exception(''), exception('', '2026-11-20')],
    ['a limit', '', 'limits: {files: 0}'],
  ])('%s', (_what, base, head) => {
    expect(new Set(directions(base, head))).toEqual(new Set(['tightened']))
  })
})

describe('a change is none', () => {
  it.each([
    ['order and comments', 'sources: {allow: [a, b]}', '# why\nsources:\n  allow: [b, a]'],
    ['a name, a contact, a reason', 'name: a', 'name: b\ncontact: {name: c}'],
    ['another reason', 'deny: [{module: a, reason: r}]', 'deny: [{reason: other, module: a}]'],
    ['what a wider entry covers', 'sources: {allow: ["a*"]}', 'sources: {allow: ["a*", ab]}'],
    [
      'what is implied said aloud',
      'licenses: {allow: [MIT]}',
      'licenses: {allow: [MIT], unknown: deny}',
    ],
    ['the default mode', '', 'mode: enforce'],
    ['a size in another unit', 'limits: {bytes: 1MiB}', 'limits: {bytes: 1024KiB}'],
    ['the words of an exception', exception(''), exception(', ticket: T-1')],
  ])('%s', (_what, base, head) => {
    expect(differences(base, head)).toEqual([])
  })
})

describe('a change of layers', () => {
  const team = (text: string) => layerOf(text, { kind: 'team', name: '../skills.policy.yaml' })
  const org = (pin: string, text: string) =>
    layerOf(text, { kind: 'org', name: `git+https://git.example/p#${pin.repeat(40)}` })

  it('loosens what a layer asked that is gone', () => {
    expect(
      diffStacks(stackOf(team('limits: {files: 1}'), layerOf('')), stackOf(layerOf(''))),
    ).toEqual([
      {
        direction: 'loosened',
        file: '../skills.policy.yaml',
        line: 2,
        isInHead: false,
        message: 'limits.files: 1 is now nothing',
      },
    ])
  })

  it('compares a policy above by what it says, not by its pin', () => {
    const before = stackOf(org('a', 'limits: {files: 1}'))
    expect(diffStacks(before, stackOf(org('b', 'limits: {files: 1}')))).toEqual([])
    expect(diffStacks(before, stackOf(org('b', 'limits: {files: 2}')))).toMatchObject([
      { direction: 'loosened' },
    ])
  })

  it('sees a mode that no longer raises the one above', () => {
    const above = team('mode: warn\nlimits: {files: 1}')
    const [change] = diffStacks(
      stackOf(above, layerOf('mode: enforce')),
      stackOf(above, layerOf('')),
    )
    expect(change).toMatchObject({ direction: 'loosened', file: '../skills.policy.yaml' })
  })
})

/** Every leaf of the schema is a value that is compared, a list that is compared, or words. */
describe('nothing of the schema is passed over', () => {
  const words = ['schema', 'name', 'contact', 'onUnavailable', 'extends']
  const known = new Set([
    ...scalars.map(({ path }) => path.join('.')),
    ...policyLists.map(({ path }) => path.join('.')),
  ])
  const schema = JSON.parse(
    readFileSync(join(repositoryRoot, 'schemas/skills-policy.schema.json'), 'utf8'),
  )
  type Node = {
    readonly $ref?: string
    readonly type?: string
    readonly properties?: Record<string, Node>
  }
  const resolved = (node: Node): Node =>
    node.$ref === undefined
      ? node
      : { ...schema.$defs[node.$ref.replace('#/$defs/', '')], ...node, $ref: undefined }
  const leaves = (node: Node, path: readonly string[]): string[] => {
    const { properties } = resolved(node)
    if (properties === undefined) return [path.join('.')]
    return Object.entries(properties).flatMap(([key, value]) => leaves(value, [...path, key]))
  }

  it('has a row for each key', () => {
    const all = leaves(schema, []).filter((key) => !words.includes(key.split('.')[0] ?? ''))
    expect(all.filter((key) => !known.has(key) && key !== 'sources.default')).toEqual([])
    expect([...known].filter((key) => !all.includes(key))).toEqual([])
  })
})
