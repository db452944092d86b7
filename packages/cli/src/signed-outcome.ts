import { SkillsError } from '@skills/core'
import { verifySignedPack, verifySkill } from '@skills/operations'
import type { Outcome, Session } from './base-command.ts'
import { renderSignatures } from './render/render-signatures.ts'

/** Is it a pack or a folder? No module can have such a name: an archive, or the folder of a skill as a path. */
export function isPackName(text: string): boolean {
  return isFolderName(text) || /\.(?:tar|tar\.gz|tgz)$/u.test(text)
}

function isFolderName(text: string): boolean {
  return /^(?:\.{0,2}\/|\.{1,2}$)/u.test(text) && !/\.(?:tar|tar\.gz|tgz)$/u.test(text)
}

interface PackArguments {
  readonly pack: string
  readonly isAlone: boolean
  readonly flags: {
    readonly 'allowed-signers'?: readonly string[] | undefined
    readonly 'trusted-root'?: string | undefined
    readonly identity?: string | undefined
    readonly issuer?: string | undefined
  }
}

/** What `skills verify` says of a pack or of the folder of a skill. Throws E_USAGE beside other words. */
export async function packOutcome(
  { context, paint }: Session,
  { pack, isAlone, flags }: PackArguments,
): Promise<Outcome> {
  if (!isAlone)
    throw new SkillsError('E_USAGE', 'A pack is verified alone.', {
      remedy: 'Name one pack, or names of modules: skills verify web-1.2.0.tar',
    })
  const { identity: subject, issuer } = flags
  const request = {
    file: pack,
    allowedSigners: flags['allowed-signers'] ?? [],
    trustedRoot: flags['trusted-root'],
    identity: subject === undefined || issuer === undefined ? undefined : { subject, issuer },
  }
  const verdict = isFolderName(pack)
    ? await verifySkill(context, request)
    : await verifySignedPack(context, request)
  const { failure, warnings, ...data } = verdict
  return { data, warnings, failure, lines: renderSignatures(verdict, paint) }
}
