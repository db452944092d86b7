import { type ContentFacts, isAtLeast, type Severity } from '@skills/core'
import { durationMilliseconds } from '../units.ts'
import type { Check, Violation } from '../violation.ts'

/** Known vulnerabilities, and whether what we know of them is fresh. */
export const checkAdvisories: Check<'content'> = ({ policy, now, isBuiltIn }, facts) => {
  if (isBuiltIn) return attacks(facts)
  const { maxSeverity, maxDbAge } = policy.advisories ?? {}
  if (maxSeverity === undefined && maxDbAge === undefined) return []
  const { advisories, module, integrity } = facts
  if (advisories === undefined) return [noData(maxSeverity === undefined, integrity)]
  const age = now.getTime() - advisories.asOf.getTime()
  const isStale = maxDbAge !== undefined && age > durationMilliseconds(maxDbAge)
  const threshold = maxSeverity === undefined ? undefined : thresholds[maxSeverity]
  return [
    ...(isStale ? [stale(maxDbAge, integrity)] : []),
    ...advisories.found
      .filter(({ severity }) => threshold !== undefined && isAtLeast(severity, threshold))
      .map(
        ({ id, severity, affects }): Violation => ({
          rule: 'advisories/max-severity',
          path: ['advisories', 'maxSeverity'],
          message: `${module} is affected by ${id} (${severity}): ${affects}.`,
          remedy: `Use a version that is not affected: skills advisory show ${id}`,
          digests: [integrity],
        }),
      ),
  ]
}

/** Bytes that an advisory calls an attack: no file has to say that they are unwanted. */
function attacks({ advisories, module, integrity }: ContentFacts): readonly Violation[] {
  return (advisories?.found ?? [])
    .filter(({ isAttack }) => isAttack === true)
    .map(({ id, affects }) => ({
      rule: 'advisories/attack',
      path: [],
      message: `${module} is an attack, says the advisory ${id}: ${affects}.`,
      remedy: `Do not install it, and uninstall it where it is. Read: skills advisory show ${id}`,
      digests: [integrity],
    }))
}

const thresholds: Readonly<Record<'none' | 'low' | 'medium' | 'high', Severity>> = {
  none: 'info',
  low: 'medium',
  medium: 'high',
  high: 'critical',
}

function noData(isAgeOnly: boolean, integrity: string): Violation {
  return {
    rule: 'advisories/max-db-age',
    path: ['advisories', isAgeOnly ? 'maxDbAge' : 'maxSeverity'],
    message: 'There are no advisories at hand, so nobody can say what is affected.',
    remedy: 'Fetch them: skills advisory sync SOURCE',
    digests: [integrity],
  }
}

function stale(maxDbAge: string, integrity: string): Violation {
  return {
    rule: 'advisories/max-db-age',
    path: ['advisories', 'maxDbAge'],
    message: `The advisories at hand are older than ${maxDbAge}.`,
    remedy: 'Fetch them anew: skills advisory sync SOURCE',
    digests: [integrity],
  }
}
