import { type ModuleProblem, severities } from '@skills/core'
import { builtInStack, decide, decideBuiltIn, decideChange } from '@skills/policy'
import { describe, expect, it } from 'vitest'
import {
  decided,
  denials,
  findingOf,
  integrityOf,
  layerOf,
  now,
  sound,
  source,
  stackOf,
} from '../../support/policy-facts.ts'

const problem: ModuleProblem = {
  severity: 'error',
  rule: 'name/folder',
  message: 'Wrong.',
  remedy: 'Rename it.',
  skill: 'one',
}

describe('the built-in floor', () => {
  const floor = (facts: Parameters<typeof decideBuiltIn>[0]) => decideBuiltIn(facts, now)

  it('allows what is sound, and findings and problems below its threshold', () => {
    expect(floor(sound)).toEqual({ allowed: true, reasons: [] })
    const remarks = {
      ...sound,
      problems: [{ ...problem, severity: 'warning' as const }],
      findings: [findingOf('A', { severity: 'medium' })],
    }
    expect(floor(remarks).allowed).toBe(true)
  })

  it('denies with every reason, each with layer, rule and remedy', () => {
    const facts = { ...sound, problems: [problem], findings: [findingOf('A'), findingOf('B')] }
    const { allowed, reasons } = floor(facts)
    expect(allowed).toBe(false)
    expect(reasons.map(({ rule }) => rule)).toEqual([
      'content/invalid',
      'findings/max-severity',
      'findings/max-severity',
    ])
    expect(reasons[0]).toEqual({
      effect: 'deny',
      layer: 'built-in',
      rule: 'content/invalid',
      message: 'Wrong.',
      remedy: 'Rename it.',
      skill: 'one',
    })
  })

  it('denies findings that are high or critical, but for suppressed ones', () => {
    const denied = severities.filter(
      (severity) => !floor({ ...sound, findings: [findingOf('A', { severity })] }).allowed,
    )
    expect(denied).toEqual(['high', 'critical'])
    const suppressed = { by: 'policy', reason: 'known' } as const
    expect(floor({ ...sound, findings: [findingOf('A', { suppressed })] }).allowed).toBe(true)
  })

  it('denies plain http but to this machine, and is not fooled by names', () => {
    const over = (url: string) => floor({ ...source, url, names: [url], scheme: 'http' })
    expect(over('http://127.0.0.1:8080/x.git').allowed).toBe(true)
    for (const host of ['example.org', 'localhost.example.org', 'localhost@example.org'])
      expect(denials(over(`http://${host}/x.git`))).toEqual(['source/plain-http'])
    expect(over('http://example.org/x.git').reasons[0]?.remedy).toBe(
      'Use https: https://example.org/x.git',
    )
  })

  it('says the same as the whole engine over the built-in layer alone', () => {
    const facts = { ...sound, problems: [problem], findings: [findingOf('A')] }
    for (const one of [sound, facts, source])
      expect(floor(one)).toEqual(decide(builtInStack, one, now))
  })
})

describe('facts that nobody has', () => {
  it('deny where a policy asks for them, and only there', () => {
    const text = [
      'publishers: {require: any}',
      'signatures: [{match: "**", anyOf: []}]',
      'reviews: {require: [{match: "**", criteria: safe}]}',
      'releases: {minAge: 1d}',
      'advisories: {maxSeverity: high}',
    ].join('\n')
    expect(denials(decided(text, sound))).toEqual([
      'releases/min-age',
      'publishers/require',
      'signatures/any-of',
      'reviews/require',
      'advisories/max-db-age',
    ])
    expect(decided('name: nothing asked', sound).allowed).toBe(true)
  })

  it('are not asked for again where the bytes are locked already, as far as age goes', () => {
    expect(decided('releases: {minAge: 7d}', { ...sound, isLocked: true }).allowed).toBe(true)
  })
})

describe('an allow list', () => {
  it('allows nothing where it is empty, and has no opinion where it is left out', () => {
    expect(denials(decided('sources: {allow: []}', source))).toEqual(['sources/allow'])
    expect(denials(decided('sources: {default: deny}', source))).toEqual(['sources/allow'])
    expect(decided('sources: {}', source).allowed).toBe(true)
    expect(denials(decided('licenses: {allow: []}', sound))).toEqual(['licenses/allow'])
  })
})

describe('a licence', () => {
  it('of a skill goes before that of its module, and a person can clear one up by digest', () => {
    const skills = [{ name: 'one', integrity: integrityOf('B'), license: 'Custom' }]
    const facts = { ...sound, skills }
    expect(denials(decided('licenses: {allow: [Apache-2.0]}', facts))).toEqual(['licenses/unknown'])
    const clear = `licenses: {allow: [Apache-2.0], clarify: [{digest: "${integrityOf('B')}", license: Apache-2.0, reason: read it}]}`
    expect(decided(clear, facts).allowed).toBe(true)
  })

  it('that is unknown only warns where the policy says so', () => {
    const { allowed, reasons } = decided('licenses: {unknown: warn}', {
      ...sound,
      license: undefined,
    })
    expect(allowed).toBe(true)
    expect(reasons).toMatchObject([{ effect: 'warn', rule: 'licenses/unknown' }])
  })

  it('that would keep a parser busy is unknown', () => {
    const license = `${'('.repeat(5000)}MIT${')'.repeat(5000)}`
    expect(denials(decided('licenses: {allow: [MIT]}', { ...sound, license }))).toEqual([
      'licenses/unknown',
    ])
  })
})

describe('a change that brings its own policy', () => {
  const strict = stackOf(layerOf('licenses: {allow: [MIT]}'))
  const loose = stackOf(layerOf('name: nothing asked'))

  it('is judged by the policy before it, which tells what was loosened', () => {
    const decision = decideChange({ base: strict, head: loose }, sound, now)
    expect(decision.allowed).toBe(false)
    expect(decision.loosened.map(({ rule }) => rule)).toEqual(['licenses/allow'])
  })

  it('has to keep the policy that it brings as well', () => {
    const decision = decideChange({ base: loose, head: strict }, sound, now)
    expect([decision.allowed, decision.loosened]).toEqual([false, []])
    expect(decideChange({ base: strict, head: strict }, sound, now).reasons).toHaveLength(1)
  })
})

describe('a thousand skills', () => {
  it('are judged under several layers in a tenth of a second', () => {
    const layer = layerOf(
      [
        'sources: {allow: ["github:acme/*"]}',
        'licenses: {allow: [Apache-2.0, MIT]}',
        'findings: {maxSeverity: low, deny: ["SKL-INJ-*"]}',
        'capabilities: {tools: {allow: [Read, Grep], deny: ["Bash(curl:*)"]}, scripts: review}',
        'deny: [{skill: "*/gogle-*", reason: bad}]',
        'limits: {bytes: 5MiB, files: 500}',
      ].join('\n'),
    )
    const stack = stackOf(...['org', 'team', 'project'].map((name) => ({ ...layer, name })))
    const module = {
      ...sound,
      findings: Array.from({ length: 5 }, () => findingOf('A', { severity: 'low' })),
    }
    decide(stack, module, now)
    const started = process.cpuUsage()
    for (let count = 0; count < 1_000; count += 1) decide(stack, module, now)
    const { user, system } = process.cpuUsage(started)
    // The promise is 100 ms; under a test runner, which compiles everything anew, three times as much.
    expect((user + system) / 1_000).toBeLessThan(300)
  })
})
