import { sarifReport } from '@skills/audit'
import { describe, expect, it } from 'vitest'
import { expectGolden } from '../../../support/golden.ts'
import { reportedFinding, reportSample } from '../../../support/report-sample.ts'
import { sarifProblems } from '../../../support/sarif-problems.ts'

// biome-ignore lint/suspicious/noExplicitAny: a document that is looked into freely
type Json = any

function sarif(changes = {}): Json {
  return JSON.parse(sarifReport(reportSample(changes)).text)
}

describe('a SARIF report', () => {
  it('follows the schema and what code scanning asks, byte for byte the same twice', () => {
    const { text, left } = sarifReport(reportSample())
    expect(sarifProblems(text)).toEqual([])
    expect(left).toBe(0)
    expect(sarifReport(reportSample()).text).toBe(text)
    expectGolden('reports/audit.sarif', text)
  })

  it('is valid without any finding, too', () => {
    const { text } = sarifReport(reportSample({ findings: [], gaps: [] }))
    expect(sarifProblems(text)).toEqual([])
  })

  it('gives a finding milder than its rule a rule of its own, since severity belongs to rules there', () => {
    const run = sarif().runs[0]
    const severities = run.tool.driver.rules.map((rule: Json) => [
      rule.id,
      rule.properties['security-severity'],
    ])
    expect(severities).toEqual([
      ['SKL-HID-001', '9.5'],
      ['SKL-HID-002', '8.0'],
      ['SKL-HID-002/low', '2.5'],
      ['SKL-HID-002/medium', '5.5'],
    ])
  })

  it('names another scanner as an extension of the tool', () => {
    const run = sarif().runs[0]
    expect(run.tool.extensions.map(({ name }: Json) => name)).toEqual(['lint'])
    const result = run.results.find((one: Json) => one.ruleId === 'lint/no-eval')
    expect(result.rule.toolComponent).toEqual({ index: 0 })
  })

  it('marks what was accepted, and says what was not scanned', () => {
    const run = sarif().runs[0]
    const accepted = run.results.filter((one: Json) => one.suppressions !== undefined)
    expect(accepted.map((one: Json) => one.suppressions[0].status)).toEqual(['accepted'])
    const [told] = run.invocations[0].toolExecutionNotifications
    expect([told.level, told.message.text]).toEqual(['warning', 'The file is no text.'])
  })

  it('encodes paths and gives related places the same root', () => {
    const run = sarif().runs[0]
    const uris = run.results.map(
      (one: Json) => one.locations[0].physicalLocation.artifactLocation.uri,
    )
    expect(uris).toContain('pack/skills/two%20words/%C3%BC%23%3F%25/a.md')
    const related = run.results.flatMap((one: Json) => one.relatedLocations ?? [])
    expect(related[0].physicalLocation.artifactLocation.uri).toBe('pack/skills/one/run.sh')
  })

  it('keeps the worst where there are too many, and says how many it left out', () => {
    const many = Array.from({ length: 5_100 }, (_, index) =>
      reportedFinding({ severity: index < 50 ? 'critical' : 'low', line: index + 1 }),
    )
    const { text, left } = sarifReport(reportSample({ findings: [...many].reverse() }))
    expect(left).toBe(100)
    expect(sarifProblems(text)).toEqual([])
    const run: Json = JSON.parse(text).runs[0]
    expect(run.results.filter((one: Json) => one.properties.severity === 'critical')).toHaveLength(
      50,
    )
    expect(JSON.stringify(run.invocations)).toContain('100 findings left out')
  })

  it('numbers findings of one fingerprint, so that both are shown', () => {
    const twice = [reportedFinding({ line: 1 }), reportedFinding({ line: 2, endLine: 2 })]
    const { results } = sarif({ findings: twice }).runs[0]
    const hashes = results.map((one: Json) => one.partialFingerprints.primaryLocationLineHash)
    expect(hashes.map((hash: string) => hash.slice(16))).toEqual([':1', ':2'])
  })
})

/** The check above is worth something only if each of these makes it fail. */
const tampered: Readonly<Record<string, (run: Json, log: Json) => void>> = {
  'another version': (_, log) => {
    log.version = '2.0.0'
  },
  'a result without a message': (run) => {
    delete run.results[0].message
  },
  'a level that is none': (run) => {
    run.results[0].level = 'fatal'
  },
  'a line 0': (run) => {
    run.results[0].locations[0].physicalLocation.region.startLine = 0
  },
  'a result without a place': (run) => {
    run.results[0].locations = []
  },
  'an absolute place': (run) => {
    run.results[0].locations[0].physicalLocation.artifactLocation.uri = '/home/me/a.md'
  },
  'a place above the root': (run) => {
    run.results[0].locations[0].physicalLocation.artifactLocation.uri = 'a/../../b.md'
  },
  'a place with a space': (run) => {
    run.results[0].locations[0].physicalLocation.artifactLocation.uri = 'a b.md'
  },
  'a related place above the root': (run) => {
    const result = run.results.find((one: Json) => one.relatedLocations !== undefined)
    result.relatedLocations[0].physicalLocation.artifactLocation.uri = '../b.md'
  },
  'an index of another rule': (run) => {
    const result = run.results.find((one: Json) => one.ruleIndex !== undefined)
    result.ruleIndex = (result.ruleIndex + 1) % run.tool.driver.rules.length
  },
  'an index of another taxon': (run) => {
    const rule = run.tool.driver.rules.find((one: Json) => one.relationships !== undefined)
    for (const relation of rule.relationships) relation.target.index += 50
  },
  'no fingerprint': (run) => {
    delete run.results[0].partialFingerprints
  },
  'a severity that is no number': (run) => {
    run.tool.driver.rules[0].properties['security-severity'] = 'high'
  },
  'too many tags': (run) => {
    run.tool.driver.rules[0].properties.tags = Array.from({ length: 21 }, (_, index) => `t${index}`)
  },
  'a link in a message': (run) => {
    run.results[0].message.text = 'see [this](1)'
  },
  'a hidden character': (run) => {
    run.results[0].message.text = 'x\u202ey'
  },
  'a time': (run) => {
    run.invocations[0].startTimeUtc = '2026-01-01T00:00:00Z'
  },
  'two runs': (run, log) => {
    log.runs.push(run)
  },
}

describe('the check of SARIF', () => {
  for (const [name, change] of Object.entries(tampered)) {
    it(`fails on ${name}`, () => {
      const log = sarif()
      change(log.runs[0], log)
      expect(sarifProblems(JSON.stringify(log))).not.toEqual([])
    })
  }
})
