import { contributionChecks, contributionLimitKeys, contributionLimits } from '@skills/core'
import { gatePolicy } from '@skills/gate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layerOf, stackOf } from '../../support/policy-facts.ts'

const levels = ['off', 'warn', 'fail'] as const
const level = fc.constantFrom(...levels)

const policies = fc
  .record(
    {
      checks: fc.dictionary(fc.constantFrom(...contributionChecks), level, { maxKeys: 5 }),
      changedLines: fc.integer({ min: 1, max: 5_000 }),
      coveredPercent: fc.integer({ min: 0, max: 100 }),
      threshold: fc.integer({ min: 1, max: 25 }),
      approvals: fc.integer({ min: 0, max: 10 }),
      aiSignOff: fc.constantFrom('allow', 'warn', 'deny'),
    },
    { requiredKeys: ['checks'] },
  )
  .map(({ checks, changedLines, coveredPercent, threshold, approvals, aiSignOff }) =>
    [
      `contribution: ${JSON.stringify({
        checks,
        limits: {
          ...(changedLines === undefined ? {} : { changedLines }),
          ...(coveredPercent === undefined ? {} : { coveredPercent }),
        },
        ...(threshold === undefined ? {} : { threshold }),
        ...(aiSignOff === undefined ? {} : { aiSignOff }),
      })}`,
      `gate: ${JSON.stringify({ approvals: approvals ?? 0 })}`,
    ].join('\n'),
  )

describe('layers of a policy', () => {
  it('only tighten what a layer above says', () => {
    fc.assert(
      fc.property(policies, policies, (upper, lower) => {
        const [above, below] = [layerOf(upper), layerOf(lower)]
        const one = gatePolicy(stackOf(above))
        const both = gatePolicy(stackOf(above, below))
        const said = above.policy.contribution ?? {}
        for (const check of contributionChecks) {
          if (said.checks?.[check] === undefined) continue
          const rank = (policy: typeof one) =>
            levels.indexOf(policy.contribution.levels[check] ?? 'off')
          expect(rank(both)).toBeGreaterThanOrEqual(rank(one))
        }
        for (const key of contributionLimitKeys) {
          const [before, after] = [one.contribution.limits[key], both.contribution.limits[key]]
          if (said.limits?.[key] === undefined || before === undefined || after === undefined)
            continue
          if (contributionLimits[key].stricter === 'lower')
            expect(after).toBeLessThanOrEqual(before)
          else expect(after).toBeGreaterThanOrEqual(before)
        }
        if (said.threshold !== undefined)
          expect(both.contribution.threshold.weight).toBeLessThanOrEqual(said.threshold)
        expect(both.review.approvals).toBeGreaterThanOrEqual(one.review.approvals)
      }),
      { numRuns: 60 },
    )
  })
})
