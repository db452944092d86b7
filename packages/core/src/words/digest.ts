import { createHash, hash } from 'node:crypto'
import { byUtf8 } from './order.ts'

declare const brand: unique symbol

/** SHA-256 in 64 lower-case hexadecimal digits. */
export type Sha256 = string & { readonly [brand]: 'Sha256' }
/** `h1:` and the base64 of a tree digest, as in Go's `dirhash.Hash1`. */
export type Integrity = string & { readonly [brand]: 'Integrity' }

/** SHA-256 of bytes, in hex: what `sha256sum` prints. */
export function sha256(bytes: Uint8Array | string): Sha256 {
  return hash('sha256', bytes, 'hex') as Sha256
}

export function parseSha256(text: string): Sha256 | undefined {
  return /^[0-9a-f]{64}$/u.test(text) ? (text as Sha256) : undefined
}

export function parseIntegrity(text: string): Integrity | undefined {
  return /^h1:[A-Za-z0-9+/]{43}=$/u.test(text) ? (text as Integrity) : undefined
}

/**
 * Digest of a set of files, Go's `h1`: SHA-256 over the sorted lines `<sha256 hex>  <path>\n`, base64.
 * In a shell, inside the folder (without the `./` that find prints):
 * `find . -type f -printf '%P\0' | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | xxd -r -p | base64`
 * Modes are not covered. Source: golang.org/x/mod/sumdb/dirhash.
 */
export function treeDigest(
  files: readonly { readonly path: string; readonly sha256: Sha256 }[],
): Integrity {
  const hash = createHash('sha256')
  for (const file of [...files].sort((left, right) => byUtf8(left.path, right.path)))
    hash.update(`${file.sha256}  ${file.path}\n`)
  return `h1:${hash.digest('base64')}` as Integrity
}

/** The same digest in hex, as in-toto's `dirHash` and our file names use it. */
export function integrityHex(integrity: Integrity): string {
  return Buffer.from(integrity.slice('h1:'.length), 'base64').toString('hex')
}
