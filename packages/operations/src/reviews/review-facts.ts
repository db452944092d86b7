import { existsSync } from 'node:fs'
import { type ContentFacts, integrityHex, type SkillsReviews, type Snapshot } from '@skills/core'
import type { CheckedReview } from '@skills/trust'
import type { Context, Warning } from '../context.ts'
import type { PolicyGate } from '../policy/policy-gate.ts'

/** What policy may know of the reviews of a module; `undefined`: there are none to be asked. */
export interface ReviewFacts extends Pick<ContentFacts, 'reviews'> {
  readonly remarks: readonly Warning[]
}

interface Reviewed {
  readonly snapshot: Snapshot
  readonly publisher: ContentFacts['publisher']
}

interface Judged extends Context {
  readonly policy: PolicyGate
  readonly reviewsFile?: string | undefined
}

interface Read {
  readonly reviews: SkillsReviews
  readonly counting: readonly CheckedReview[]
  readonly remarks: readonly Warning[]
}

/** Checked once a run, however many modules it has: the gate is the run's own. */
const readOf = new WeakMap<PolicyGate, Promise<Read>>()

/**
 * Who has reviewed exactly these bytes and what they said, by the file of the scope. Asked only where a policy stands,
 * and loaded only where the file does. Throws E_REVIEWS_INVALID, E_TRUST_INVALID.
 */
export async function reviewFacts(context: Judged, reviewed: Reviewed): Promise<ReviewFacts> {
  const { policy, reviewsFile } = context
  if (!policy.hasFiles) return { reviews: undefined, remarks: [] }
  if (reviewsFile === undefined || !existsSync(reviewsFile)) return { reviews: [], remarks: [] }
  const known = readOf.get(policy) ?? read(context, reviewsFile)
  readOf.set(policy, known)
  const { reviews, counting, remarks } = await known
  const { judgeReviews, reviewerOf } = await import('@skills/trust')
  const { snapshot, publisher } = reviewed
  const bytes = {
    dirHash: integrityHex(snapshot.integrity),
    executables: executablesIn(snapshot),
    publisher: publisher === undefined ? undefined : reviewerOf({ kind: 'keyless', ...publisher }),
  }
  const options = { now: context.machine.now(), criteria: reviews.criteria }
  return {
    reviews: judgeReviews(counting, bytes, options),
    remarks,
  }
}

async function read(context: Judged, file: string): Promise<Read> {
  const { checkReviews, countingReviews, readReviews, reviewWarnings } = await import(
    './reviews-of-scope.ts'
  )
  const reviews = readReviews(file)
  const rows = await checkReviews(context, reviews)
  return { reviews, counting: countingReviews(rows), remarks: reviewWarnings(rows) }
}

/** Sorted paths of the files that may be run. */
export function executablesIn({ files }: Pick<Snapshot, 'files'>): readonly string[] {
  return files
    .filter(({ executable }) => executable)
    .map(({ path }) => path)
    .sort()
}
