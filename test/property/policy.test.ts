import type { Policy, PolicyFacts } from '@skills/core'
import {
  builtInStack,
  decide,
  mergeLayers,
  type PolicyLayer,
  type PolicyStack,
} from '@skills/policy'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestOf, findingOf, integrityOf, now, sound, source } from '../support/policy-facts.ts'

const word = fc.constantFrom('a', 'b', 'c')
const severity = fc.constantFrom('info', 'low', 'medium', 'high', 'critical' as const)
const digest = fc.constantFrom(sound.integrity, integrityOf('B'), integrityOf('C'))
const some = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 2 })
const glob = fc.constantFrom('a', 'b*', '**', 'github:a/*', 'R-1', 'R-*', 'Bash(git:*)', 'Bash')
const globs = some(glob)
const license = fc.constantFrom('MIT', 'Apache-2.0', 'GPL-3.0-only')

const partial = <Keys extends Record<string, fc.Arbitrary<unknown>>>(keys: Keys) =>
  fc.record(keys, { requiredKeys: [] })

const exception = fc.record({
  id: word,
  rule: fc.constantFrom('R-1', 'findings/max-severity', 'licenses/allow', 'deny/listed'),
  digest,
  owner: fc.constant('me'),
  reason: fc.constant('why'),
  created: fc.constantFrom('2026-10-01', '2026-11-02'),
  expires: fc.constantFrom('2026-10-20', '2026-12-01', '2027-02-01'),
})

const policy: fc.Arbitrary<Policy> = fc.record({ schema: fc.constant(1 as const) }).chain((base) =>
  partial({
    mode: fc.constantFrom('audit', 'warn', 'enforce' as const),
    deny: some(fc.record({ module: glob, reason: fc.constant('bad') })),
    sources: partial({
      default: fc.constantFrom('allow', 'deny' as const),
      allow: globs,
      deny: globs,
      gitSpec: fc.constantFrom('any', 'branch', 'tag', 'rev' as const),
    }),
    licenses: partial({
      allow: some(license),
      deny: some(license),
      unknown: fc.constantFrom('allow', 'warn', 'deny' as const),
    }),
    findings: partial({
      maxSeverity: fc.constantFrom('none', 'info', 'low', 'medium' as const),
      deny: globs,
    }),
    capabilities: partial({
      tools: partial({ allow: globs, deny: globs }),
      scripts: fc.constantFrom('allow', 'review', 'deny' as const),
    }),
    assistants: partial({ allow: some(word), deny: some(word) }),
    limits: partial({ files: fc.integer({ min: 0, max: 4 }) }),
    publishers: partial({ require: fc.constantFrom('none', 'any' as const) }),
    delegation: partial({
      allow: globs,
      deny: globs,
      maxAge: fc.constantFrom('10d', '90d'),
    }),
  }).map((rest) => ({ ...base, ...rest }) as Policy),
)

const facts: fc.Arbitrary<PolicyFacts> = fc.oneof(
  fc.record({ name: word, gitSpec: fc.constantFrom('any', 'tag', 'rev' as const) }).map(
    ({ name, gitSpec }): PolicyFacts => ({
      ...source,
      names: [`github:a/${name}`, name],
      gitSpec,
    }),
  ),
  fc
    .record({
      module: word,
      license: fc.option(license, { nil: undefined }),
      severities: some(severity),
      rule: fc.constantFrom('R-1', 'R-2'),
      tools: some(fc.constantFrom('Bash', 'Bash(git log:*)', 'Read')),
      scripts: some(word),
      files: fc.integer({ min: 0, max: 5 }),
    })
    .map(
      ({ module, license: text, severities, rule, tools, scripts, files }): PolicyFacts => ({
        ...sound,
        module,
        license: text,
        findings: severities.map((one) => findingOf(rule, { severity: one })),
        capabilities: { ...sound.capabilities, tools, scripts },
        size: { ...sound.size, files },
      }),
    ),
  some(word).map(
    (readers): PolicyFacts => ({
      stage: 'place',
      module: 'web',
      places: [{ path: '.a/skills/one', skill: 'one', readers }],
    }),
  ),
)

const kinds = fc.constantFrom('system', 'org', 'team', 'project', 'user' as const)
const layer = fc.record({ kind: kinds, policy, number: fc.integer({ min: 0, max: 5 }) }).map(
  (made): PolicyLayer => ({
    kind: made.kind,
    name: `layer-${made.number}`,
    sha256: digestOf('a'),
    policy: made.policy,
    lineOf: () => 1,
    isTightenOnly: made.kind === 'user',
  }),
)
const layers = fc.array(layer, { maxLength: 4 })
const stacked = (...parts: readonly PolicyStack[]) =>
  [builtInStack, ...parts].reduce((upper, lower) => mergeLayers(upper, lower))
const isAllowed = (stack: PolicyStack, asked: PolicyFacts) => decide(stack, asked, now).allowed

test('no layer below ever allows what the layers above deny, whatever the fact', () => {
  fc.assert(
    fc.property(layers, layers, facts, (above, below, asked) => {
      if (!isAllowed(stacked(above), asked))
        expect(isAllowed(stacked(above, below), asked)).toBe(false)
    }),
    { numRuns: 3_000 },
  )
})

test('an exception below reaches the built-in findings and what was left to it, and nothing else', () => {
  const excepting = fc.record({ layer, exceptions: fc.array(exception, { maxLength: 3 }) })
  fc.assert(
    fc.property(layers, excepting, facts, (above, { layer: one, exceptions }, asked) => {
      const before = decide(stacked(above), asked, now)
      const below = { ...one, policy: { ...one.policy, exceptions } }
      const left = above.flatMap(({ policy: of }) => of.delegation?.allow ?? [])
      const firm = before.reasons.filter(
        ({ effect, layer: name, finding }) =>
          effect === 'deny' && left.length === 0 && !(name === 'built-in' && finding !== undefined),
      )
      if (firm.length > 0) expect(isAllowed(stacked(above, [below]), asked)).toBe(false)
    }),
    { numRuns: 3_000 },
  )
})

test('merging stacks may be grouped in any way, and merging one with itself changes nothing', () => {
  fc.assert(
    fc.property(layers, layers, layers, (one, two, three) => {
      const left = mergeLayers(mergeLayers(one, two), three)
      const unique = mergeLayers([], one)
      expect(left).toEqual(mergeLayers(one, mergeLayers(two, three)))
      expect(mergeLayers(unique, unique)).toEqual(unique)
    }),
  )
})

test('the same layers, facts and time give the same decision', () => {
  fc.assert(
    fc.property(layers, facts, (all, asked) => {
      const stack = stacked(all)
      expect(decide(stack, asked, now)).toEqual(decide(stack, asked, now))
    }),
  )
})
