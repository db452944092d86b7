/** What a commit's files are remembered by. A commit id names content: the repository does not matter, the sub-folder does. */
export function storeKey(commit: string, path: string | undefined): string {
  return `git ${commit} ${path ?? ''}`
}

/** The same for a source without commits: as the manifest writes it, with the digest that names the content. */
export function contentKey(source: string, integrity: string): string {
  return `${source} ${integrity}`
}

/**
 * The same for bytes that a bundle brought: they answer where exactly this digest was decided on before, and never
 * a commit or a source that names no digest, since a bundle cannot prove where its bytes come from.
 */
export function bundledKey(integrity: string): string {
  return `bundle ${integrity}`
}
