import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { SkillsError } from '@skills/core'
import { type PublicKey, publicKeyLine, publicKeyOf } from '../ssh/public-key.ts'
import { encryptedKeyText } from './encrypted-key.ts'

export const newKeyTypes = ['ed25519', 'p256'] as const
export type NewKeyType = (typeof newKeyTypes)[number]

/** A new key as the two files that keep it. */
export interface NewKey {
  readonly publicKey: PublicKey
  /** PKCS#8, encrypted unless there is no passphrase. */
  readonly privateText: string
  /** One line, as OpenSSH has it, with the name behind it. */
  readonly publicText: string
}

/** Make a key. `passphrase` undefined keeps it in clear, which a person must have asked for. */
export function makeKey(
  name: string,
  { type, passphrase }: { readonly type: NewKeyType; readonly passphrase: string | undefined },
): NewKey {
  const privateKey =
    type === 'ed25519'
      ? generateKeyPairSync('ed25519').privateKey
      : generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  const publicKey = publicKeyOf(privateKey)
  if (publicKey === undefined) throw new TypeError('a key that we make is one that we read')
  return {
    publicKey,
    privateText: keyText(privateKey, passphrase),
    publicText: `${publicKeyLine(publicKey)} ${name}\n`,
  }
}

function keyText(key: KeyObject, passphrase: string | undefined): string {
  if (passphrase === undefined) return key.export({ type: 'pkcs8', format: 'pem' }).toString()
  if (passphrase.length < 8)
    throw new SkillsError('E_KEY_PASSPHRASE', 'The passphrase has fewer than 8 characters.', {
      remedy: 'Take a longer one; a few words will do. No key was made.',
    })
  return encryptedKeyText(key, passphrase, { salt: randomBytes(16), iv: randomBytes(16) })
}
