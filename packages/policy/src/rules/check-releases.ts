import { durationMilliseconds } from '../units.ts'
import type { Check } from '../violation.ts'

/** How long a version has been known. What is locked already was old enough once and is not asked again. */
export const checkReleases: Check<'content'> = ({ policy, now }, facts) => {
  const { minAge, bypassFor = [] } = policy.releases ?? {}
  if (minAge === undefined || facts.isLocked) return []
  const { release, module, version } = facts
  if (release?.fixesAdvisory === true && bypassFor.includes('security-fix')) return []
  const age = release === undefined ? undefined : now.getTime() - release.firstSeen.getTime()
  if (age !== undefined && age >= durationMilliseconds(minAge)) return []
  const known =
    release === undefined
      ? 'nobody who can be trusted says when it appeared'
      : `it appeared on ${release.firstSeen.toISOString().slice(0, 10)}`
  return [
    {
      rule: 'releases/min-age',
      path: ['releases', 'minAge'],
      message: `${module} ${version} must be known for ${minAge}, and ${known}.`,
      remedy: 'Ask for an older version, or wait.',
      digests: [facts.integrity],
    },
  ]
}
