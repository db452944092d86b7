import { type Advisory, by } from '@skills/core'
import semver from 'semver'
import { type AdvisorySubject, keyOfPackage } from './advisory-keys.ts'

/** The versions that an advisory names as fixed, lowest first: where to go from here. */
export function fixedVersions(advisory: Advisory, subject: AdvisorySubject): readonly string[] {
  const packages = subject.packages.map(keyOfPackage)
  const fixed = (advisory.affected ?? [])
    .filter(
      ({ package: named }) =>
        named === undefined || named.ecosystem === 'GIT' || packages.includes(keyOfPackage(named)),
    )
    .flatMap(({ ranges = [] }) => ranges)
    .filter(({ type }) => type !== 'GIT')
    .flatMap(({ events }) => events.flatMap(({ fixed: version }) => version ?? []))
  return [...new Set(fixed)].sort(
    (left, right) => compare(left, right) || by((text: string) => text)(left, right),
  )
}

function compare(left: string, right: string): number {
  return semver.valid(left) === null || semver.valid(right) === null
    ? 0
    : semver.compare(left, right)
}
