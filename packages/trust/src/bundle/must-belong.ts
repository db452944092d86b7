import { SkillsError } from '@skills/core'
import { namespaces } from './sign-statement.ts'

/** Statements of people about what they read, ours and those of others who follow the proposal of in-toto. */
const reviewType = /[/:]human-review(?:[/:]|$)/u

/**
 * A review is no signature of a pack, and the other way round: who says of a pack that it must not be used has signed it,
 * too. Where a statement of one kind stands for the other, it is refused whoever signed it. Throws E_SIGNER_NOT_ALLOWED.
 */
export function mustBelong(
  predicateType: string,
  { namespace, file }: { readonly namespace: string; readonly file: string },
): void {
  const isReview = reviewType.test(predicateType)
  const isWanted = namespace === namespaces.review
  if (isReview === isWanted) return
  throw new SkillsError(
    'E_SIGNER_NOT_ALLOWED',
    isReview ? 'A review is no signature of a pack.' : 'This statement is no review.',
    {
      where: { file },
      rule: 'signature/namespace',
      remedy: 'Take the file away from here; it belongs to something else.',
    },
  )
}
