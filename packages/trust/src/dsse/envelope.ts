import { sign, verify } from 'node:crypto'
import type { KeyPair } from '../keys/read-private-key.ts'
import type { PublicKey } from '../ssh/public-key.ts'
import { fitsMessage, isSshSignature, readSshSignature } from '../ssh/sshsig.ts'

// Source: secure-systems-lab/dsse, protocol.md (v1).

export const statementPayloadType = 'application/vnd.in-toto+json'

/** The bytes that are signed: they bind the type of the payload to it. */
export function preAuthEncoding(payloadType: string, payload: Uint8Array): Buffer {
  const length = Buffer.byteLength(payloadType)
  return Buffer.concat([Buffer.from(`DSSEv1 ${length} ${payloadType} ${payload.length} `), payload])
}

const curveDigests: Readonly<Record<string, string>> = {
  'ecdsa-sha2-nistp256': 'sha256',
  'ecdsa-sha2-nistp384': 'sha384',
  'ecdsa-sha2-nistp521': 'sha512',
  'ssh-rsa': 'sha256',
}

/** Sign bytes with a key that is at hand: ECDSA as DER, RSA as PKCS#1 v1.5, as Sigstore expects. */
export function plainSignature(
  { publicKey, privateKey }: Required<KeyPair>,
  message: Uint8Array,
): Buffer {
  if (privateKey === undefined) throw new TypeError('the key is not at hand')
  return sign(curveDigests[publicKey.type] ?? null, message, privateKey)
}

/**
 * Does a signature of an envelope fit? It is a plain one or, from an agent or from hardware, one of SSH over the same
 * bytes, which then must name this key and our namespace.
 */
export function fitsEnvelope(
  publicKey: PublicKey,
  signed: { readonly message: Uint8Array; readonly signature: Uint8Array },
  namespace: string,
): boolean {
  const { message, signature } = signed
  if (isSshSignature(signature)) {
    const read = readSshSignature(signature)
    return (
      read !== undefined &&
      read.namespace === namespace &&
      read.publicKey.fingerprint === publicKey.fingerprint &&
      fitsMessage(read, message)
    )
  }
  if (publicKey.application !== undefined) return false
  return verify(curveDigests[publicKey.type] ?? null, message, publicKey.key, signature)
}
