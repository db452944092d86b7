import { createCipheriv, type KeyObject, scryptSync } from 'node:crypto'
import { derBytes, derName, derNumber, derSequence } from './der.ts'

// Sources: RFC 5958 (encrypted keys), RFC 8018 (PBES2), RFC 7914 section 7 (scrypt in it).

/** OpenSSL reads no more than 32 MiB of scrypt, so the work is in `p`: five rounds of 16 MiB. */
const work = { N: 16_384, r: 8, p: 5, maxmem: 64 * 1024 * 1024 }
const keyBytes = 32

/** What makes each encryption of a key another one. */
export interface Salt {
  /** 16 bytes. */
  readonly salt: Uint8Array
  /** 16 bytes. */
  readonly iv: Uint8Array
}

/**
 * A private key as PKCS#8 text, encrypted with AES-256-CBC under a key that scrypt makes of the passphrase.
 * `openssl pkey -in FILE` reads it; so does Node, which cannot write it: its own writer knows no scrypt.
 */
export function encryptedKeyText(key: KeyObject, passphrase: string, { salt, iv }: Salt): string {
  const secret = scryptSync(passphrase, salt, keyBytes, work)
  const cipher = createCipheriv('aes-256-cbc', secret, iv)
  const clear = key.export({ type: 'pkcs8', format: 'der' })
  const hidden = Buffer.concat([cipher.update(clear), cipher.final()])
  const { N, r, p } = work
  const kdf = derSequence(
    derName('1.3.6.1.4.1.11591.4.11'),
    derSequence(derBytes(salt), derNumber(N), derNumber(r), derNumber(p), derNumber(keyBytes)),
  )
  const encryption = derSequence(derName('2.16.840.1.101.3.4.1.42'), derBytes(iv))
  const algorithm = derSequence(derName('1.2.840.113549.1.5.13'), derSequence(kdf, encryption))
  const lines =
    derSequence(algorithm, derBytes(hidden))
      .toString('base64')
      .match(/.{1,64}/gu) ?? []
  return `${['-----BEGIN ENCRYPTED PRIVATE KEY-----', ...lines, '-----END ENCRYPTED PRIVATE KEY-----'].join('\n')}\n`
}
