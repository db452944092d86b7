/** What a git server says it has, before anything is fetched. Commits are 40 hexadecimal digits, tags peeled. */
export interface RemoteRefs {
  /** The default branch: its full name (`refs/heads/main`) and commit; `undefined` for an empty repository. */
  readonly head: { readonly ref: string; readonly commit: string } | undefined
  /** Short branch name to commit. A Map, since `__proto__` is a legal branch name. */
  readonly branches: ReadonlyMap<string, string>
  /** Short tag name to the commit the tag peels to. */
  readonly tags: ReadonlyMap<string, string>
}
