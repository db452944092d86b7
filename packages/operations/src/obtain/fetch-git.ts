import {
  chooseVersion,
  pseudoVersion,
  type Remembered,
  type RemoteRefs,
  type SourceSpec,
  type Store,
} from '@skills/core'
import type { Evidence } from '@skills/trust'
import type { Context } from '../context.ts'
import { evidenceKey, keepEvidence, mayBeSigned, ofGit, readEvidence } from '../trust/evidence.ts'
import type { Fetcher, ObtainRequest, Pinned } from './fetcher.ts'
import { type GitTransport, gitTransport } from './git-transport.ts'
import { mustAskForVersions, mustFetch } from './must-be-online.ts'
import { once, runMemory, turnOf } from './run-memory.ts'
import { bundledKey, storeKey } from './store-key.ts'

/** A git repository, however it is reached. A locked commit is fetched by its id, whatever its tag says today. */
export const fetchGit: Fetcher = async (context, store, request) => {
  const transport = gitTransport(request.spec.source, context.network)
  if (transport === undefined) throw new TypeError(`not a git address: ${request.spec.source.kind}`)
  const chosen = await choose(context, store, { request, transport })
  const { snapshot, committedAt, evidence } = await snapshotOf(context, store, {
    ...chosen,
    transport,
    spec: request.spec,
    pinned: request.pinned,
    withTag: request.withSignatures,
  })
  return {
    snapshot,
    version: chosen.version ?? pseudoVersion(committedAt, chosen.commit),
    ref: chosen.ref,
    commit: chosen.commit,
    portable: transport.portable,
    committedAt,
    evidence,
  }
}

interface Chosen {
  readonly version: string | undefined
  readonly ref: string
  readonly commit: string
}

async function choose(
  context: Context,
  store: Store,
  { request, transport }: { readonly request: ObtainRequest; readonly transport: GitTransport },
): Promise<Chosen> {
  const { pinned, chosen, spec, name } = request
  if (pinned?.commit !== undefined) {
    return { version: pinned.version, ref: pinned.ref ?? pinned.commit, commit: pinned.commit }
  }
  if (chosen?.commit !== undefined) {
    return { version: chosen.version, ref: chosen.ref ?? chosen.commit, commit: chosen.commit }
  }
  const refs = await remoteRefs(context, store, transport)
  return chooseVersion({ refs, module: name, pick: spec.pick })
}

/** What the server has; asked once in a run. */
export function remoteRefs(
  context: Context,
  store: Store,
  transport: GitTransport,
): Promise<RemoteRefs> {
  return once(runMemory(store).refs, transport.url, {
    turn: turnOf(transport),
    ask: () => askForVersions(context, transport),
  })
}

/** Ask a server now. Throws E_OFFLINE, and what the transport throws. */
export async function askForVersions(
  context: Context,
  transport: GitTransport,
): Promise<RemoteRefs> {
  mustAskForVersions(context, transport)
  context.report({ step: 'resolve', text: `asking ${transport.url} for its versions` })
  return transport.list(context.network)
}

interface Wanted extends Chosen {
  readonly transport: GitTransport
  readonly spec: SourceSpec
  readonly pinned: Pinned | undefined
  readonly withTag: boolean
}

/** The commit's files: from the store where it was seen before, else from the server. */
async function snapshotOf(
  context: Context,
  store: Store,
  wanted: Wanted,
): Promise<Remembered & { readonly evidence?: Evidence }> {
  const key = storeKey(wanted.commit, wanted.spec.path)
  const known = store.recall(key) ?? bundled(store, wanted.pinned)
  if (known !== undefined && (await isEnough(context, wanted, known))) return known
  const { transport, withTag } = wanted
  mustFetch(context, transport, wanted)
  const tree = await once(runMemory(store).trees, `${transport.url} ${wanted.commit} ${withTag}`, {
    ask: () => {
      const text = `fetching ${wanted.commit.slice(0, 12)} from ${transport.url}`
      context.report({ step: 'fetch', text })
      return transport.fetch(wanted, store.scratchFolder(), context.network)
    },
  })
  if (tree.commit === undefined) throw new TypeError('a git tree without its commit')
  const { committedAt } = tree.commit
  const snapshot = await store.add(tree, wanted.spec.path)
  await store.remember(key, { snapshot, committedAt })
  const evidence = ofGit(tree.commit)
  if (withTag || mayBeSigned(tree.commit)) {
    const kept = { key: evidenceKey(wanted.commit, snapshot), snapshot, evidence }
    keepEvidence(context.machine, store, kept)
  }
  return { snapshot, committedAt, evidence }
}

/** Bytes that are there are fetched again only where a policy asks who signed them and nothing here can tell. */
async function isEnough(
  { machine, network }: Context,
  { withTag, commit }: Wanted,
  { snapshot }: Remembered,
): Promise<boolean> {
  if (!withTag || network.offline) return true
  return (await readEvidence(machine, evidenceKey(commit, snapshot))) !== undefined
}

function bundled(store: Store, pinned: Pinned | undefined): Remembered | undefined {
  return pinned === undefined ? undefined : store.recall(bundledKey(pinned.integrity))
}
