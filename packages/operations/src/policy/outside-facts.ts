import type { ContentFacts } from '@skills/core'
import { advisoryFacts } from '../advisories/advisory-facts.ts'
import type { Warning } from '../context.ts'
import type { ObtainedModule } from '../obtain/obtain-module.ts'
import { type SignedSubject, signerFacts } from '../trust/signer-facts.ts'
import type { Judged } from './policy-gate.ts'

/** What others say of a module: who signed it, and which advisories concern it. Its own bytes say neither. */
export interface OutsideFacts
  extends Pick<ContentFacts, 'publisher' | 'signatures' | 'advisories'> {
  readonly remarks: readonly Warning[]
}

type Subject = SignedSubject & Pick<ObtainedModule, 'spec' | 'version'>

/** Throws what `signerFacts` does, and E_ADVISORIES_DAMAGED. Asks no network. */
export async function outsideFacts(
  context: Judged,
  subject: Subject,
  content: Parameters<typeof signerFacts>[2],
): Promise<OutsideFacts> {
  const signers = await signerFacts(context, subject, content)
  return { ...signers, advisories: await advisoryFacts(context, { ...subject, ...content }) }
}
