import { plainSignature } from '../dsse/envelope.ts'
import type { PublicKey } from '../ssh/public-key.ts'
import { signSsh } from '../ssh/sshsig.ts'
import type { KeyPair } from './read-private-key.ts'

/** Somebody who can sign: a key at hand, an agent, or hardware behind one. */
export interface SigningKey {
  readonly publicKey: PublicKey
  /** It signs in this program, so that an envelope's signature is a plain one. */
  readonly isAtHand: boolean
  /** For an envelope: a plain signature, or one of SSH with this namespace where only an agent has the key. */
  readonly sign: (message: Uint8Array, namespace: string) => Promise<Buffer>
  /** A signature of SSH: the bytes inside `BEGIN SSH SIGNATURE`. */
  readonly signSsh: (message: Uint8Array, namespace: string) => Promise<Buffer>
}

/** A key whose private half was read. */
export function keyAtHand({ publicKey, privateKey }: KeyPair): SigningKey | undefined {
  if (privateKey === undefined) return undefined
  return {
    publicKey,
    isAtHand: true,
    sign: async (message) => plainSignature({ publicKey, privateKey }, message),
    signSsh: async (message, namespace) => signSsh({ publicKey, privateKey }, message, namespace),
  }
}
