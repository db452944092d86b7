import type { X509Certificate } from 'node:crypto'
import { fitsEnvelope, preAuthEncoding, statementPayloadType } from '../dsse/envelope.ts'
import { readStatement, type Statement } from '../dsse/statement.ts'
import { omsHint } from '../oms/oms-statement.ts'
import {
  allowedSigner,
  type KeySigner,
  type TrustStore,
  unknownSigner,
} from '../signers/trust-store.ts'
import { checkChain } from '../x509/check-chain.ts'
import { type Bundle, invalidBundle, readBundle } from './bundle.ts'
import { invalidSignature } from './invalid-signature.ts'
import { mustBelong } from './must-belong.ts'
import type { KeylessSigner, Signer } from './signer.ts'

/** A statement whose signature fits, with who signed it. */
export interface VerifiedStatement {
  readonly statement: Statement
  readonly signer: Signer
  /** When it was signed, where somebody else than the signer says so; else nobody can tell. */
  readonly when: Date | undefined
}

export interface VerifyOptions {
  readonly trust: TrustStore
  readonly namespace: string
  readonly now: Date
  /** For errors: the bundle's file. */
  readonly file: string
  /** Checks certificates; without it only signatures by key count. */
  readonly keyless?: KeylessCheck | undefined
  /** Roots of authorities with long-lived certificates. */
  readonly roots?: readonly X509Certificate[] | undefined
}

/** Who signed a bundle with a certificate, and when. Throws E_SIGNATURE_INVALID where the certificate or a log does not hold. */
export type KeylessCheck = (
  bundle: Bundle,
  file: string,
) => Promise<{ readonly signer: KeylessSigner; readonly when: Date }>

/**
 * Verify a bundle with an in-toto statement. The signature is checked over the bytes, then those bytes are read.
 * What the statement is about is the caller's question (`isAbout`), and so is whether policy is content with the signer.
 * Throws E_BUNDLE_INVALID, E_SIGNATURE_INVALID, E_SIGNER_UNKNOWN, E_SIGNER_REVOKED, E_SIGNER_NOT_ALLOWED, E_SIGNER_EXPIRED.
 */
export async function verifyBundle(
  bytes: Uint8Array,
  options: VerifyOptions,
): Promise<VerifiedStatement> {
  const { payloadType, payload, signer, when } = await verifyPayload(bytes, options)
  const statement = payloadType === statementPayloadType ? readStatement(payload) : undefined
  if (statement === undefined) throw invalidBundle(options.file, 'holds no in-toto statement')
  mustBelong(statement.predicateType, options)
  return { statement, signer, when }
}

/** The same for a payload of another type, which the caller must compare. Throws as `verifyBundle`. */
export async function verifyPayload(
  bytes: Uint8Array,
  options: VerifyOptions,
): Promise<Pick<Bundle, 'payloadType' | 'payload'> & Pick<VerifiedStatement, 'signer' | 'when'>> {
  const bundle = readBundle(bytes, options.file)
  const { payloadType, payload, material } = bundle
  if (material.kind === 'key')
    return {
      payloadType,
      payload,
      signer: keySigner(bundle, material.hint, options),
      when: undefined,
    }
  if (material.isChain) {
    const { roots = [], now, file } = options
    return { payloadType, payload, ...checkChain(bundle, file, { roots, now }) }
  }
  if (options.keyless === undefined) throw unknownSigner('in its certificate', options.file)
  return { payloadType, payload, ...(await options.keyless(bundle, options.file)) }
}

const ownHint = /^SHA256:[A-Za-z0-9+/]{43}$/u

/** A hint that names no key we know, in the form of another tool, says nothing: then every key is tried. */
function keySigner(bundle: Bundle, hint: string, options: VerifyOptions): KeySigner {
  const { trust, namespace, now, file } = options
  const known = trust.signers
    .filter(({ isAuthority }) => !isAuthority)
    .map(({ publicKey }) => publicKey)
  const named = known.filter((key) => key.fingerprint === hint || omsHint(key) === hint)
  const isNamed = named.length > 0
  const asked = { namespace, at: now, file }
  // No key, so no signature can be checked: the answer is the same refusal as for a key that is known and refused.
  if (!isNamed && ownHint.test(hint)) return allowedSigner(trust, { ...asked, fingerprint: hint })
  const message = preAuthEncoding(bundle.payloadType, bundle.payload)
  const signed = { message, signature: bundle.signature }
  const key = (isNamed ? named : known).find((one) => fitsEnvelope(one, signed, namespace))
  if (key !== undefined) return allowedSigner(trust, { ...asked, fingerprint: key.fingerprint })
  if (!isNamed) throw unknownSigner(JSON.stringify(hint), file)
  throw invalidSignature(file, `The signature is not one of the key ${hint} over this statement.`)
}
