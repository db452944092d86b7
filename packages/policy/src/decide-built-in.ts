import type { Decision, PolicyFacts } from '@skills/core'
import { judgeLayers } from './judge-layers.ts'
import { builtInStack } from './layer.ts'
import { checkAdvisories } from './rules/check-advisories.ts'
import { checkFindings } from './rules/check-findings.ts'
import { checkInvalid } from './rules/check-invalid.ts'
import { checkSource } from './rules/check-source.ts'

/**
 * The decision where no policy file stands: the same as `decide` over the built-in layer alone, without loading
 * what only policy files need.
 */
export function decideBuiltIn(facts: PolicyFacts, now: Date): Decision {
  return judgeLayers(builtInStack, facts, {
    now,
    check: (layer, asked) => {
      if (asked.stage === 'source') return checkSource(layer, asked)
      if (asked.stage !== 'content') return []
      return [
        ...checkInvalid(layer, asked),
        ...checkFindings(layer, asked),
        ...checkAdvisories(layer, asked),
      ]
    },
  })
}
