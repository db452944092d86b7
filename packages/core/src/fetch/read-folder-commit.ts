import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { realpathSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { SkillsError } from '../words/skills-error.ts'
import type { FetchedTree } from './fetched-tree.ts'
import type { GitPack } from './git-pack.ts'
import { corruptObject, parseGitCommit, parseGitTree } from './git-tree.ts'
import { walkGitTree } from './walk-git-tree.ts'
import { findWorkTree, type WorkTree } from './work-tree.ts'

/** A commit of the repository around a folder of this machine. */
export interface FolderCommit {
  readonly id: string
  /** Committer time in seconds since 1970. */
  readonly committedAt: number
  /** The folder below the work tree's root, with `/`; empty for the root. */
  readonly below: string
  /** Files of the commit, from the repository's root on; only those below the folder can be read. */
  readonly tree: FetchedTree
  /** Short names of the tags on the commit, sorted. */
  readonly tags: readonly string[]
  /** Where `origin` is, as it is written there: it may hold a secret. */
  readonly origin: string | undefined
}

interface NamedCommit {
  readonly commit: string
  /** The folder that is wanted, below the work tree's root. */
  readonly below: string
}

/**
 * What git has of a folder: `HEAD`, or the commit that is named. Git is not run, and nothing of the repository's
 * settings but the address of `origin` is looked at, since a clone's settings can name programs. `undefined` where
 * the folder lies in no work tree. Throws E_NOT_A_REPOSITORY without a commit, E_REF_UNKNOWN, E_OBJECT_CORRUPT,
 * E_READ and what walking a tree throws.
 */
export async function readFolderCommit(
  folder: string,
  named?: NamedCommit,
): Promise<FolderCommit | undefined> {
  const real = realpathSync(folder)
  const workTree = findWorkTree(real)
  if (workTree === undefined) return undefined
  const repository = await openRepository(workTree)
  const id = named?.commit ?? (await repository.head())
  const below = named?.below ?? relative(workTree.root, real).split(sep).join('/')
  const objects = await objectsBelow(repository, id, below)
  const tree = walkGitTree(objects, id)
  return {
    id,
    below,
    tree,
    committedAt: tree.commit?.committedAt ?? 0,
    tags: await repository.tagsOf(id),
    origin: await repository.origin(),
  }
}

interface Repository {
  readonly head: () => Promise<string>
  readonly tagsOf: (commit: string) => Promise<readonly string[]>
  readonly origin: () => Promise<string | undefined>
  readonly object: (id: string) => Promise<{ readonly type: string; readonly bytes: Buffer }>
}

async function openRepository({ gitFolder, commonFolder }: WorkTree): Promise<Repository> {
  const git = await import('isomorphic-git')
  const common = { fs, gitdir: commonFolder, cache: {} }
  const resolved = async (ref: string) => git.resolveRef({ ...common, ref })
  return {
    head: async () => {
      // A linked work tree has a HEAD of its own and shares everything else.
      const text = fs.readFileSync(join(gitFolder, 'HEAD'), 'utf8').trim()
      try {
        return text.startsWith('ref: ') ? await resolved(text.slice('ref: '.length)) : text
      } catch (cause) {
        throw new SkillsError('E_NOT_A_REPOSITORY', 'The repository has no commit yet.', {
          where: { file: gitFolder },
          remedy: 'Commit the module first.',
          cause,
        })
      }
    },
    tagsOf: async (commit) => {
      const names = await git.listTags(common)
      const found: string[] = []
      for (const name of names.sort()) {
        const oid = await resolved(`refs/tags/${name}`)
        if (oid === commit || (await isTagOf(git, common, { oid, commit }))) found.push(name)
      }
      return found
    },
    origin: async () => {
      const url: unknown = await git.getConfig({ ...common, path: 'remote.origin.url' })
      return typeof url === 'string' && url !== '' ? url : undefined
    },
    object: async (oid) => {
      try {
        const read = await git.readObject({ ...common, oid, format: 'content' })
        return { type: read.type, bytes: Buffer.from(bytesOf(read.object)) }
      } catch (cause) {
        throw new SkillsError('E_REF_UNKNOWN', `The repository has not the object ${oid}.`, {
          where: { file: commonFolder },
          remedy: 'Fetch all of the commit: git fetch --unshallow, and no partial clone.',
          cause,
        })
      }
    },
  }
}

type Git = typeof import('isomorphic-git')

/** Is it an annotated tag of the commit? */
async function isTagOf(
  git: Git,
  common: { readonly fs: typeof fs; readonly gitdir: string; readonly cache: object },
  { oid, commit }: { readonly oid: string; readonly commit: string },
): Promise<boolean> {
  const read = await git.readObject({ ...common, oid, format: 'content' }).catch(() => undefined)
  if (read?.type !== 'tag') return false
  const text = Buffer.from(bytesOf(read.object)).toString('utf8')
  return text.startsWith(`object ${commit}\ntype commit\n`)
}

function bytesOf(object: unknown): Uint8Array {
  if (object instanceof Uint8Array) return object
  throw new TypeError('an object that is no bytes')
}

/** The objects that a walk needs: trees on the way to the folder, everything below it, and names for the rest. */
async function objectsBelow(repository: Repository, id: string, below: string): Promise<GitPack> {
  const objects = new Map<string, Loaded>()
  const load = async (oid: string): Promise<Buffer> => {
    const { type, bytes } = await repository.object(oid)
    const isType = type === 'commit' || type === 'tree' || type === 'blob' || type === 'tag'
    const head = `${type} ${bytes.length}\0`
    if (!isType || createHash('sha1').update(head).update(bytes).digest('hex') !== oid)
      throw corruptObject(
        `The object ${oid} of this repository has other bytes than its name says.`,
      )
    objects.set(oid, { type, size: bytes.length, read: () => bytes })
    return bytes
  }
  const { tree } = parseGitCommit(await load(id), id)
  await loadTree({ objects, load }, tree, below === '' ? [] : below.split('/'))
  return objects
}

interface Loaded {
  readonly type: 'commit' | 'tree' | 'blob' | 'tag'
  readonly size: number
  readonly read: () => Buffer
  readonly isElsewhere?: true
}

interface Loading {
  readonly objects: Map<string, Loaded>
  readonly load: (oid: string) => Promise<Buffer>
}

/** `way` are the names of folders that lead to the wanted one; what lies beside them is not read. */
async function loadTree(loading: Loading, id: string, way: readonly string[]): Promise<void> {
  const [next, ...rest] = way
  const before = loading.objects.get(id)
  // A few trees that name each other can stand for billions.
  if (next === undefined && before !== undefined && before.isElsewhere !== true) return
  for (const { kind, name, id: oid } of parseGitTree(await loading.load(id), id)) {
    const known = loading.objects.get(oid)
    if (kind === 'submodule') continue
    if (next !== undefined && name.toString('utf8') !== next) {
      if (known === undefined) loading.objects.set(oid, elsewhere(kind === 'folder'))
    } else if (kind === 'folder') await loadTree(loading, oid, rest)
    else if (known === undefined || known.isElsewhere === true) await loading.load(oid)
  }
}

function elsewhere(isFolder: boolean): Loaded {
  const type = isFolder ? 'tree' : 'blob'
  return { type, size: 0, isElsewhere: true, read: () => Buffer.alloc(0) }
}
