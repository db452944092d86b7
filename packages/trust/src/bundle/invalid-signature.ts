import { SkillsError } from '@skills/core'

/** The signature is there and does not fit. */
export function invalidSignature(file: string, message: string): SkillsError {
  return new SkillsError('E_SIGNATURE_INVALID', message, {
    where: { file },
    rule: 'signature/invalid',
    remedy: 'Do not use it. Fetch it again from its publisher, or ask who changed it.',
  })
}
