import { join } from 'node:path'
import { SkillsError, writeOutputs } from '@skills/core'
import { omsFileName, omsStatement, type SigningKey, signOms } from '@skills/trust'
import { type Context, type Warning, withStore } from '../context.ts'
import { openSigningKey } from '../keys/open-signing-key.ts'
import type { SignRequest } from './sign-pack.ts'
import { checkedSkillFolder } from './skill-folder.ts'

export interface SignedSkill {
  readonly name: string
  readonly integrity: string
  readonly signer: string
  readonly bundles: readonly string[]
  readonly written: boolean
  readonly warnings: readonly Warning[]
}

/**
 * `skills sign <folder>`: the signature of one skill's folder, `skill.oms.sig` in it, as OpenSSF Model Signing has it.
 * Throws E_KEY_INVALID for a key that the specification does not know, and as `signPack`.
 */
export async function signSkill(context: Context, request: SignRequest): Promise<SignedSkill> {
  const key = await openSigningKey(context, request)
  mustBeElliptic(key)
  return withStore(context, { isolated: true }, async (store) => {
    const { file: path, scope } = request
    const checked = await checkedSkillFolder(context, store, { path, scope })
    const { folder, skill, warnings } = checked
    const text = await signOms(omsStatement(skill.name, skill.files), key)
    const outputs = { [omsFileName]: Buffer.from(text) }
    if (!request.dryRun) await writeOutputs(folder, outputs, { run: 'sign', replace: true })
    return {
      ...{ name: skill.name, integrity: skill.integrity, signer: key.publicKey.fingerprint },
      ...{ bundles: [join(folder, omsFileName)], written: !request.dryRun, warnings },
    }
  })
}

/** The specification's keys are those on the NIST curves; an agent's signature is of another form. */
function mustBeElliptic({ publicKey, isAtHand }: SigningKey): void {
  if (publicKey.type.startsWith('ecdsa-') && isAtHand) return
  throw new SkillsError('E_KEY_INVALID', 'A folder cannot be signed with a key of this kind.', {
    where: { flag: '--key' },
    rule: 'key/oms',
    remedy: "Use an ECDSA key that is no agent's: skills key new NAME --type p256",
  })
}
