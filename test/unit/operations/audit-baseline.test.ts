import { describe, expect, it } from 'vitest'
import { baselineOf, withBaseline } from '../../../packages/operations/src/audit/baseline.ts'
import { reportedFinding } from '../../support/report-sample.ts'

const one = reportedFinding({ evidence: 'one' })
const two = reportedFinding({ evidence: 'two', line: 12 })

describe('a baseline', () => {
  it('accepts what stood there, wherever its lines moved', () => {
    const { findings, unused } = withBaseline([{ ...one, line: 99 }, two], baselineOf([one, two]))
    expect(findings.map(({ suppressed }) => suppressed?.by)).toEqual(['baseline', 'baseline'])
    expect(unused).toEqual([])
  })

  it('does not accept one more copy of what it accepts', () => {
    const { findings } = withBaseline([one, { ...one, line: 40 }], baselineOf([one]))
    expect(findings.map(({ suppressed }) => suppressed?.by)).toEqual(['baseline', undefined])
  })

  it('does not accept what it does not know, and names what is gone', () => {
    const { findings, unused } = withBaseline([two], baselineOf([one]))
    expect(findings[0]?.suppressed).toBeUndefined()
    expect(unused.map(({ fingerprint }) => fingerprint)).toEqual([one.fingerprint])
  })

  it('is the same whatever the order, and has no lines in it', () => {
    expect(baselineOf([two, one])).toEqual(baselineOf([one, two]))
    expect(JSON.stringify(baselineOf([one]))).not.toContain('"line"')
  })
})
