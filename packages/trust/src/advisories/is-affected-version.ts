import type { Advisory } from '@skills/core'
import semver from 'semver'

type Affected = NonNullable<Advisory['affected']>[number]
type Range = NonNullable<Affected['ranges']>[number]

/** `possibly`: the order of these versions cannot be told here, so that nobody can say no. */
export type Answer = 'yes' | 'no' | 'possibly'

/**
 * Is this version one of those that are affected? The evaluation of OSV's schema: every version that is listed, and each range
 * whose newest event at or before it is an `introduced`. Versions that are not numbers with dots are compared by name
 * alone, and a range over them answers `possibly`. Without a version, an
 * advisory over all of them says yes.
 */
export function isAffectedVersion(
  version: string | undefined,
  { versions = [], ranges = [] }: Affected,
): Answer {
  if (version === undefined) return ranges.some(isEvery) ? 'yes' : 'possibly'
  if (versions.includes(version) || versions.includes(`v${version}`)) return 'yes'
  const answers = ranges
    .filter(({ type }) => type !== 'GIT')
    .map((range) => inRange(version, range))
  if (answers.includes('yes')) return 'yes'
  return answers.includes('possibly') ? 'possibly' : 'no'
}

/**
 * A range of commits needs the history, which is not here: the commits that are named count, and `introduced: 0` without
 * an end means every one. For others a listed version decides.
 */
export function isAffectedCommit(commit: string, { versions = [], ranges = [] }: Affected): Answer {
  const git = ranges.filter(({ type }) => type === 'GIT')
  const answers = git.map(({ events }): Answer => {
    const has = (key: 'introduced' | 'fixed' | 'last_affected' | 'limit') =>
      events.some((event) => event[key]?.toLowerCase() === commit)
    if (has('fixed') || has('limit')) return 'no'
    if (has('introduced') || has('last_affected')) return 'yes'
    if (isEvery({ events })) return 'yes'
    return versions.length > 0 ? 'no' : 'possibly'
  })
  if (answers.includes('yes')) return 'yes'
  return answers.includes('possibly') ? 'possibly' : 'no'
}

/** From the beginning and without an end. */
function isEvery({ events }: Pick<Range, 'events'>): boolean {
  const hasEnd = events.some((event) => event.fixed ?? event.last_affected ?? event.limit)
  return !hasEnd && events.some(({ introduced }) => introduced === '0')
}

function inRange(version: string, { events }: Range): Answer {
  const points = events.flatMap(({ introduced, fixed, last_affected: last, limit }) => [
    ...(introduced === undefined ? [] : [{ at: introduced, isIn: true, after: false }]),
    ...(fixed === undefined ? [] : [{ at: fixed, isIn: false, after: false }]),
    ...(last === undefined ? [] : [{ at: last, isIn: false, after: true }]),
    ...(limit === undefined || limit === '*' ? [] : [{ at: limit, isIn: false, after: false }]),
  ])
  const asked = numbers(version)
  const read = points.map((point) => ({
    ...point,
    numbers: point.at === '0' ? lowest : numbers(point.at),
  }))
  if (asked === undefined || read.some((point) => point.numbers === undefined)) return 'possibly'
  const sorted = read.sort((left, right) => order(left.numbers, right.numbers))
  let isIn = false
  for (const point of sorted) {
    const compared = order(asked, point.numbers)
    if (compared < 0 || (point.after && compared === 0)) break
    isIn = point.isIn
  }
  return isIn ? 'yes' : 'no'
}

const lowest = new semver.SemVer('0.0.0-0')

/** Any numbers with dots as a version: `1.2` is `1.2.0`. A fourth number, an epoch or a PEP 440 suffix is none. */
function numbers(version: string): semver.SemVer | undefined {
  const bare = version.replace(/^[v=]/u, '')
  const filled = /^\d+(?:\.\d+)?$/u.test(bare)
    ? `${bare}${bare.includes('.') ? '.0' : '.0.0'}`
    : bare
  return semver.parse(filled) ?? undefined
}

function order(left: semver.SemVer | undefined, right: semver.SemVer | undefined): number {
  return left === undefined || right === undefined ? 0 : left.compare(right)
}
