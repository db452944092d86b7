import { canonicalJson } from '@skills/core'
import { type GateReport, partsOf } from './gate-report.ts'

/**
 * The result as an unsigned in-toto statement about the head (in-toto attestation, predicate test-result v0.1), to be
 * signed by whoever runs the gate. `undefined` where it could not decide: that is no result.
 */
export function testResult(report: GateReport): string | undefined {
  const { result, ends, policy } = report
  if (result.status === 'incomplete') return undefined
  const parts = partsOf(report)
  const named = (...statuses: readonly string[]) =>
    parts.filter(({ status }) => statuses.includes(status)).map(({ name }) => name)
  return canonicalJson({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'head', digest: { gitCommit: ends.head } }],
    predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
    predicate: {
      result: { passed: 'PASSED', warned: 'WARNED', failed: 'FAILED' }[result.status],
      configuration: [
        { name: 'base', digest: { gitCommit: ends.base } },
        ...policy.flatMap(({ name, sha256 }) =>
          sha256 === undefined ? [] : [{ name, digest: { sha256 } }],
        ),
      ],
      passedTests: named('passed'),
      warnedTests: named('warned', 'unknown', 'skipped'),
      failedTests: named('failed'),
    },
  })
}
