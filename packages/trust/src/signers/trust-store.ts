import { SkillsError } from '@skills/core'
import type { AllowedSigner } from './allowed-signers.ts'
import { matchesPatternList } from './pattern-list.ts'
import type { RevokedKey } from './revoked-keys.ts'

/** Whom we know by key. Whether policy is content with somebody is another question. */
export interface TrustStore {
  readonly signers: readonly AllowedSigner[]
  readonly revoked: readonly RevokedKey[]
}

/** A key whose owner is known. */
export interface KeySigner {
  readonly kind: 'key'
  readonly fingerprint: string
  /** The first name that the file of allowed signers gives the key. */
  readonly principal: string
}

interface Asked {
  readonly fingerprint: string
  readonly namespace: string
  /** When the signature counts: a trusted time of signing, else now. */
  readonly at: Date
  /** What was signed, for errors. */
  readonly file: string
}

/**
 * Who signed, if the key may do this at this time. A revoked key is nobody, whatever other lines say; of several lines
 * for one key, one that allows it is enough.
 * Throws E_SIGNER_REVOKED, E_SIGNER_UNKNOWN, E_SIGNER_NOT_ALLOWED, E_SIGNER_EXPIRED.
 */
export function allowedSigner(trust: TrustStore, asked: Asked): KeySigner {
  const { fingerprint, namespace, at, file } = asked
  const revoked = trust.revoked.find(
    (one) => one.fingerprint === fingerprint && (one.since === undefined || at >= one.since),
  )
  if (revoked !== undefined)
    throw refused('E_SIGNER_REVOKED', file, {
      message: `The key ${fingerprint} was revoked (${revoked.where.file}:${revoked.where.line}).`,
      remedy: 'Use a version that another key signed.',
    })
  const known = trust.signers.filter(
    (one) => !one.isAuthority && one.publicKey.fingerprint === fingerprint,
  )
  if (known.length === 0) throw unknownSigner(fingerprint, file)
  const meant = known.filter(
    (one) => one.namespaces === undefined || matchesPatternList(namespace, one.namespaces),
  )
  const signer = meant.find((one) => isValidAt(one, at))
  if (signer !== undefined)
    return { kind: 'key', fingerprint, principal: signer.principals[0] ?? fingerprint }
  const { where, principals } = meant[0] ?? known[0] ?? { where: undefined, principals: [] }
  const name = `${principals[0]} (${fingerprint})`
  const place = `${where?.file}:${where?.line}`
  if (meant.length === 0)
    throw refused('E_SIGNER_NOT_ALLOWED', file, {
      message: `The key of ${name} may not sign for ${namespace} (${place}).`,
      remedy: 'Ask its publisher for a signature by a key that is meant for this.',
    })
  throw refused('E_SIGNER_EXPIRED', file, {
    message: `The key of ${name} does not count on ${at.toISOString()} (${place}).`,
    remedy: 'Use a version that is signed by a key whose time has come and is not over.',
  })
}

/** Both instants count as inside, as with ssh-keygen. */
function isValidAt({ validAfter, validBefore }: AllowedSigner, at: Date): boolean {
  return (
    (validAfter === undefined || at >= validAfter) &&
    (validBefore === undefined || at <= validBefore)
  )
}

export function unknownSigner(who: string, file: string): SkillsError {
  return refused('E_SIGNER_UNKNOWN', file, {
    message: `Nobody whom you trust has the key or identity ${who}.`,
    remedy:
      'If you know who it is, put the key into a file of allowed signers: --allowed-signers FILE',
  })
}

function refused(
  code: 'E_SIGNER_REVOKED' | 'E_SIGNER_UNKNOWN' | 'E_SIGNER_NOT_ALLOWED' | 'E_SIGNER_EXPIRED',
  file: string,
  { message, remedy }: { readonly message: string; readonly remedy: string },
): SkillsError {
  return new SkillsError(code, message, { where: { file }, rule: 'signature/signer', remedy })
}
