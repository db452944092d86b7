import { chooseVersion, type FetchedTree, type SourceSpec } from '@skills/core'
import type { Context } from '../context.ts'
import { gitTransport } from './git-transport.ts'
import { mustAskForVersions } from './must-be-online.ts'

/** The files of a repository that are no module, and the commit they are of. */
export interface CurrentTree {
  readonly tree: FetchedTree
  readonly commit: string
  /** The address that was asked. */
  readonly url: string
  /** A commit was named, so that no other one can come. */
  readonly isPinned: boolean
}

/**
 * What a git source means now: the newest commit of its branch, or the branch, tag or commit that it names. The files are
 * read from `scratch` as long as that stands. `undefined` for a source that is no repository.
 * Throws E_OFFLINE and what the transport throws.
 */
export async function currentTree(
  context: Pick<Context, 'network'>,
  spec: SourceSpec,
  scratch: string,
): Promise<CurrentTree | undefined> {
  const transport = gitTransport(spec.source, context.network)
  if (transport === undefined) return undefined
  mustAskForVersions(context, transport)
  const refs = await transport.list(context.network)
  const pick = spec.pick.kind === 'newest' ? ({ kind: 'ref', ref: 'HEAD' } as const) : spec.pick
  const { commit, ref } = chooseVersion({ refs, module: '', pick })
  const tree = await transport.fetch({ commit, ref, withTag: false }, scratch, context.network)
  const isPinned = pick.kind === 'ref' && /^[0-9a-f]{40}$/u.test(pick.ref)
  return { tree, commit, url: transport.url, isPinned: isPinned || pick.kind === 'range' }
}
