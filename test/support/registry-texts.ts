import { type Integrity, sha256, treeDigest } from '@skills/core'

/** The tree digest of plain texts, as a registry publishes it. */
export function snapshotOfTexts(texts: Readonly<Record<string, string>>): Integrity {
  return treeDigest(Object.entries(texts).map(([path, text]) => ({ path, sha256: sha256(text) })))
}
