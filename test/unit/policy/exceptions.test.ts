import { decide, exceptionRemarks, type PolicyStack, withSuppressions } from '@skills/policy'
import { describe, expect, it } from 'vitest'
import {
  denials,
  findingOf,
  integrityOf,
  layerOf,
  now,
  sound,
  stackOf,
} from '../../support/policy-facts.ts'

const facts = { ...sound, findings: [findingOf('SKL-NET-003')] }

const exception = (changes: Readonly<Record<string, string>> = {}) => {
  const keys = {
    id: 'EX-7',
    rule: 'SKL-NET-003',
    digest: `"${sound.integrity}"`,
    owner: 'me@acme.example',
    reason: 'checked by hand',
    created: '2026-10-01',
    expires: '2026-12-01',
    ...changes,
  }
  const text = Object.entries(keys).map(([key, value]) => `${key}: ${value}`)
  return `exceptions: [{${text.join(', ')}}]`
}
const org = (text: string) => layerOf(text, { kind: 'org', name: 'org' })
const judged = (stack: PolicyStack, at = now) => decide(stack, facts, at)

describe('an exception', () => {
  it('of a project accepts a finding that the built-in floor refuses, and marks it', () => {
    const stack = stackOf(layerOf(exception()))
    const decision = judged(stack)
    expect(decision.allowed).toBe(true)
    expect(decision.reasons).toMatchObject([{ effect: 'excepted', exception: 'EX-7' }])
    expect(withSuppressions(stack, facts, { refused: new Set(), now })[0]?.suppressed).toEqual({
      by: 'policy',
      reason: 'EX-7: checked by hand',
      expires: '2026-12-01',
    })
  })

  it.each([
    ['another rule', { rule: 'SKL-NET-004' }],
    ['other bytes', { digest: `"${integrityOf('Z')}"` }],
    ['another finding', { fingerprint: 'other-print' }],
    ['a time that has not come', { created: '2026-11-02' }],
    ['a time that is over', { expires: '2026-10-31' }],
  ])('does not hold for %s', (_what, changes) => {
    expect(denials(judged(stackOf(layerOf(exception(changes)))))).toEqual(['findings/max-severity'])
  })

  it.each([
    ['the finding by fingerprint', { fingerprint: 'SKL-NET-003-print' }],
    ['the bytes of the skill alone', { digest: `"${integrityOf('B')}"` }],
    ['the rule of the policy', { rule: 'findings/max-severity' }],
  ])('holds for %s', (_what, changes) => {
    expect(judged(stackOf(layerOf(exception(changes)))).allowed).toBe(true)
  })

  it('ends at its very instant', () => {
    const stack = stackOf(layerOf(exception({ expires: '2026-11-15T06:00:00Z' })))
    expect(judged(stack, new Date('2026-11-15T05:59:59.999Z')).allowed).toBe(true)
    expect(judged(stack, new Date('2026-11-15T06:00:00.000Z')).allowed).toBe(false)
  })

  it('of a layer below does not reach a rule of a layer above, unless that left it to it', () => {
    const strict = 'findings: {maxSeverity: low}'
    const below = layerOf(exception())
    expect(denials(judged(stackOf(org(strict), below)))).toEqual(['findings/max-severity'])
    const left = `${strict}\ndelegation: {allow: ["findings/*"]}`
    expect(judged(stackOf(org(left), below)).allowed).toBe(true)
    const above = org(exception())
    expect(judged(stackOf(above, layerOf(strict))).allowed).toBe(true)
  })

  it.each(['"**"', '"SKL-NET-*"', '"findings/max-severity"'])(
    'is forbidden by a layer above that keeps %s',
    (pattern) => {
      const stack = stackOf(org(`delegation: {deny: [${pattern}]}`), layerOf(exception()))
      expect(judged(stack).allowed).toBe(false)
    },
  )

  it('of a layer that may only tighten accepts nothing of the floor', () => {
    const user = layerOf(exception(), { kind: 'user', name: 'user', isTightenOnly: true })
    expect(judged(stackOf(user)).allowed).toBe(false)
  })

  it('never reaches what is denied by name, invalid, or said to be bad by a reviewer', () => {
    const listed = `deny: [{module: web, reason: revoked}]\n${exception({ rule: 'deny/listed' })}`
    expect(denials(decide(stackOf(layerOf(listed)), sound, now))).toEqual(['deny/listed'])
    const invalid = layerOf(exception({ rule: 'content/invalid' }))
    const problem = {
      severity: 'error',
      rule: 'r',
      message: 'm',
      remedy: 'r',
      skill: 'one',
    } as const
    expect(denials(decide(stackOf(invalid), { ...sound, problems: [problem] }, now))).toEqual([
      'content/invalid',
    ])
  })

  it('is not in force where a layer above allows a shorter time', () => {
    const stack = stackOf(org('delegation: {maxAge: 30d}'), layerOf(exception()))
    expect(judged(stack).allowed).toBe(false)
    expect(exceptionRemarks(stack, now).map(({ kind }) => kind)).toEqual(['too-long'])
  })
})

describe('what is told of exceptions', () => {
  const kinds = (changes: Readonly<Record<string, string>>, used?: ReadonlySet<string>) =>
    exceptionRemarks(stackOf(layerOf(exception(changes))), now, used).map(({ kind }) => kind)

  it('is their end, fourteen days before it and afterwards', () => {
    expect(kinds({ expires: '2026-11-16' })).toEqual([])
    expect(kinds({ expires: '2026-11-14' })).toEqual(['expiring'])
    expect(kinds({ expires: '2026-10-31' })).toEqual(['expired'])
  })

  it('is that one accepts nothing, where everything was looked at', () => {
    expect(kinds({}, new Set())).toEqual(['unused'])
    expect(kinds({}, new Set(['skills.policy.yaml EX-7']))).toEqual([])
    expect(kinds({})).toEqual([])
  })

  it('has the line', () => {
    const [remark] = exceptionRemarks(stackOf(layerOf(exception())), new Date('2026-11-30'))
    expect(remark).toMatchObject({ file: 'skills.policy.yaml', line: 2 })
    expect(remark?.message).toContain('owner me@acme.example')
  })
})
