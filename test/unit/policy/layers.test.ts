import { parseSource } from '@skills/core'
import { decide, type PolicyLayer, policyDigest, sourceFacts } from '@skills/policy'
import { describe, expect, it } from 'vitest'
import {
  denials,
  findingOf,
  layerOf,
  now,
  sound,
  source,
  stackOf,
} from '../../support/policy-facts.ts'

const upper = (text: string) => layerOf(text, { kind: 'org', name: 'org' })

describe('layers', () => {
  it('are all asked: what one denies is denied, and each reason names its own', () => {
    const stack = stackOf(
      upper(
        'contact: {name: ProdSec, email: sec@acme.example}\nsources: {allow: ["github:acme/*"]}',
      ),
      layerOf('sources: {allow: ["https://github.com/acme/*"]}'),
    )
    expect(decide(stack, source, now).allowed).toBe(true)
    const { reasons } = decide(stack, { ...source, names: ['github:evil/x'] }, now)
    expect(reasons.map(({ layer, line }) => [layer, line])).toEqual([
      ['org', 3],
      ['skills.policy.yaml', 2],
    ])
    expect(reasons[0]?.contact).toBe('ProdSec, sec@acme.example')
  })

  it('cannot loosen: not with a wider list, a lower mode, a higher severity or a default', () => {
    const strict = upper('sources: {allow: ["github:acme/*"]}\nfindings: {maxSeverity: none}')
    const loose = layerOf(
      'mode: audit\nsources: {default: allow, allow: ["**"]}\nfindings: {maxSeverity: medium}\ndelegation: {allow: ["**"]}',
    )
    const facts = { ...source, names: ['github:evil/x'] }
    expect(denials(decide(stackOf(strict, loose), facts, now))).toEqual(['sources/allow'])
    const finding = { ...sound, findings: [findingOf('A', { severity: 'info' })] }
    expect(denials(decide(stackOf(strict, loose), finding, now))).toEqual(['findings/max-severity'])
  })

  it('raise the mode of those above, never lower it', () => {
    const rule = 'sources: {allow: []}'
    const effects = (...layers: readonly PolicyLayer[]) =>
      decide(stackOf(...layers), source, now).reasons.map(({ effect }) => effect)
    expect(effects(upper(`mode: warn\n${rule}`))).toEqual(['warn'])
    expect(effects(upper(`mode: audit\n${rule}`))).toEqual(['audit'])
    expect(effects(upper(`mode: warn\n${rule}`), layerOf('mode: enforce'))).toEqual(['deny'])
    expect(effects(upper(`mode: warn\n${rule}`), layerOf('name: no mode'))).toEqual(['warn'])
    expect(effects(upper(rule), layerOf('mode: audit'))).toEqual(['deny'])
  })

  it('let the built-in floor enforce whatever their mode is', () => {
    const facts = { ...sound, findings: [findingOf('A')] }
    expect(decide(stackOf(layerOf('mode: audit')), facts, now).allowed).toBe(false)
  })
})

describe('the names of a source', () => {
  const names = (text: string) => sourceFacts('web', parseSource(text)).names

  it('are the same for every spelling of a repository on a known host', () => {
    for (const text of [
      'acme/web',
      'https://github.com/acme/web.git',
      'git@github.com:acme/web.git',
      'ssh://git@github.com/acme/web',
    ])
      expect(names(text)).toContain('github:acme/web')
    expect(names('https://github.com.evil.example/acme/web')).not.toContain('github:acme/web')
  })

  it('have the sub-folder beside the whole', () => {
    expect(names('acme/mono//skills/web')).toContain('github:acme/mono//skills/web')
  })

  it.each([
    ['npm:@acme/web', 'npm', 'npm:@acme/web'],
    ['./web', 'file', 'file:./web'],
    ['web', 'registry', 'registry:web'],
    ['https://acme.example/web.tgz', 'https', 'https://acme.example/web.tgz'],
    ['git+file:///srv/web', 'file', 'git+file:///srv/web'],
  ])('of %s travel by %s', (text, scheme, name) => {
    const facts = sourceFacts('web', parseSource(text))
    expect(facts.scheme).toBe(scheme)
    expect(facts.names.some((one) => name.endsWith(one) || one === name)).toBe(true)
  })

  it('say how exactly a repository is named', () => {
    const spec = (text: string) => sourceFacts('web', parseSource(text)).gitSpec
    expect(
      ['acme/web', 'acme/web#main', 'acme/web@^1', `acme/web#${'a'.repeat(40)}`].map(spec),
    ).toEqual(['any', 'branch', 'tag', 'rev'])
    expect(spec('./web')).toBeUndefined()
  })
})

describe('the digest of a committed policy', () => {
  const file = { path: 'skills.policy.yaml', text: 'schema: 1\n' }

  it('changes with every byte and path, and not with the line ends that git may change', () => {
    const digest = policyDigest([file])
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/u)
    expect(policyDigest([{ ...file, text: 'schema: 1 \n' }])).not.toBe(digest)
    expect(policyDigest([{ ...file, path: '../skills.policy.yaml' }])).not.toBe(digest)
    expect(policyDigest([file, { ...file, path: 'x' }])).not.toBe(digest)
    expect(policyDigest([{ ...file, text: 'schema: 1\r\n' }])).toBe(digest)
    expect(policyDigest([])).toBeUndefined()
  })
})
