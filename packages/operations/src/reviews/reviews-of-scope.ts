import { by, limits, printable, readTextFile, type SkillsReviews } from '@skills/core'
import {
  type CheckedReview,
  checkReview,
  impliedBy,
  knownCriteria,
  noReviews,
  parseReviews,
  type ReviewAnswer,
} from '@skills/trust'
import type { Context, Warning } from '../context.ts'
import { openTrust } from '../trust/open-trust.ts'
import { reviewsFileName } from './reviews-place.ts'

/** The file as it stands; an empty one where there is none. Throws E_REVIEWS_INVALID, E_FILE_NEWER, E_READ. */
export function readReviews(file: string): SkillsReviews {
  const text = readTextFile(file, limits.jsonBytesMax)?.text
  return text === undefined ? noReviews : parseReviews(text, reviewsFileName)
}

/** One review of a file with what became of it. */
export interface ReviewRow {
  /** The team it was imported from; `undefined` for the file's own. */
  readonly from: string | undefined
  readonly answer: ReviewAnswer
}

/**
 * Check every review of a file, those of other teams too, whose criteria become ours as the import says. Nothing that
 * they import counts. Throws E_TRUST_INVALID.
 */
export async function checkReviews(
  context: Pick<Context, 'machine'>,
  reviews: SkillsReviews,
  allowedSigners: readonly string[] = [],
): Promise<readonly ReviewRow[]> {
  const trust = openTrust(context.machine, { named: allowedSigners })
  const options = {
    trust: trust.store,
    ...trust.how,
    now: context.machine.now(),
    file: reviewsFileName,
  }
  const rows: ReviewRow[] = []
  for (const signed of reviews.reviews)
    rows.push({ from: undefined, answer: await checkReview(signed, options) })
  for (const [from, one] of Object.entries(reviews.imports ?? {}).sort(by(([name]) => name)))
    for (const signed of one.reviews) {
      const answer = await checkReview(signed, options)
      rows.push({ from, answer: answer.ok ? mapped(answer, one) : answer })
    }
  return rows
}

type Import = NonNullable<SkillsReviews['imports']>[string]

/** Their words in ours. A violation needs no word: whoever may be imported may warn. */
function mapped(
  answer: Extract<ReviewAnswer, { ok: true }>,
  { map, exclude = [] }: Import,
): ReviewAnswer {
  const { review } = answer
  if (exclude.includes(review.module))
    return { ok: false, error: undefined, because: 'the import leaves this module out' }
  const theirs = impliedBy(review.criteria, knownCriteria)
  const criteria = [
    ...new Set(theirs.flatMap((one) => (Object.hasOwn(map, one) ? (map[one] ?? []) : []))),
  ]
  if (criteria.length === 0 && review.result !== 'violation')
    return { ok: false, error: undefined, because: 'the import maps none of its criteria' }
  return { ...answer, review: { ...review, criteria: criteria.sort() } }
}

/** The reviews that count. */
export function countingReviews(rows: readonly ReviewRow[]): readonly CheckedReview[] {
  return rows.flatMap(({ answer }) => (answer.ok ? [answer.review] : []))
}

/** What a person should know of the reviews that do not. */
export function reviewWarnings(rows: readonly ReviewRow[]): readonly Warning[] {
  const told = rows.flatMap(({ answer, from }) => {
    if (answer.ok) return []
    const because =
      answer.error === undefined ? `It does not count: ${answer.because}.` : answer.error.message
    return [`A review${from === undefined ? '' : ` of ${from}`} is passed over. ${because}`]
  })
  return [...new Set(told)].map((message) => ({
    code: 'W_REVIEW_PASSED_OVER',
    message: printable(message, { oneLine: true }),
    file: reviewsFileName,
  }))
}
