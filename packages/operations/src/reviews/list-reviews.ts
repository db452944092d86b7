import type { SkillsError } from '@skills/core'
import type { Context, Warning } from '../context.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import { fromDirHash } from './integrity-of-hex.ts'
import { checkReviews, type ReviewRow, readReviews, reviewWarnings } from './reviews-of-scope.ts'
import { reviewsFileOf } from './reviews-place.ts'

export interface ListedReview {
  readonly module: string
  readonly version: string
  readonly integrity: string
  readonly kind: 'full' | 'delta'
  readonly base: string | null
  readonly result: 'approved' | 'rejected' | 'violation'
  readonly criteria: readonly string[]
  readonly reviewer: string
  readonly reviewedAt: string
  readonly expires: string | null
  readonly humanGuided: boolean
  /** The team it was imported from. */
  readonly importedFrom: string | null
}

export interface PassedOver {
  readonly importedFrom: string | null
  /** The code of the error; `null` where the signature holds and the statement does not count. */
  readonly code: string | null
  readonly because: string
}

export interface ReviewListing {
  readonly file: string
  readonly reviews: readonly ListedReview[]
  readonly passedOver: readonly PassedOver[]
  readonly warnings: readonly Warning[]
  /** Of the first review that does not hold, for who wants every one to. */
  readonly failure: SkillsError | undefined
}

/** `skills review list` and `verify`: every review of the scope's file, checked now. Reads only. */
export async function listReviews(
  context: Context,
  request: {
    readonly scope: ScopeRequest
    readonly modules: readonly string[]
    readonly allowedSigners: readonly string[]
  },
): Promise<ReviewListing> {
  const file = reviewsFileOf(openScope(context, request.scope))
  const rows = await checkReviews(context, readReviews(file), request.allowedSigners)
  const isAsked = (module: string) =>
    request.modules.length === 0 || request.modules.includes(module)
  return {
    file,
    reviews: rows.flatMap(listed).filter(({ module }) => isAsked(module)),
    passedOver: rows.flatMap(passed),
    warnings: reviewWarnings(rows),
    failure: rows.flatMap(({ answer }) => (answer.ok ? [] : (answer.error ?? [])))[0],
  }
}

function listed({ answer, from }: ReviewRow): readonly ListedReview[] {
  if (!answer.ok) return []
  const {
    module,
    version,
    dirHash,
    kind,
    base,
    result,
    criteria,
    reviewer,
    reviewedAt,
    expires,
    ai,
  } = answer.review
  return [
    {
      module,
      version,
      integrity: fromDirHash(dirHash),
      kind,
      base: base === undefined ? null : fromDirHash(base),
      result,
      criteria,
      reviewer,
      reviewedAt,
      expires: expires ?? null,
      humanGuided: ai.humanGuided,
      importedFrom: from ?? null,
    },
  ]
}

function passed({ answer, from }: ReviewRow): readonly PassedOver[] {
  if (answer.ok) return []
  const importedFrom = from ?? null
  if (answer.error === undefined) return [{ importedFrom, code: null, because: answer.because }]
  return [{ importedFrom, code: answer.error.code, because: answer.error.message }]
}
