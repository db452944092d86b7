import {
  type FetchedTree,
  fetchGitTree,
  fetchSystemGitTree,
  gitUrl,
  listRemoteRefs,
  listSystemGitRefs,
  type NetworkSettings,
  type RemoteRefs,
  rewriteUrl,
  type Source,
} from '@skills/core'

/** How a repository is reached: by ourselves over https, or by the system's git. */
export interface GitTransport {
  readonly url: string
  /** Can another machine reach the same repository? */
  readonly portable: boolean
  readonly list: (settings: NetworkSettings) => Promise<RemoteRefs>
  readonly fetch: (
    wanted: { readonly commit: string; readonly ref: string; readonly withTag: boolean },
    scratchFolder: string,
    settings: NetworkSettings,
  ) => Promise<FetchedTree>
}

/** The way to a source that is a git repository, or to its mirror by the rewrite rules; `undefined` for every other kind. */
export function gitTransport(
  source: Source,
  { rewrite }: Pick<NetworkSettings, 'rewrite'>,
): GitTransport | undefined {
  const plain = source.kind === 'system-git' ? source.url : gitUrl(source)
  if (plain === undefined) return undefined
  const url = rewriteUrl(plain, rewrite)
  // A mirror may be reached in another way than what it mirrors.
  const [listRefs, fetchTree] = /^https?:/u.test(url)
    ? [listRemoteRefs, fetchGitTree]
    : [listSystemGitRefs, fetchSystemGitTree]
  return {
    url,
    portable: !plain.startsWith('git+file:'),
    list: (settings) => listRefs(url, settings),
    fetch: ({ commit, ref, withTag }, scratch, settings) =>
      fetchTree({ url, commit, ref, withTag }, scratch, settings),
  }
}
