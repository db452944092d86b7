import { type Integrity, integrityHex, type ReviewPredicate } from '@skills/core'
import type { Statement } from '../dsse/statement.ts'
import { validate } from '../generated/review-statement.validate.js'

/** A name of ours, until there is an official type for reviews by people. */
export const reviewPredicateType = 'urn:skills-pm:attestation:human-review:1'

/** What a person says about exact bytes, ready to be signed. */
export function reviewStatement(integrity: Integrity, predicate: ReviewPredicate): object {
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [
      {
        name: `${predicate.module}@${predicate.version}`,
        digest: { dirHash: integrityHex(integrity) },
      },
    ],
    predicateType: reviewPredicateType,
    predicate,
  }
}

/** A review out of a statement whose signature was checked: what it is about, in hex, and what it says. */
export interface StatedReview extends ReviewPredicate {
  readonly dirHash: string
}

/** `undefined` where the statement is no review, or is about more than one thing. */
export function readReviewStatement(statement: Statement): StatedReview | undefined {
  const { predicateType, predicate, subject } = statement
  const [only, ...others] = subject
  const dirHash = only?.digest['dirHash']
  if (predicateType !== reviewPredicateType || dirHash === undefined || others.length > 0)
    return undefined
  const value: unknown = predicate
  if (!/^[0-9a-f]{64}$/u.test(dirHash) || !validate(value)) return undefined
  if ((value.kind === 'delta') !== (value.base !== undefined)) return undefined
  return { ...value, dirHash }
}
