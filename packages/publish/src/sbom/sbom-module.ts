import { createHash } from 'node:crypto'
import { type Integrity, integrityHex } from '@skills/core'

/** A module as an SBOM tells of it. */
export interface SbomModule {
  readonly name: string
  readonly version: string
  readonly integrity: Integrity
  readonly description?: string | undefined
  readonly license?: { readonly text: string; readonly isExpression: boolean } | undefined
  readonly publisher?: string | undefined
  readonly source?: string | undefined
  readonly commit?: string | undefined
  /** Tells two of one name apart, where there may be such. */
  readonly place?: string | undefined
}

/**
 * A name for a document that is the same for the same files: the first 16 bytes of their digest, as a UUID of
 * version 8 (RFC 9562, 5.8).
 */
export function uuidOf(integrity: Integrity, kind: string): string {
  const digest = createHash('sha256')
    .update(`${kind}\n${integrityHex(integrity)}`)
    .digest()
  const bytes = digest.subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')
}
