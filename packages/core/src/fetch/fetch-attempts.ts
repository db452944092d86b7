/** What is asked of a git server, in the order in which it is tried. */
export interface FetchAttempt {
  /** A commit's id, or the full name of a branch or tag. */
  readonly want: string
  /** Commits of history; `undefined` for all of it. */
  readonly depth: number | undefined
}

// How deep a commit is looked for below its branch where the server gives no commit by its id.
const deeper = [1, 200, undefined] as const

/** What is wanted of a repository. */
export interface WantedCommit {
  readonly commit: string
  /** Full name of the branch or tag it was chosen by, or the commit again. */
  readonly ref: string
  /** The tag's own object is wanted, too: it may carry a signature. */
  readonly withTag?: boolean
}

/** A commit by its id; where the server gives none that way, its branch or tag `ref`, deeper and deeper. */
export function attemptsFor({ commit, ref, withTag }: WantedCommit): readonly FetchAttempt[] {
  const byId: FetchAttempt = { want: commit, depth: 1 }
  const byRef = deeper.map((depth): FetchAttempt => ({ want: ref, depth }))
  const [shallow, ...rest] = byRef
  // A tag that was moved has not the commit: then the commit is asked for by its id.
  if (withTag === true && ref.startsWith('refs/tags/') && shallow !== undefined)
    return [shallow, byId, ...rest]
  return ref === commit ? [byId] : [byId, ...byRef]
}
