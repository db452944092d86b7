import { sha256 } from '@skills/core'

/** A policy file of the repository: its path from the project's root and its text. */
export interface CommittedPolicy {
  readonly path: string
  readonly text: string
}

/**
 * The digest of the policy that a repository commits, for its lock; `undefined` where it has none. Policies above are
 * covered by the pins in the text. Line ends count as one, since git may change them and YAML does not see them. Pure.
 */
export function policyDigest(files: readonly CommittedPolicy[]): string | undefined {
  if (files.length === 0) return undefined
  const lines = files.map(({ path, text }) => `${sha256(text.replaceAll('\r\n', '\n'))}  ${path}\n`)
  return `sha256:${sha256(lines.join(''))}`
}
