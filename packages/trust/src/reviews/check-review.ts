import type { SkillsReviews } from '@skills/core'
import { isSkillsError, type SkillsError } from '@skills/core'
import { namespaces } from '../bundle/sign-statement.ts'
import type { Signer } from '../bundle/signer.ts'
import { type VerifyOptions, verifyBundle } from '../bundle/verify-bundle.ts'
import type { CheckedReview } from './judge-reviews.ts'
import { readReviewStatement } from './review-statement.ts'

type Signed = SkillsReviews['reviews'][number]

/** A review that counts, or why it does not. */
export type ReviewAnswer =
  | { readonly ok: true; readonly review: CheckedReview; readonly signer: Signer }
  | { readonly ok: false; readonly error: SkillsError }
  /** The signature holds, and it is no review, or somebody else's than it says. */
  | { readonly ok: false; readonly error: undefined; readonly because: string }

/**
 * Check a signed review: the signature, that its signer may review, and that they are the reviewer it names. A name that
 * no key proves counts for nothing.
 */
export async function checkReview(
  { bundle }: Signed,
  options: Omit<VerifyOptions, 'namespace'>,
): Promise<ReviewAnswer> {
  const bytes = Buffer.from(JSON.stringify(bundle))
  try {
    const { statement, signer } = await verifyBundle(bytes, {
      ...options,
      namespace: namespaces.review,
    })
    const review = readReviewStatement(statement)
    if (review === undefined) return refused('it is signed, and no review')
    const who = reviewerOf(signer)
    if (review.reviewer !== who)
      return refused(`it names ${review.reviewer} and is signed by ${who}`)
    return { ok: true, review, signer }
  } catch (error) {
    if (isSkillsError(error)) return { ok: false, error }
    throw error
  }
}

/** What a reviewer is called: the identity behind the key, an address as `mailto:`. */
export function reviewerOf(signer: Signer): string {
  const name = signer.kind === 'key' ? signer.principal : signer.subject
  return name.includes('@') && !name.includes(':') ? `mailto:${name}` : name
}

function refused(because: string): ReviewAnswer {
  return { ok: false, error: undefined, because }
}
