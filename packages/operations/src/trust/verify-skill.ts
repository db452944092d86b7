import { SkillsError } from '@skills/core'
import { omsFileName, omsPredicateType } from '@skills/trust'
import { type Context, type Warning, withStore } from '../context.ts'
import type { VerifyResult } from '../verify/verify-result.ts'
import { omsSigner } from './oms-signers.ts'
import { openTrust } from './open-trust.ts'
import { readSkillFolder } from './skill-folder.ts'
import {
  mustBeWanted,
  type SignatureRow,
  type VerifyPackSignaturesRequest,
} from './verify-signed-pack.ts'

export interface SignedSkillVerdict {
  readonly results: readonly VerifyResult[]
  readonly name: string
  readonly integrity: string
  readonly signatures: readonly SignatureRow[]
  readonly failure: SkillsError | undefined
  readonly warnings: readonly Warning[]
}

/**
 * `skills verify <folder>`: the folder of one skill against the signature in it. Reads only. What is wrong with the
 * signature is the outcome's `failure`; throws what reading the folder and the files of trust throws.
 */
export function verifySkill(
  context: Context,
  request: VerifyPackSignaturesRequest,
): Promise<SignedSkillVerdict> {
  return withStore(context, { isolated: true }, async (store) => {
    const { skill } = await readSkillFolder(context, store, request.file)
    const { allowedSigners: named, trustedRoot } = request
    const trust = openTrust(context.machine, { named, trustedRoot })
    const { name, integrity } = skill
    const row = (failure?: SkillsError): VerifyResult => ({
      ...{ path: omsFileName, status: failure === undefined ? 'ok' : 'modified', module: name },
      detail: failure?.message ?? null,
    })
    try {
      const signer = await omsSigner(context.machine, trust, { skill, read: store.read })
      if (signer === undefined) throw missing(request.file)
      mustBeWanted(signer, request, omsFileName)
      const signature = { file: omsFileName, predicateType: omsPredicateType, signer }
      const signatures = [{ ...signature, signedAt: null }]
      return { results: [row()], name, integrity, signatures, failure: undefined, warnings: [] }
    } catch (error) {
      if (!(error instanceof SkillsError) || error.code === 'E_TRUST_INVALID') throw error
      return {
        results: [row(error)],
        name,
        integrity,
        signatures: [],
        failure: error,
        warnings: [],
      }
    }
  })
}

function missing(file: string): SkillsError {
  return new SkillsError('E_SIGNATURE_MISSING', `There is no ${omsFileName} in this folder.`, {
    where: { file },
    rule: 'signature/missing',
    remedy: 'Fetch it from the publisher of the skill, or sign it: skills sign FOLDER --key NAME',
  })
}
