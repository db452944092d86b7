import type { Sha256 } from '@skills/core'

/** A component's digest as the manifest records it with a grant, and as `info` shows it. */
export function grantDigest(digest: Sha256): string {
  return `sha256:${digest}`
}
