/** What is asked of a git server, in the order in which it is tried. */
export interface FetchAttempt {
  /** A commit's id, or the full name of a branch or tag. */
  readonly want: string
  /** Commits of history; `undefined` for all of it. */
  readonly depth: number | undefined
}

// How deep a commit is looked for below its branch where the server gives no commit by its id.
const deeper = [1, 200, undefined] as const

/** A commit by its id; where the server gives none that way, its branch or tag `ref`, deeper and deeper. */
export function attemptsFor(commit: string, ref: string): readonly FetchAttempt[] {
  const byId: FetchAttempt = { want: commit, depth: 1 }
  return ref === commit ? [byId] : [byId, ...deeper.map((depth) => ({ want: ref, depth }))]
}
