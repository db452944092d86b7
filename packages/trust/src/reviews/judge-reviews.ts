import type { ReviewFact, SkillsReviews } from '@skills/core'
import type { StatedReview } from './review-statement.ts'

/** A review whose signature holds and whose signer is its reviewer. */
export type CheckedReview = StatedReview

/** The bytes that are asked about. */
export interface ReviewedBytes {
  /** Tree digest in hex. */
  readonly dirHash: string
  /** Sorted paths with the executable bit. */
  readonly executables: readonly string[]
  /** Who published it, as reviewers are called. */
  readonly publisher: string | undefined
}

type Criteria = NonNullable<SkillsReviews['criteria']>

/** Criteria that need no entry. What a file says of them instead counts. */
export const knownCriteria: Criteria = {
  read: { description: 'Somebody has read all of it.' },
  'safe-to-install': {
    implies: ['read'],
    description: 'Nothing in it harms whoever installs it and lets an assistant read it.',
  },
  'safe-with-tools': {
    implies: ['safe-to-install'],
    description: 'Its scripts, hooks and servers may run, too.',
  },
}

/**
 * What reviews say of these bytes, one fact a reviewer and result. A review in full stands for itself; a review of a
 * change stands where its base has, from the same or another reviewer, an approval for the criteria itself, and so on
 * down to a review in full. A violation of the bytes, or of any base on the way, counts for the bytes. A later
 * `rejected` by the same reviewer takes back what they approved. Expired ones count for nothing. Pure.
 */
export function judgeReviews(
  reviews: readonly CheckedReview[],
  bytes: ReviewedBytes,
  options: { readonly now: Date; readonly criteria?: Criteria | undefined },
): readonly ReviewFact[] {
  const criteria = { ...knownCriteria, ...options.criteria }
  const today = options.now.toISOString()
  const valid = reviews
    .filter(
      ({ expires, reviewedAt }) => reviewedAt <= today && (expires ?? '9999') >= today.slice(0, 10),
    )
    .filter((one) => one.dirHash !== bytes.dirHash || sameList(one.executables, bytes.executables))
  const standing = valid.filter((one) => !isTakenBack(one, valid))
  const facts = [
    ...violationsOf(standing, bytes.dirHash),
    ...standing.filter(({ dirHash, result }) => dirHash === bytes.dirHash && result === 'rejected'),
    ...standing.filter(({ dirHash, result }) => dirHash === bytes.dirHash && result === 'approved'),
  ].flatMap((one): ReviewFact[] => {
    const met = one.result === 'approved' ? metBy(one, standing, criteria) : one.criteria
    if (met.length === 0) return []
    return [
      {
        reviewer: one.reviewer,
        criteria: met,
        result: one.result,
        isPublisher: one.reviewer === bytes.publisher,
        isHuman: one.ai.humanGuided,
      },
    ]
  })
  return facts
}

/** The criteria that a review meets with all they imply: those for which its bases are approved down to the whole. */
function metBy(
  review: CheckedReview,
  standing: readonly CheckedReview[],
  criteria: Criteria,
): readonly string[] {
  const stated = impliedBy(review.criteria, criteria)
  return stated.filter((one) => isGrounded(review, one, { standing, criteria, seen: new Set() }))
}

interface Grounds {
  readonly standing: readonly CheckedReview[]
  readonly criteria: Criteria
  /** Digests on the way: a ring of deltas stands on nothing. */
  readonly seen: ReadonlySet<string>
}

function isGrounded(review: CheckedReview, wanted: string, grounds: Grounds): boolean {
  const { base, dirHash } = review
  if (base === undefined) return true
  const { standing, criteria, seen } = grounds
  if (seen.has(dirHash)) return false
  return standing.some(
    (one) =>
      one.dirHash === base &&
      one.result === 'approved' &&
      one.ai.humanGuided === review.ai.humanGuided &&
      impliedBy(one.criteria, criteria).includes(wanted) &&
      isGrounded(one, wanted, { ...grounds, seen: new Set([...seen, dirHash]) }),
  )
}

/** Violations of the bytes and of everything that their approvals stand on. */
function violationsOf(
  standing: readonly CheckedReview[],
  dirHash: string,
): readonly CheckedReview[] {
  const ancestors = new Set([dirHash])
  for (const one of ancestors)
    for (const { dirHash: of, base, result } of standing)
      if (of === one && base !== undefined && result === 'approved') ancestors.add(base)
  return standing.filter((one) => one.result === 'violation' && ancestors.has(one.dirHash))
}

/** The same person changed their mind later about the same bytes. */
function isTakenBack(review: CheckedReview, all: readonly CheckedReview[]): boolean {
  if (review.result !== 'approved') return false
  return all.some(
    (one) =>
      one.result === 'rejected' &&
      one.reviewer === review.reviewer &&
      one.dirHash === review.dirHash &&
      one.reviewedAt >= review.reviewedAt,
  )
}

/** These criteria and all that they imply, each once, sorted. */
export function impliedBy(given: readonly string[], criteria: Criteria): readonly string[] {
  const all = new Set(given)
  for (const one of all)
    if (Object.hasOwn(criteria, one)) for (const next of criteria[one]?.implies ?? []) all.add(next)
  return [...all].sort()
}

function sameList(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((one, index) => one === right[index])
}
