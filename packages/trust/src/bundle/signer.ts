import type { KeySigner } from '../signers/trust-store.ts'

/** Somebody whose identity an issuer vouches for, as a certificate says. */
export interface KeylessSigner {
  readonly kind: 'keyless'
  readonly issuer: string
  readonly subject: string
}

export type Signer = KeySigner | KeylessSigner
