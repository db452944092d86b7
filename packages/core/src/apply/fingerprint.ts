import type { FolderState, Found, LinkState } from '../words/plan.ts'

/**
 * How a journal writes down what stands somewhere, so that it is known again: the tree digest of a folder's
 * files, or `link:` and what a link says.
 */
export function fingerprint(standing: FolderState | LinkState): string {
  return 'linkTo' in standing ? `link:${standing.linkTo}` : standing.integrity
}

/** The same of what was found; `absent` or `foreign` where that is all there is to say. */
export function foundFingerprint(found: Found): string {
  return found.kind === 'folder' || found.kind === 'link' ? fingerprint(found.state) : found.kind
}
