import type { X509Certificate } from 'node:crypto'
import type { Bundle } from '../bundle/bundle.ts'
import { invalidSignature } from '../bundle/invalid-signature.ts'
import type { KeylessSigner } from '../bundle/signer.ts'
import { fitsEnvelope, preAuthEncoding } from '../dsse/envelope.ts'
import { isObject } from '../dsse/statement.ts'
import { unknownSigner } from '../signers/trust-store.ts'
import { publicKeyOf } from '../ssh/public-key.ts'
import { followChain } from './certificate-chain.ts'

/**
 * A bundle that is signed with a long-lived certificate of an authority whose root is trusted, as some publishers of skills
 * have them. Without a time that somebody vouches for, the chain must hold at `now`.
 * Throws E_SIGNER_UNKNOWN where it leads to no trusted root, E_SIGNATURE_INVALID.
 */
export function checkChain(
  bundle: Bundle,
  file: string,
  { roots, now }: { readonly roots: readonly X509Certificate[]; readonly now: Date },
): { readonly signer: KeylessSigner; readonly when: undefined } {
  const found = followChain(chainOf(bundle), roots, now)
  const publicKey = found === undefined ? undefined : publicKeyOf(found.key)
  if (found === undefined || publicKey === undefined)
    throw unknownSigner('in its certificate', file)
  const message = preAuthEncoding(bundle.payloadType, bundle.payload)
  if (!fitsEnvelope(publicKey, { message, signature: bundle.signature }, ''))
    throw invalidSignature(file, 'The signature is not one of its certificate over this statement.')
  return {
    signer: { kind: 'keyless', issuer: found.issuer, subject: found.subject },
    when: undefined,
  }
}

/** The certificates of a bundle, leaf first. */
export function chainOf({ json }: Bundle): Buffer[] {
  const material = json['verificationMaterial']
  const chain = isObject(material) ? material['x509CertificateChain'] : undefined
  const listed = isObject(chain) ? chain['certificates'] : undefined
  return Array.isArray(listed)
    ? listed.flatMap((one: unknown) =>
        isObject(one) && typeof one['rawBytes'] === 'string'
          ? [Buffer.from(one['rawBytes'], 'base64')]
          : [],
      )
    : []
}
