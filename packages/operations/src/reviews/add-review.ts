import {
  integrityHex,
  parseIntegrity,
  type ReviewPredicate,
  SkillsError,
  type SkillsReviews,
  writeTextFile,
} from '@skills/core'
import {
  checkReview,
  namespaces,
  parseReviews,
  reviewerOf,
  reviewStatement,
  reviewsText,
  type SigningKey,
  signStatement,
} from '@skills/trust'
import { auditCached } from '../audit-cached.ts'
import { summaryOf } from '../content-check.ts'
import type { Context } from '../context.ts'
import { openSigningKey, type SigningKeyRequest } from '../keys/open-signing-key.ts'
import { withModule } from '../module-details.ts'
import type { ObtainedModule } from '../obtain/obtain-module.ts'
import { openScope, type ScopeRequest } from '../scope.ts'
import { openTrust } from '../trust/open-trust.ts'
import { executablesIn } from './review-facts.ts'
import { readReviews } from './reviews-of-scope.ts'
import { reviewsFileName, reviewsFileOf } from './reviews-place.ts'

export interface AddReviewRequest extends SigningKeyRequest {
  readonly module: string
  readonly criteria: readonly string[]
  readonly result: ReviewPredicate['result']
  /** The integrity that was looked at; left out: whatever the module has now. */
  readonly integrity: string | undefined
  /** The integrity that this one was compared with: a review of the change alone. */
  readonly base: string | undefined
  /** A model that helped. */
  readonly model: string | undefined
  /** False: no person guided it, so that it never counts as one's. */
  readonly humanGuided: boolean
  readonly notes: string | undefined
  /** The last day it counts, `YYYY-MM-DD`. */
  readonly expires: string | undefined
  readonly scope: ScopeRequest
  readonly dryRun: boolean
}

export interface AddedReview {
  readonly module: string
  readonly version: string
  readonly integrity: string
  readonly reviewer: string
  readonly criteria: readonly string[]
  readonly result: ReviewPredicate['result']
  readonly file: string
  readonly written: boolean
}

/**
 * `skills review add`: sign that these exact bytes were looked at, and write the signed statement into the file of the
 * scope. The statement is checked as everybody else will check it before it is written. Throws E_REVIEW_OTHER_BYTES where
 * the module is another one now than the one that was looked at, E_USAGE, and what opening the key and the module throw.
 */
export async function addReview(context: Context, request: AddReviewRequest): Promise<AddedReview> {
  const scope = openScope(context, request.scope)
  const file = reviewsFileOf(scope)
  const before = readReviews(file)
  const key = await openSigningKey(context, request)
  return withModule(context, request, async (obtained, store) => {
    const { integrity } = obtained.snapshot
    mustBeSeen(request, integrity)
    const report = await auditCached(context.machine, obtained.module, store.read)
    const reviewer = reviewerOfKey(context, key)
    const predicate = predicateOf(request, obtained, {
      reviewer,
      reviewedAt: context.machine.now().toISOString(),
      audit: summaryOf(report.findings),
    })
    const text = await signStatement(reviewStatement(integrity, predicate), key, namespaces.review)
    const signed = { bundle: objectOf(text) }
    const answer = await checkReview(signed, {
      trust: openTrust(context.machine, {}).store,
      now: context.machine.now(),
      file: reviewsFileName,
    })
    if (!answer.ok) throw answer.error ?? unsound(answer.because)
    const after: SkillsReviews = { ...before, reviews: [...before.reviews, signed] }
    const written = reviewsText(after)
    parseReviews(written, reviewsFileName)
    if (!request.dryRun) await writeTextFile(file, written, { run: 'review' })
    const { criteria, result } = predicate
    return {
      module: obtained.name,
      version: obtained.version,
      integrity,
      reviewer,
      criteria,
      result,
      file,
      written: !request.dryRun,
    }
  })
}

function predicateOf(
  request: AddReviewRequest,
  { name, version, snapshot }: ObtainedModule,
  said: Pick<ReviewPredicate, 'reviewer' | 'reviewedAt' | 'audit'>,
): ReviewPredicate {
  const { base, expires, model, notes, humanGuided } = request
  const baseIntegrity = base === undefined ? undefined : parseIntegrity(base)
  if (base !== undefined && baseIntegrity === undefined) throw noIntegrity(base)
  return {
    kind: baseIntegrity === undefined ? 'full' : 'delta',
    module: name,
    version,
    ...(baseIntegrity === undefined ? {} : { base: integrityHex(baseIntegrity) }),
    criteria: [...request.criteria].sort(),
    result: request.result,
    ...said,
    ...(expires === undefined ? {} : { expires }),
    executables: [...executablesIn(snapshot)],
    ai: {
      assisted: model !== undefined || !humanGuided,
      ...(model === undefined ? {} : { model }),
      humanGuided,
    },
    ...(notes === undefined ? {} : { notes }),
  }
}

/** The name that others will know the key by; that of the key where no file of allowed signers has it. */
function reviewerOfKey(context: Context, { publicKey }: SigningKey): string {
  const { store } = openTrust(context.machine, {})
  const known = store.signers.find((one) => one.publicKey.fingerprint === publicKey.fingerprint)
  const [principal] = known?.principals ?? []
  if (principal === undefined)
    throw new SkillsError('E_SIGNER_UNKNOWN', 'Nobody knows whose key this is.', {
      remedy: 'Give it a line in your file of allowed signers: me@acme.example ssh-ed25519 AAAA…',
    })
  return reviewerOf({ kind: 'key', fingerprint: publicKey.fingerprint, principal })
}

function mustBeSeen({ integrity: seen, module }: AddReviewRequest, integrity: string): void {
  if (seen === undefined || seen === integrity) return
  throw new SkillsError(
    'E_REVIEW_OTHER_BYTES',
    `${module} is ${integrity} now, and ${seen} was looked at.`,
    { remedy: `Look at what it is now: skills review start ${module}` },
  )
}

function objectOf(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(text)
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function noIntegrity(text: string): SkillsError {
  return new SkillsError('E_USAGE', `${JSON.stringify(text)} is no integrity.`, {
    where: { flag: '--base' },
    remedy: 'Name the integrity that skills review start or skills info prints: h1:…',
  })
}

function unsound(because: string): SkillsError {
  return new SkillsError('E_USAGE', `The review would not count: ${because}.`, {
    remedy: 'Use a key whose line in the file of allowed signers names you.',
  })
}
