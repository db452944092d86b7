import type { ContentFacts, PolicyReviewRule, PolicyReviews, ReviewFact } from '@skills/core'
import { moduleNames } from '../module-names.ts'
import { isAllowedBy, matchesGlob } from '../patterns/glob.ts'
import type { Check, Violation } from '../violation.ts'
import { isBefore } from './check-publishers.ts'

/** Enough different people must have looked at exactly these bytes, and nobody may have found them bad. */
export const checkReviews: Check<'content'> = ({ policy, now }, facts) => {
  const { reviews } = policy
  if (reviews === undefined) return []
  return [
    ...foundBad(reviews, facts, now),
    ...(reviews.require ?? []).flatMap((rule, index) =>
      isMeant(rule, facts) ? tooFew(reviews, facts, { rule, index, now }) : [],
    ),
  ]
}

function foundBad(reviews: PolicyReviews, facts: ContentFacts, now: Date): Violation[] {
  const bad = (facts.reviews ?? []).find(
    (review) => review.result === 'violation' && isTrusted(reviews, review, { now }),
  )
  if (bad === undefined) return []
  return [
    {
      rule: 'reviews/violation',
      path: ['reviews'],
      message: `${bad.reviewer} says that ${facts.module} ${facts.version} must not be used.`,
      remedy: 'Use another version.',
    },
  ]
}

function isMeant({ match, carries = 'anything' }: PolicyReviewRule, facts: ContentFacts): boolean {
  if (!isAllowedBy([match], moduleNames(facts))) return false
  const { scripts, executables, hooks, mcp, tools } = facts.capabilities
  const carried = { anything: [''], scripts: [...scripts, ...executables], hooks, mcp, tools }
  return carried[carries].length > 0
}

function tooFew(
  reviews: PolicyReviews,
  facts: ContentFacts,
  asked: { readonly rule: PolicyReviewRule; readonly index: number; readonly now: Date },
): Violation[] {
  const { rule, index, now } = asked
  const { criteria, count = 1, notPublisher = false } = rule
  const people = new Set(
    (facts.reviews ?? [])
      .filter((review) => counts(review, criteria) && !(notPublisher && review.isPublisher))
      .filter((review) => isTrusted(reviews, review, { criteria, now }))
      .map(({ reviewer }) => reviewer),
  )
  if (people.size >= count) return []
  return [
    {
      rule: 'reviews/require',
      path: ['reviews', 'require', index],
      message: `${facts.module} ${facts.version} needs ${count === 1 ? 'a review' : `reviews of ${count} people`} for "${criteria}" and has ${people.size}.`,
      remedy: `Ask for a review: skills review start ${facts.module}, or with its source where that name is not known here yet`,
      digests: [facts.integrity],
    },
  ]
}

/** A machine's review never stands for a person's. */
function counts({ result, isHuman, criteria }: ReviewFact, wanted: string): boolean {
  return result === 'approved' && isHuman && criteria.includes(wanted)
}

/** Is the reviewer one whom this layer names, for these criteria and at this time? Without names, anyone verified. */
function isTrusted(
  { reviewers }: PolicyReviews,
  { reviewer }: ReviewFact,
  { criteria, now }: { readonly criteria?: string; readonly now: Date },
): boolean {
  if (reviewers === undefined) return true
  return reviewers.some(
    (one) =>
      matchesGlob(one.id, reviewer) &&
      (criteria === undefined || one.criteria.includes(criteria)) &&
      isBefore(one.until, now),
  )
}

/** Has a person whose reviews count approved it, whatever for? */
export function isReviewed(
  reviews: PolicyReviews | undefined,
  facts: ContentFacts,
  now: Date,
): boolean {
  return (facts.reviews ?? []).some(
    (review) =>
      review.criteria.some((criteria) => counts(review, criteria)) &&
      isTrusted(reviews ?? {}, review, { now }),
  )
}
