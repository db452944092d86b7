import * as fs from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { isErrno, SkillsError } from '../words/skills-error.ts'

/** A git work tree on this machine. Paths are absolute. */
export interface WorkTree {
  readonly root: string
  /** The folder with its index. */
  readonly gitFolder: string
  /** The folder with `info/exclude`: another one for a linked work tree. */
  readonly commonFolder: string
}

/** The work tree that a folder lies in, found by the nearest `.git` at or above it. `folder` is a real path. */
export function findWorkTree(folder: string): WorkTree | undefined {
  for (let root = folder; ; root = dirname(root)) {
    const gitFolder = gitFolderOf(join(root, '.git'))
    if (gitFolder !== undefined) return { root, gitFolder, commonFolder: commonFolderOf(gitFolder) }
    if (dirname(root) === root) return undefined
  }
}

/** `.git` is a folder, or in a linked work tree and a submodule a file that names one (gitrepository-layout). */
function gitFolderOf(path: string): string | undefined {
  const named = pathIn(path, 'gitdir: ')
  const folder = named ?? path
  return fs.existsSync(join(folder, 'HEAD')) ? folder : undefined
}

function commonFolderOf(gitFolder: string): string {
  return pathIn(join(gitFolder, 'commondir'), '') ?? gitFolder
}

/** The path that a small file names after a prefix, relative to the file's folder; `undefined` where there is none. */
function pathIn(file: string, prefix: string): string | undefined {
  try {
    if (!fs.lstatSync(file).isFile()) return undefined
    const text = fs.readFileSync(file, 'utf8')
    if (!text.startsWith(prefix)) return undefined
    const path = text.slice(prefix.length).replace(/\r?\n$/u, '')
    return isAbsolute(path) ? path : resolve(dirname(file), path)
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM')) return undefined
    throw error
  }
}

/** Paths that the index tracks, relative to the work tree's root, with `/`. Throws E_READ. */
export async function trackedPaths(workTree: WorkTree): Promise<readonly string[]> {
  const { listFiles } = await import('isomorphic-git')
  try {
    return await listFiles({ fs, gitdir: workTree.gitFolder, cache: {} })
  } catch (cause) {
    throw new SkillsError('E_READ', 'The index of the git work tree cannot be read.', {
      where: { file: join(workTree.gitFolder, 'index') },
      remedy:
        'Without it we cannot tell which files are tracked. Run `git update-index --index-version 2`, then try again.',
      cause,
    })
  }
}
