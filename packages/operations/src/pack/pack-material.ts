import { basename, join, relative, sep } from 'node:path'
import {
  type BuiltPack,
  by,
  type FetchedTree,
  type FolderCommit,
  type Problem,
  parseRelativePath,
  printSource,
  readFolder,
  readFolderCommit,
  SkillsError,
  type Snapshot,
  type SourceEntry,
  type SourceSpec,
  type Store,
  sha256,
} from '@skills/core'
import { originSource } from './origin-source.ts'
import { isPackOutput } from './pack-output.ts'

/** What a pack is made from. */
export interface PackMaterial {
  readonly snapshot: Snapshot
  /** Where the module comes from, as policy and records call it. */
  readonly spec: SourceSpec
  /** `undefined` where the module is in no repository. */
  readonly commit: FolderCommit | undefined
  readonly source: BuiltPack['source'] | undefined
  /** Packs that lie in the folder and are not taken into the next one. */
  readonly leftOut: readonly string[]
}

/**
 * The files of a module's folder. In a git work tree they are those of the commit, and the folder must have exactly
 * those; elsewhere they are what the folder has. Packs that an earlier run left in `output` do not count.
 * Throws E_UNCLEAN with every file that differs, and what reading throws.
 */
export async function packMaterial(
  store: Store,
  folder: string,
  output: string,
): Promise<PackMaterial> {
  const disk = withoutOutputs(await readFolder(folder), folder, output)
  const commit = await committed(folder)
  if (commit === undefined) {
    const spec: SourceSpec = { source: { kind: 'folder', path: '.' }, path: undefined, pick: any }
    const snapshot = await store.add(disk.tree, undefined)
    return { snapshot, spec, commit, source: undefined, leftOut: disk.leftOut }
  }
  const { below } = commit
  await mustBeClean(disk.tree, commit, folder)
  const path = below === '' ? undefined : parseRelativePath(below)
  const origin = originSource(commit.origin)
  return {
    snapshot: await store.add(commit.tree, path),
    spec: {
      source: origin ?? { kind: 'folder', path: '.' },
      path: origin === undefined ? undefined : path,
      pick: any,
    },
    commit,
    source: {
      ...(origin === undefined
        ? {}
        : { url: printSource({ source: origin, path: undefined, pick: any }) }),
      commit: commit.id,
      committed: commit.committedAt,
      ...(path === undefined ? {} : { subdirectory: path }),
    },
    leftOut: disk.leftOut,
  }
}

const any = { kind: 'newest' } as const

/**
 * Throws E_UNCLEAN where a folder in a git work tree is not what is committed there. Elsewhere nothing is asked.
 */
export async function mustBeCommitted(folder: string): Promise<void> {
  const commit = await committed(folder)
  if (commit === undefined) return
  const disk = withoutOutputs(await readFolder(folder), folder, folder)
  await mustBeClean(disk.tree, commit, folder)
}

async function committed(folder: string): Promise<FolderCommit | undefined> {
  try {
    return await readFolderCommit(folder)
  } catch (error) {
    if (!(error instanceof SkillsError) || error.code !== 'E_NOT_A_REPOSITORY') throw error
    throw unclean(folder, [problem(basename(folder), 'is in no commit: there is none yet')])
  }
}

function withoutOutputs(
  tree: FetchedTree,
  folder: string,
  output: string,
): { readonly tree: FetchedTree; readonly leftOut: readonly string[] } {
  const isOutput = ({ path }: SourceEntry) =>
    isPackOutput(relative(output, join(folder, path)).split(sep).join('/'))
  return {
    tree: { ...tree, entries: tree.entries.filter((entry) => !isOutput(entry)) },
    leftOut: tree.entries.filter(isOutput).map(({ path }) => path),
  }
}

/** Byte for byte, and with executable bits where the file system has them. */
async function mustBeClean(disk: FetchedTree, commit: FolderCommit, folder: string): Promise<void> {
  const prefix = commit.below === '' ? '' : `${commit.below}/`
  const inside = commit.tree.entries
    .filter(({ path }) => path.startsWith(prefix))
    .map((entry) => ({ ...entry, path: entry.path.slice(prefix.length) }))
  const [wanted, found] = await Promise.all([marks(inside), marks(disk.entries)])
  const paths = [...new Set([...wanted.keys(), ...found.keys()])].sort(by((path) => path))
  const problems = paths.flatMap((path) => {
    const [before, after] = [wanted.get(path), found.get(path)]
    if (before === after) return []
    if (before === undefined) return [problem(path, 'is in no commit')]
    return [problem(path, after === undefined ? 'is committed and not there' : 'was changed')]
  })
  if (problems.length > 0) throw unclean(folder, problems)
}

/** Path to what decides whether two entries are one. */
async function marks(entries: readonly SourceEntry[]): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, string>()
  for (const { path, kind, executable, read } of entries) {
    const mode = executable && process.platform !== 'win32' ? 'x' : '-'
    known.set(path, `${kind} ${mode} ${sha256(await read())}`)
  }
  return known
}

function problem(path: string, what: string): Problem {
  return {
    severity: 'error',
    rule: 'pack/unclean',
    message: `${path} ${what}.`,
    file: path,
    remedy: 'Commit it, or take it back.',
  }
}

function unclean(folder: string, problems: readonly Problem[]): SkillsError {
  const count = problems.length === 1 ? '1 file differs' : `${problems.length} files differ`
  return new SkillsError('E_UNCLEAN', `The module is not what is committed: ${count}.`, {
    where: { file: folder },
    rule: 'pack/unclean',
    problems,
    remedy: 'Commit what belongs to it, or take it back; git status shows it. Nothing was written.',
  })
}
