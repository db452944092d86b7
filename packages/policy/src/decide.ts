import type { Decision, PolicyFacts } from '@skills/core'
import { judgeLayers } from './judge-layers.ts'
import type { PolicyStack } from './layer.ts'
import { checkAdvisories } from './rules/check-advisories.ts'
import { checkCapabilities } from './rules/check-capabilities.ts'
import { checkDenied } from './rules/check-denied.ts'
import { checkFindings } from './rules/check-findings.ts'
import { checkInvalid } from './rules/check-invalid.ts'
import { checkLicenses } from './rules/check-licenses.ts'
import { checkLimits } from './rules/check-limits.ts'
import { checkProtected, checkReaders } from './rules/check-places.ts'
import { checkPublishers, checkSignatures } from './rules/check-publishers.ts'
import { checkReleases } from './rules/check-releases.ts'
import { checkReviews } from './rules/check-reviews.ts'
import { checkListing, checkRequired, checkUnmanaged } from './rules/check-scope.ts'
import { checkSource } from './rules/check-source.ts'
import type { LayerView, Violation } from './violation.ts'

/**
 * Policy's answer: every layer is asked, and one that denies is enough. All reasons are told, the denying ones
 * first, in the order of `policyRules`. The same stack, facts and clock give the same decision. Pure.
 */
export function decide(stack: PolicyStack, facts: PolicyFacts, now: Date): Decision {
  return judgeLayers(stack, facts, { now, check })
}

function check(layer: LayerView, facts: PolicyFacts): readonly Violation[] {
  switch (facts.stage) {
    case 'source':
      return checkSource(layer, facts)
    case 'content':
      return contentChecks.flatMap((one) => one(layer, facts))
    case 'place':
      return [...checkReaders(layer, facts), ...checkProtected(layer, facts)]
    case 'scope':
      return [
        ...checkUnmanaged(layer, facts),
        ...checkListing(layer, facts),
        ...checkRequired(layer, facts),
      ]
  }
}

const contentChecks = [
  checkDenied,
  checkInvalid,
  checkReleases,
  checkPublishers,
  checkSignatures,
  checkReviews,
  checkLicenses,
  checkFindings,
  checkAdvisories,
  checkCapabilities,
  checkLimits,
] as const
