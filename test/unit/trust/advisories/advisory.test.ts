import { advisorySeverity, cvssScore, kindOf, parseAdvisory, readAdvisory } from '@skills/trust'
import { describe, expect, test } from 'vitest'
import { thrown } from '../../../support/thrown.ts'

const text = (more: object) =>
  Buffer.from(JSON.stringify({ id: 'x_A-1', modified: '2026-01-01T00:00:00Z', ...more }))

describe('the text of an advisory', () => {
  test('may hold whatever OSV or others add', () => {
    const read = parseAdvisory(text({ credits: [{ name: 'me' }], new_key: 1 }), 'a.json')
    expect(read.id).toBe('x_A-1')
  })

  test.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['no id', '{"modified": "2026-01-01T00:00:00Z"}'],
    ['a time without a zone', '{"id": "x_A-1", "modified": "2026-01-01"}'],
    ['an id that leads elsewhere', '{"id": "../x_A-1", "modified": "2026-01-01T00:00:00Z"}'],
    [
      'a digest of another form',
      '{"id": "x_A-1", "modified": "2026-01-01T00:00:00Z", "affected": [{"ecosystem_specific": {"h1": ["h1:x"]}}]}',
    ],
    [
      'a kind that nobody knows',
      '{"id": "x_A-1", "modified": "2026-01-01T00:00:00Z", "database_specific": {"kind": "harmless"}}',
    ],
  ])('is refused with its line: %s', (_, faulty) => {
    const error = thrown(() => parseAdvisory(Buffer.from(faulty), 'a.json'))
    expect(error.code).toBe('E_ADVISORY_INVALID')
    expect(error.where).toMatchObject({ file: 'a.json', line: 1 })
  })

  test('is refused where it is not UTF-8', () => {
    expect(readAdvisory(Buffer.from([0xff, 0xfe]), 'a.json').ok).toBe(false)
  })
})

// The vectors and scores of FIRST's specifications.
test.each([
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 9.8],
  ['CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N', 6.4],
  ['CVSS:3.0/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H', 7.8],
  ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', 9.3],
  ['AV:N/AC:L/Au:N/C:C/I:C/A:C', 10],
])('%s scores %d', async (vector, score) => {
  expect(await cvssScore(vector)).toBe(score)
})

test('what is no vector has no score', async () => {
  expect(await cvssScore('high')).toBeUndefined()
})

describe('what an advisory weighs', () => {
  const weight = (more: object) => advisorySeverity(parseAdvisory(text(more), 'a'))
  const vector = (score: string) => ({ severity: [{ type: 'CVSS_V3', score }] })

  test('comes from its vector', async () => {
    expect(await weight(vector('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'))).toBe('critical')
    expect(await weight(vector('CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N'))).toBe('medium')
    expect(await weight(vector('nonsense'))).toBe('medium')
  })

  test('no vector makes an attack less than one', async () => {
    const mild = vector('CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N')
    expect(await weight({ ...mild, database_specific: { kind: 'malicious' } })).toBe('critical')
  })

  test('a report of malware is one by its prefix', () => {
    expect(kindOf(parseAdvisory(text({ id: 'MAL-2026-1' }), 'a'))).toBe('malicious')
    expect(kindOf(parseAdvisory(text({ id: 'GHSA-x' }), 'a'))).toBe('vulnerable')
  })
})
