import type { ContentFacts } from '@skills/core'
import { advisoryFacts } from '../advisories/advisory-facts.ts'
import type { Warning } from '../context.ts'
import type { ObtainedModule } from '../obtain/obtain-module.ts'
import { reviewFacts } from '../reviews/review-facts.ts'
import { type SignedSubject, signerFacts } from '../trust/signer-facts.ts'
import type { Judged } from './policy-gate.ts'

/** What others say of a module: who signed it, who reviewed it, and which advisories concern it. Its own bytes say neither. */
export interface OutsideFacts
  extends Pick<ContentFacts, 'publisher' | 'signatures' | 'advisories' | 'reviews'> {
  readonly remarks: readonly Warning[]
}

type Subject = SignedSubject & Pick<ObtainedModule, 'spec' | 'version'>

/** Throws what `signerFacts` and `reviewFacts` do, and E_ADVISORIES_DAMAGED. Asks no network. */
export async function outsideFacts(
  context: Judged,
  subject: Subject,
  content: Parameters<typeof signerFacts>[2],
): Promise<OutsideFacts> {
  const signers = await signerFacts(context, subject, content)
  const { snapshot } = subject
  const { reviews, remarks } = await reviewFacts(context, {
    snapshot,
    publisher: signers.publisher,
  })
  return {
    ...signers,
    reviews,
    remarks: [...signers.remarks, ...remarks],
    advisories: await advisoryFacts(context, { ...subject, ...content }),
  }
}
