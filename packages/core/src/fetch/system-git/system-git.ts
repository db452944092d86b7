import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { limits } from '../../words/limits.ts'
import { isErrno, SkillsError } from '../../words/skills-error.ts'
import { attemptsFor, type WantedCommit } from '../fetch-attempts.ts'
import type { FetchedTree, NetworkBounds, NetworkSettings } from '../fetched-tree.ts'
import { type GitPack, readGitPack } from '../git-pack.ts'
import { corruptObject } from '../git-tree.ts'
import { isRefName } from '../ref-name.ts'
import type { RemoteRefs } from '../remote-refs.ts'
import { walkGitTree } from '../walk-git-tree.ts'
import { gitFailure, saysUnknownRef } from './git-failure.ts'
import { parseRefLines } from './parse-ref-lines.ts'
import { type GitRan, type GitRun, runGit } from './run-git.ts'
import { sshSettings } from './ssh-settings.ts'
import { type SystemGitAddress, systemGitAddress } from './system-git-address.ts'

/** A conversation with one repository. */
interface Conversation {
  readonly address: SystemGitAddress
  readonly env: NetworkSettings['env']
  readonly bounds: NetworkBounds
}

const fewBytes = 64 * 1024

/**
 * What a repository has that only the system's git can reach (ssh, a folder of this machine): `git ls-remote`.
 * The user's and the system's settings count, a repository's do not; nothing prompts.
 * Throws E_SOURCE_UNSUPPORTED without git, E_OFFLINE, E_AUTH, E_NETWORK, E_NETWORK_LIMIT, E_SOURCE_MISSING,
 * E_NOT_A_REPOSITORY.
 */
export async function listSystemGitRefs(
  url: string,
  settings: NetworkSettings,
): Promise<RemoteRefs> {
  const talk = await open(url, settings)
  // `--`: nothing of the address can be a flag.
  const args = ['ls-remote', '--symref', '--', talk.address.url]
  const ran = await run(talk, {
    args: [...args, 'HEAD', 'refs/heads/*', 'refs/tags/*'],
    repository: undefined,
    outputBytesMax: talk.bounds.gitRefsBytesMax,
  })
  if (ran.ended !== 'itself' || ran.status !== 0) throw gitFailure(ran, talk.address)
  const { shown } = talk.address
  return parseRefLines(ran.stdout.toString('utf8'), { refsMax: talk.bounds.gitRefsMax, shown })
}

/**
 * The files of one commit: `git fetch` of depth 1 into a bare repository of our own in `scratchFolder`, nothing
 * checked out, no hook, no submodule, no filter. The pack that arrives is read by us, each object hashed, as for
 * repositories over https. Where the server gives no commit by its id, `ref` is fetched, then deeper.
 * Throws E_REF_UNKNOWN, E_OBJECT_CORRUPT, E_LIMIT, E_PATH_UNSAFE, and what `listSystemGitRefs` throws.
 */
export async function fetchSystemGitTree(
  request: WantedCommit & { readonly url: string },
  scratchFolder: string,
  settings: NetworkSettings,
): Promise<FetchedTree> {
  const { commit, ref } = request
  const talk = await open(request.url, settings)
  // Both may come from a lock that somebody edited.
  if (!/^[0-9a-f]{40}$/u.test(commit) || !(ref === commit || isRefName(ref)))
    throw unknownCommit(talk, commit)
  for (const [index, { want, depth }] of attemptsFor(request).entries()) {
    const repository = join(scratchFolder, `git-${index}`)
    const pack = await fetchPack(talk, { want, depth, repository })
    if (pack?.get(commit)?.type === 'commit') return walkGitTree(pack, commit)
    if (pack !== undefined && want === commit && !pack.has(commit))
      throw corruptObject(`The server was asked for the commit ${commit} and sent another object.`)
  }
  throw unknownCommit(talk, commit)
}

async function open(url: string, settings: NetworkSettings): Promise<Conversation> {
  const address = systemGitAddress(url)
  if (settings.offline)
    throw new SkillsError(
      'E_OFFLINE',
      'This repository is not in the store, and --offline forbids asking for it.',
      { where: { url: address.shown }, remedy: 'Run the command once without --offline.' },
    )
  const bounds: NetworkBounds = { ...limits, ...settings.bounds }
  return { address, bounds, env: await sshSettings(settings.env) }
}

async function run(
  { address, env, bounds }: Conversation,
  what: Pick<GitRun, 'args' | 'repository' | 'outputBytesMax' | 'isTooLarge'>,
): Promise<GitRan> {
  const { protocols } = address
  return runGit({ ...what, env, protocols, milliseconds: bounds.totalMilliseconds })
}

interface Fetching {
  readonly want: string
  readonly depth: number | undefined
  readonly repository: string
}

/** The pack of one fetch; `undefined` where the server has not what is wanted. */
async function fetchPack(
  talk: Conversation,
  { want, depth, repository }: Fetching,
): Promise<GitPack | undefined> {
  await makeRepository(talk, repository)
  const packs = join(repository, 'objects', 'pack')
  const deep = depth === undefined ? [] : [`--depth=${depth}`]
  const options = [
    ...deep,
    '--quiet',
    '--no-tags',
    '--no-recurse-submodules',
    '--no-write-fetch-head',
  ]
  const ran = await run(talk, {
    args: ['fetch', ...options, '--no-auto-maintenance', '--', talk.address.url, want],
    repository,
    outputBytesMax: fewBytes,
    isTooLarge: () => bytesIn(packs) > talk.bounds.gitReplyBytesMax,
  })
  if (ran.ended === 'itself' && ran.status !== 0 && saysUnknownRef(ran.stderr)) return undefined
  if (ran.ended !== 'itself' || ran.status !== 0) throw gitFailure(ran, talk.address)
  const [name] = readdirSync(packs).filter((file) => file.endsWith('.pack'))
  if (name === undefined) return undefined
  const path = join(packs, name)
  if (statSync(path).size > talk.bounds.gitReplyBytesMax)
    throw gitFailure({ ...ran, ended: 'too-large' }, talk.address)
  return readGitPack(readFileSync(path))
}

/** A bare repository with nothing in it: no template, so no hooks and no settings of anyone's. */
async function makeRepository(talk: Conversation, repository: string): Promise<void> {
  const args = [
    'init',
    '--quiet',
    '--bare',
    '--template=',
    '--object-format=sha1',
    '--',
    repository,
  ]
  const ran = await run(talk, { args, repository, outputBytesMax: fewBytes })
  if (ran.ended !== 'itself' || ran.status !== 0) throw gitFailure(ran, talk.address)
}

function bytesIn(folder: string): number {
  try {
    return readdirSync(folder).reduce((sum, name) => sum + sizeOf(join(folder, name)), 0)
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return 0
    throw error
  }
}

/** git renames its temporary files while we look. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

function unknownCommit({ address }: Conversation, commit: string): SkillsError {
  return new SkillsError('E_REF_UNKNOWN', `The repository has not the commit ${commit}.`, {
    where: { url: address.shown },
    remedy:
      'If it was there before, its branch was rewritten; choose another version with @<range> or #<ref>.',
  })
}
