import { canonicalJson, limits, type Sha256, sha256 } from '@skills/core'
import type { JsonValue } from './shared-file.ts'

export function valueDigest(value: JsonValue): Sha256 {
  return sha256(canonicalJson(value))
}

/** The digest of some items: over theirs, so that a list is hashed once however many runs of it are asked for. */
export function itemsDigest(items: readonly JsonValue[]): Sha256 {
  return runDigest(items.map(valueDigest))
}

function runDigest(digests: readonly Sha256[]): Sha256 {
  return sha256(digests.join('\n'))
}

/** Which items of a list are ours: a run of neighbours with one of the digests. */
export interface ItemRun {
  readonly from: number
  readonly count: number
  readonly digest: Sha256
}

/**
 * Look for our items in a list that a person shares. They have no name, so they are known by what they say: a run of
 * neighbours whose digest is known. Of two equal runs the last is ours, since we put ours last.
 */
export function findItems(
  items: readonly JsonValue[],
  digests: readonly (Sha256 | undefined)[],
): ItemRun | undefined {
  if (items.length > limits.listItemsMax || digests.length === 0) return undefined
  const each = items.map(valueDigest)
  for (let from = items.length - 1; from >= 0; from -= 1)
    for (let count = 1; from + count <= items.length; count += 1) {
      const digest = runDigest(each.slice(from, from + count))
      if (digests.includes(digest)) return { from, count, digest }
    }
  return undefined
}
