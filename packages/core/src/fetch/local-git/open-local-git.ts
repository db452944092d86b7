import { mkdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { devNull } from 'node:os'
import { join } from 'node:path'
import { printable } from '../../words/printable.ts'
import { SkillsError } from '../../words/skills-error.ts'
import { type GitRan, runGit } from '../system-git/run-git.ts'
import type { WorkTree } from '../work-tree.ts'
import { type GitCommit, parseGitCommit } from './git-commit.ts'
import { type ChangedPath, parseChangedPaths } from './parse-changed-paths.ts'
import { parseObjectSizes, parseObjects } from './parse-objects.ts'
import { type LocalTreeEntry, parseLocalTree } from './parse-tree.ts'

/** Objects of a repository on this machine, read by git under nobody's settings. Ids are 40 hex digits. */
export interface LocalGit {
  /** Is the history cut off? */
  readonly isShallow: boolean
  /** The commit that a revision means; `undefined` where there is none. */
  readonly resolve: (revision: string) => Promise<string | undefined>
  readonly mergeBase: (left: string, right: string) => Promise<string | undefined>
  /** Commits of `head` that `base` has not, newest first, at most `countMax`; all of `head` without a base. */
  readonly commitsSince: (
    base: string | undefined,
    head: string,
    countMax: number,
  ) => Promise<readonly string[]>
  readonly commits: (ids: readonly string[]) => Promise<readonly GitCommit[]>
  readonly changedPaths: (from: string, to: string) => Promise<readonly ChangedPath[]>
  /** A difference with lines of context; `undefined` where it is larger than the bound. */
  readonly patch: (
    from: string,
    to: string,
    bounds: { readonly bytesMax: number; readonly context: number },
  ) => Promise<Uint8Array | undefined>
  readonly tree: (commit: string) => Promise<readonly LocalTreeEntry[]>
  /** Blobs by id. Left out is what is missing, larger than the bound of one, or beyond the bound of all. */
  readonly blobs: (
    ids: readonly string[],
    bounds: BlobBounds,
  ) => Promise<ReadonlyMap<string, Uint8Array>>
  /** Sizes of blobs that are there, by id. */
  readonly sizes: (ids: readonly string[]) => Promise<ReadonlyMap<string, number>>
  readonly close: () => void
}

export interface BlobBounds {
  readonly bytesMax: number
  readonly totalBytesMax: number
}

interface LocalGitOptions {
  /** A folder that does not exist; it is made, and removed by `close`. */
  readonly scratch: string
  readonly env: Readonly<Record<string, string | undefined>>
}

const milliseconds = 120_000
const outputBytesMax = 256 * 1024 * 1024
const fewBytes = 64 * 1024
const isId = (text: string): boolean => /^[0-9a-f]{40}$/u.test(text)

/**
 * Open the objects of a work tree's repository. Git is given an empty repository of ours with the other's folder of
 * objects, so that no setting, hook, attribute, graft or replacement of a clone counts; the repository itself is asked
 * for the meaning of names alone. Nothing is fetched, checked out or written there.
 * Its functions throw E_READ where git fails, and E_SOURCE_UNSUPPORTED where there is no git.
 */
export function openLocalGit(workTree: WorkTree, { scratch, env }: LocalGitOptions): LocalGit {
  const common = realpathSync(workTree.commonFolder)
  const objects = join(common, 'objects')
  makeEmptyRepository(scratch)
  const git = objectReader({ env, objects, repository: scratch })
  const firstId = async (args: readonly string[]) => idsIn((await git.run(args)).stdout)[0]
  return {
    isShallow: statSync(join(common, 'shallow'), { throwIfNoEntry: false }) !== undefined,
    resolve: async (revision) => {
      const id = isId(revision) ? revision : await idOf(workTree, revision, env)
      if (id === undefined) return undefined
      return firstId(['rev-parse', '--verify', '--quiet', `${id}^{commit}`])
    },
    mergeBase: (left, right) => firstId(['merge-base', left, right]),
    commitsSince: async (base, head, countMax) => {
      const without = base === undefined ? [] : [`^${base}`]
      const range = [`--max-count=${countMax}`, '--topo-order', head, ...without, '--']
      return idsIn(await git.read(['rev-list', ...range]))
    },
    commits: (ids) => readCommits(git, ids),
    changedPaths: async (from, to) => {
      const args = [...diffTree, '-z', '--raw', '--numstat', from, to, '--']
      return parseChangedPaths((await git.read(args)).toString('utf8'))
    },
    patch: async (from, to, { bytesMax, context }) => {
      const args = [...diffTree, ...patchOptions, `-U${context}`, from, to, '--']
      const ran = await git.run(args, { bytesMax })
      if (ran.ended === 'itself' && ran.status === 0) return ran.stdout
      if (ran.ended === 'too-large') return undefined
      throw unreadable('diff-tree', ran)
    },
    tree: async (commit) => {
      const args = ['ls-tree', '-r', '-z', '--full-tree', commit]
      return parseLocalTree((await git.read(args)).toString('utf8'))
    },
    blobs: (ids, bounds) => readBlobs(git, ids, bounds),
    sizes: (ids) => readSizes(git, [...new Set(ids)].filter(isId)),
    close: () => rmSync(scratch, { recursive: true, force: true }),
  }
}

function idsIn(output: Buffer): string[] {
  return output.toString('utf8').split('\n').filter(isId)
}

async function readCommits({ read }: ObjectReader, ids: readonly string[]): Promise<GitCommit[]> {
  const found = parseObjects(await read(['cat-file', '--batch'], { input: listed(ids) }))
  return ids.flatMap((id) => {
    const bytes = found.get(id)
    return bytes === undefined ? [] : [parseGitCommit(id, bytes)]
  })
}

const diffTree = [
  'diff-tree',
  '-r',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '-M',
  '-l1000',
  '--abbrev=40',
]
const patchOptions = ['-p', '--inter-hunk-context=0', '--src-prefix=a/', '--dst-prefix=b/']

/** What git needs to take a folder for a repository, and nothing else: no settings, no references. */
function makeEmptyRepository(folder: string): void {
  for (const part of ['', 'objects', 'refs'])
    mkdirSync(join(folder, part), { recursive: true, mode: 0o700 })
  writeFileSync(join(folder, 'HEAD'), 'ref: refs/heads/none\n')
}

interface Reading {
  readonly input?: string
  readonly bytesMax?: number
}

interface ObjectReader {
  readonly run: (args: readonly string[], reading?: Reading) => Promise<GitRan>
  /** The same; throws E_READ where git does not end well. */
  readonly read: (args: readonly string[], reading?: Reading) => Promise<Buffer>
}

/** No graph of commits and no index over packs is used, since both could tell another history. */
const settings = [
  'core.commitGraph=false',
  'core.multiPackIndex=false',
  'core.quotePath=true',
  `core.attributesFile=${devNull}`,
].flatMap((setting) => ['-c', setting])

function objectReader(
  setting: Readonly<{ env: LocalGitOptions['env']; objects: string; repository: string }>,
): ObjectReader {
  const run: ObjectReader['run'] = (args, { input = '', bytesMax = outputBytesMax } = {}) =>
    runGit({
      ...setting,
      args: [...settings, ...args],
      input,
      protocols: [],
      milliseconds,
      outputBytesMax: bytesMax,
    })
  return {
    run,
    read: async (args, reading) => {
      const ran = await run(args, reading)
      if (ran.ended === 'itself' && ran.status === 0) return ran.stdout
      throw unreadable(args[0] ?? '', ran)
    },
  }
}

function unreadable(command: string, { ended, status, stderr }: GitRan): SkillsError {
  const how = ended === 'itself' ? `status ${status ?? 'none'}` : ended
  return new SkillsError('E_READ', `git ${command} could not read the repository (${how}).`, {
    remedy:
      'Check it with git fsck. In a partial clone, fetch what is missing first. Objects named by SHA-256 cannot be read yet.',
    cause: new Error(printable(stderr.slice(0, 2_000))),
  })
}

async function idOf(
  { gitFolder }: WorkTree,
  revision: string,
  env: LocalGitOptions['env'],
): Promise<string | undefined> {
  const ran = await runGit({
    args: ['rev-parse', '--verify', '--quiet', '--end-of-options', revision],
    env,
    protocols: [],
    repository: gitFolder,
    milliseconds,
    outputBytesMax: fewBytes,
  })
  return ran.status === 0 ? ran.stdout.toString('utf8').split('\n').find(isId) : undefined
}

async function readSizes(
  { read }: ObjectReader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map()
  const check = await read(['cat-file', '--batch-check'], { input: listed(ids) })
  return parseObjectSizes(check.toString('utf8'))
}

async function readBlobs(
  git: ObjectReader,
  ids: readonly string[],
  { bytesMax, totalBytesMax }: BlobBounds,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const wanted = [...new Set(ids)].filter(isId)
  if (wanted.length === 0) return new Map()
  const sizes = await readSizes(git, wanted)
  const kept: string[] = []
  let total = 0
  for (const id of wanted) {
    const size = sizes.get(id)
    if (size === undefined || size > bytesMax || total + size > totalBytesMax) continue
    total += size
    kept.push(id)
  }
  if (kept.length === 0) return new Map()
  return parseObjects(
    await git.read(['cat-file', '--batch'], {
      input: listed(kept),
      bytesMax: totalBytesMax + kept.length * 100,
    }),
  )
}

function listed(ids: readonly string[]): string {
  return ids.map((id) => `${id}\n`).join('')
}
