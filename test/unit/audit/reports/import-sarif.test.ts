import { importSarif, sarifReport } from '@skills/audit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportSample } from '../../../support/report-sample.ts'
import { sarifProblems } from '../../../support/sarif-problems.ts'

const origin = { tool: 'lint', report: 'lint.sarif' }

function log(results: readonly object[], rules: readonly object[] = []): string {
  return JSON.stringify({
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'x', rules } }, results }],
  })
}

function imported(text: string) {
  const read = importSarif(text, origin)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read
}

function at(uri: unknown, region: object = { startLine: 3 }): object {
  return { locations: [{ physicalLocation: { artifactLocation: { uri }, region } }] }
}

describe('findings of another scanner', () => {
  it('keep rule, place and text, and name the scanner', () => {
    const rules = [
      {
        id: 'no-eval',
        shortDescription: { text: 'No eval' },
        properties: { 'security-severity': '7.5', tags: ['external/cwe/cwe-095'] },
      },
    ]
    const result = { ruleId: 'no-eval', message: { text: 'eval is used' }, ...at('src/a%20b.js') }
    const { findings } = imported(log([result], rules))
    expect(findings).toMatchObject([
      {
        rule: 'lint/no-eval',
        tool: 'lint',
        severity: 'high',
        message: 'eval is used',
        file: 'src/a b.js',
        line: 3,
        taxonomy: ['CWE-95'],
      },
    ])
  })

  it('get a place where they have none, or one that leads elsewhere', () => {
    const uris = [
      '/etc/passwd',
      'file:///etc/passwd',
      '../x',
      'a/../../x',
      'C:\\x',
      '\\\\h\\x',
      'a%2f..%2f..%2fx',
      'https://x.example/a',
      'a\u0000b',
      '%ff',
      '',
      7,
      'x?y',
      '.git/config',
    ]
    const { findings } = imported(
      log([
        { message: { text: 'm' } },
        ...uris.map((uri) => ({ message: { text: 'm' }, ...at(uri) })),
      ]),
    )
    expect(findings.map(({ file, line }) => [file, line])).toEqual(
      [undefined, ...uris].map(() => ['lint.sarif', 1]),
    )
    expect(findings[1]?.message).toBe('m (place given: /etc/passwd)')
  })

  it('take their severity from number, level or rule', () => {
    const rules = [
      { id: 'scored', properties: { 'security-severity': '9.8' } },
      { id: 'plain', defaultConfiguration: { level: 'note' } },
    ]
    const message = { text: 'm' }
    const results = [
      { ruleId: 'scored', level: 'note', message },
      { ruleId: 'plain', message },
      { ruleId: 'plain', level: 'error', message },
      { ruleId: 'unknown', message },
      { ruleId: 'unknown', level: 'none', message },
      { ruleId: 'scored', kind: 'informational', message },
      { ruleId: 'scored', kind: 'pass', message },
      { rule: { index: 1 }, message },
    ]
    const { findings } = imported(log(results, rules))
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['lint/scored', 'critical'],
      ['lint/plain', 'low'],
      ['lint/plain', 'high'],
      ['lint/unknown', 'medium'],
      ['lint/unknown', 'info'],
      ['lint/scored', 'info'],
      ['lint/plain', 'low'],
    ])
  })

  it('are made visible and cut', () => {
    const text = `a\u202eb\u001b[2K${'x'.repeat(5_000)}`
    const { findings } = imported(log([{ ruleId: 'r\u200b x', message: { text }, ...at('a.md') }]))
    expect(findings[0]?.message).toMatch(/^a\\u\{202e\}b\\u\{1b\}\[2Kx+…$/u)
    expect(findings[0]?.message.length).toBeLessThan(1_100)
    expect(findings[0]?.rule).toBe('lint/r\\u{200b}-x')
  })

  it('are left out beyond the limit, which is said', () => {
    const results = Array.from({ length: 25_010 }, () => ({ message: { text: 'm' } }))
    const { findings, left } = imported(log(results))
    expect([findings.length, left]).toEqual([25_000, 10])
  })

  it('are refused where the file is no SARIF 2.1.0', () => {
    for (const text of [
      '',
      '{',
      '[]',
      '{"version":"2.1.0"}',
      '{"version":"2.0.0","runs":[]}',
      `${'['.repeat(100_000)}`,
    ])
      expect(importSarif(text, origin).ok, text.slice(0, 20)).toBe(false)
  })

  it('never throw, and always make a valid report', () => {
    const anything = fc.anything({ withBigInt: false, maxDepth: 3 })
    const result = fc.record(
      {
        ruleId: anything,
        level: anything,
        kind: anything,
        message: fc.oneof(anything, fc.record({ text: fc.string({ unit: 'binary' }) })),
        locations: fc.oneof(
          anything,
          fc.array(
            fc.record({
              physicalLocation: fc.record({
                artifactLocation: fc.record({
                  uri: fc.oneof(anything, fc.string({ unit: 'binary' })),
                }),
                region: fc.oneof(
                  anything,
                  fc.record({ startLine: fc.integer(), endLine: fc.integer() }),
                ),
              }),
            }),
          ),
        ),
        properties: anything,
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.array(result, { maxLength: 4 }), anything, (results, rules) => {
        const text = JSON.stringify({
          version: '2.1.0',
          runs: [{ tool: { driver: { rules } }, results }],
        })
        const read = importSarif(text, origin)
        if (!read.ok) return
        const findings = read.findings.map((one) => ({ ...one, repositoryPath: one.file }))
        const report = sarifReport(reportSample({ findings, rules: read.rules }))
        expect(sarifProblems(report.text)).toEqual([])
      }),
      { numRuns: 100 },
    )
  }, 60_000)
})
