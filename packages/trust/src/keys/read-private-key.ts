import { createPrivateKey, type KeyObject } from 'node:crypto'
import { SkillsError } from '@skills/core'
import { type PublicKey, publicKeyOf } from '../ssh/public-key.ts'
import { isOpensshKey, readOpensshKey } from './openssh-key.ts'

/** A private key that can sign here, or the public half of one that only an agent can use. */
export interface KeyPair {
  readonly publicKey: PublicKey
  readonly privateKey: KeyObject | undefined
}

interface KeyFile {
  /** For errors. */
  readonly file: string
  /** `undefined` where nobody has given one. */
  readonly passphrase: string | undefined
}

/**
 * Read a private key file: PKCS#8 (encrypted or not) or OpenSSH. An encrypted OpenSSH key, or one in hardware, comes
 * back without its private half. Throws E_KEY_PASSPHRASE and E_KEY_INVALID; neither ever tells what is in the file.
 */
export function readPrivateKey(text: string, { file, passphrase }: KeyFile): KeyPair {
  if (isOpensshKey(text)) {
    const found = readOpensshKey(text)
    if (found === undefined) throw invalidKey(file, 'is damaged')
    return found
  }
  const isEncrypted = text.includes('-----BEGIN ENCRYPTED PRIVATE KEY-----')
  if (isEncrypted && passphrase === undefined)
    throw new SkillsError('E_KEY_PASSPHRASE', 'This key is encrypted.', {
      where: { file },
      remedy: 'Name a file that has its passphrase: --passphrase-file FILE',
    })
  const privateKey = opened(text, passphrase)
  if (privateKey === undefined && isEncrypted)
    throw new SkillsError('E_KEY_PASSPHRASE', 'The passphrase does not open this key.', {
      where: { file },
      remedy: 'Give the passphrase that the key was made with.',
    })
  const publicKey = privateKey === undefined ? undefined : publicKeyOf(privateKey)
  if (publicKey === undefined) throw invalidKey(file, 'is no private key that we sign with')
  return { publicKey, privateKey }
}

/** The cause is not kept: what OpenSSL says of a text may tell of the text. */
function opened(text: string, passphrase: string | undefined): KeyObject | undefined {
  try {
    return createPrivateKey(
      passphrase === undefined ? text : { key: text, format: 'pem', passphrase },
    )
  } catch {
    return undefined
  }
}

function invalidKey(file: string, what: string): SkillsError {
  return new SkillsError('E_KEY_INVALID', `The file ${what}.`, {
    where: { file },
    remedy:
      'Name an Ed25519, ECDSA or RSA key of OpenSSH or in PKCS#8, or make one: skills key new NAME',
  })
}
