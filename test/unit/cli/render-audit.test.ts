import { describe, expect, it } from 'vitest'
import { painter } from '../../../packages/cli/src/render/paint.ts'
import { renderAudit, renderAuditNotes } from '../../../packages/cli/src/render/render-audit.ts'
import { expectGolden } from '../../support/golden.ts'
import { reportedFinding, reportSample } from '../../support/report-sample.ts'

const paint = painter(false)
const person = { terminal: { decorates: true }, paint }
const pipe = { terminal: { decorates: false }, paint }

describe('an audit on a terminal', () => {
  it('shows the worst first, with evidence and remedy, and ends with one line', () => {
    const lines = [...renderAudit(reportSample(), person), ...renderAuditNotes(reportSample())]
    expectGolden('reports/audit.txt', `${lines.join('\n')}\n`)
  })

  it('shows hidden characters of everything that a module or another scanner wrote', () => {
    const evil = '\u001b[2K\u202e\u200b\r\n\u{e0041}'
    const finding = reportedFinding({
      rule: evil,
      message: evil,
      evidence: evil,
      remedy: evil,
      file: evil,
      suppressed: { by: 'baseline', reason: evil },
      related: [{ file: evil, line: 1, column: 1, endLine: 1, message: evil }],
    })
    const input = reportSample({
      findings: [finding],
      gaps: [{ file: evil, reason: 'binary', message: evil, isExecutable: false }],
    })
    const text = [
      ...renderAudit(input, person),
      ...renderAudit(input, pipe),
      ...renderAuditNotes(input),
    ]
    expect(text.join('')).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u202e\u200b\u{e0041}]/u)
  })

  it('counts what is information to a person, and lists it in a pipe', () => {
    const input = reportSample({ findings: [reportedFinding({ severity: 'info' })] })
    expect(renderAudit(input, person)).toEqual(['1 finding at level info: see --format json', ''])
    expect(renderAudit(input, pipe)).toHaveLength(1)
  })
})
