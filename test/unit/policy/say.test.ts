import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parsePolicy, placedStatements, policyRules, statementText } from '@skills/policy'
import { describe, expect, it } from 'vitest'
import { layerOf, stackOf } from '../../support/policy-facts.ts'
import { repositoryRoot } from '../../support/repository-root.ts'

const everything = readFileSync(
  join(repositoryRoot, 'test/support/fixtures/whole.policy.yaml'),
  'utf8',
)

describe('a policy in words', () => {
  const layer = layerOf(everything.replace('schema: 1\n', ''))
  const placed = placedStatements(stackOf(layer))

  it('says something for every rule there is', () => {
    const said = new Set(placed.map(({ statement }) => statement.rule))
    const silent = Object.keys(policyRules).filter((rule) => rule !== 'reviews/violation')
    expect(silent.filter((rule) => ![...said].some((one) => one === rule))).toEqual([])
  })

  it('says something for every key of the schema, on the line of the key', () => {
    const schema = JSON.parse(
      readFileSync(join(repositoryRoot, 'schemas/skills-policy.schema.json'), 'utf8'),
    )
    const keys = Object.keys(schema.properties)
    expect(keys.filter((key) => !new RegExp(`^${key}:`, 'mu').test(everything))).toEqual([])
    const lines = everything.split('\n')
    for (const { statement, layer: from, line } of placed) {
      if (from.kind === 'built-in') continue
      const [section = ''] = statement.path.map(String)
      const above = lines.slice(0, line).reverse()
      expect(
        above.find((text) => /^\w/u.test(text)),
        statementText(statement),
      ).toMatch(new RegExp(`^${section}:`, 'u'))
    }
  })

  it('is the same list in every run', () => {
    expect(placed.map(({ statement }) => statementText(statement))).toMatchSnapshot()
  })
})

describe('what binds of several layers', () => {
  const binding = (...texts: readonly string[]) =>
    placedStatements(
      stackOf(
        ...texts.map((text, index) =>
          layerOf(text, index === 0 ? { kind: 'team', name: 'above' } : {}),
        ),
      ),
    )
      .filter(({ layer, overruledBy }) => layer.kind !== 'built-in' && overruledBy === undefined)
      .map(({ layer, statement }) => `${layer.name} ${statement.path.join('.')}`)

  it('is the strictest of one value, and every list', () => {
    expect(
      binding(
        'findings: {maxSeverity: info}\nlimits: {bytes: 2MiB}\nsources: {allow: ["github:a/*"]}',
        'findings: {maxSeverity: low}\nlimits: {bytes: 1MiB}\nsources: {allow: ["github:a/b"]}',
      ),
    ).toEqual([
      'above sources.allow',
      'above findings.maxSeverity',
      'skills.policy.yaml sources.allow',
      'skills.policy.yaml limits.bytes',
    ])
  })
})

describe('presets', () => {
  it.each(['baseline', 'open-source', 'strict'])('%s is a policy with all seven habits', (name) => {
    const text = readFileSync(join(repositoryRoot, `skills-registry/policies/${name}.yaml`), 'utf8')
    expect(parsePolicy({ text, name, version: '1.0.0' }).policy.name).toBe(name)
    for (const habit of [1, 2, 3, 4, 5, 6, 7])
      expect(text).toMatch(new RegExp(`^# +${habit}\\. [A-Z]`, 'mu'))
    expect(text).not.toMatch(/\t| $/mu)
  })
})
