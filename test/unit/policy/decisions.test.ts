import { type Finding, type ModuleProblem, severities } from '@skills/core'
import { builtInFloor, decideContent, decideSource, isDenied } from '@skills/policy'
import { describe, expect, it } from 'vitest'

const finding: Finding = {
  rule: 'A-RULE',
  severity: 'high',
  confidence: 'high',
  message: 'Found.',
  file: 'SKILL.md',
  line: 1,
  column: 1,
  endLine: 1,
  evidence: 'text',
  remedy: 'Mend it.',
  fingerprint: 'f',
  taxonomy: [],
}
const problem: ModuleProblem = {
  severity: 'error',
  rule: 'name/folder',
  message: 'Wrong.',
  remedy: 'Rename it.',
  skill: 'one',
}

describe('content', () => {
  it('is allowed where nothing is wrong, and where nothing reaches the threshold', () => {
    expect(decideContent(builtInFloor, { problems: [], findings: [] })).toEqual({
      allowed: true,
      reasons: [],
    })
    const remarks = {
      problems: [{ ...problem, severity: 'warning' as const }],
      findings: [{ ...finding, severity: 'medium' as const }],
    }
    expect(decideContent(builtInFloor, remarks).allowed).toBe(true)
  })

  it('is denied with every reason, each with layer, rule and remedy', () => {
    const { allowed, reasons } = decideContent(builtInFloor, {
      problems: [problem],
      findings: [finding, { ...finding, rule: 'B-RULE' }],
    })
    expect(allowed).toBe(false)
    expect(reasons.map((reason) => reason.rule)).toEqual(['name/folder', 'A-RULE', 'B-RULE'])
    expect(reasons[0]).toEqual({
      effect: 'deny',
      layer: 'built-in',
      rule: 'name/folder',
      message: 'Wrong.',
      remedy: 'Rename it.',
    })
  })

  it('is denied by findings of the threshold and above, but for suppressed ones', () => {
    const denied = severities.filter((severity) => isDenied(builtInFloor, { ...finding, severity }))
    expect(denied).toEqual(['high', 'critical'])
    expect(
      isDenied(builtInFloor, { ...finding, suppressed: { by: 'policy', reason: 'known' } }),
    ).toBe(false)
    expect(isDenied({ ...builtInFloor, failOn: 'low' }, { ...finding, severity: 'low' })).toBe(true)
  })
})

describe('a source', () => {
  const decide = (url: string | undefined) => decideSource(builtInFloor, { url })

  it('is allowed over https, from this machine, and where there is no address', () => {
    for (const url of [undefined, 'https://example.org/x.git', 'http://127.0.0.1:8080/x.git']) {
      expect(decide(url).allowed).toBe(true)
    }
  })

  it('is denied over plain http, with the address that would be allowed', () => {
    const { allowed, reasons } = decide('http://example.org/x.git')
    expect(allowed).toBe(false)
    expect(reasons).toMatchObject([
      { rule: 'source/plain-http', remedy: 'Use https: https://example.org/x.git' },
    ])
  })

  it('is not let in by a name that only looks like this machine', () => {
    for (const host of ['localhost.example.org', '127.0.0.1.example.org', 'localhost@example.org'])
      expect(decide(`http://${host}/x.git`).allowed).toBe(false)
  })
})
