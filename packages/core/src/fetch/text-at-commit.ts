import * as fs from 'node:fs'
import { join } from 'node:path'
import { isErrno, SkillsError } from '../words/skills-error.ts'
import type { WorkTree } from './work-tree.ts'

/** A commit of a repository on this machine. */
export interface LocalCommit {
  readonly workTree: WorkTree
  /** 40 hex digits. */
  readonly commit: string
}

const stepsMax = 10_000

/**
 * The commit that a revision means: a branch, a tag, a remote branch, `HEAD`, a commit or the beginning of one, with
 * `~2` and `^` behind it. Reads files of the repository and starts nothing. Throws E_USAGE where there is none.
 */
export async function localCommit(workTree: WorkTree, revision: string): Promise<LocalCommit> {
  const groups = /^(?<name>[A-Za-z0-9][\w./@+-]*?)(?<steps>(?:~\d{0,4}|\^)*)$/u.exec(
    revision,
  )?.groups
  const { name = '', steps = '' } = groups ?? {}
  if (name === '' || /(?:^|\/)\.|\.\.|@\{|\.lock$/u.test(name)) throw noRevision(revision)
  const { commonFolder: gitdir } = workTree
  const { readCommit } = await import('isomorphic-git')
  try {
    let commit = await objectOf(workTree, name)
    const peeled = await readCommit({ fs, gitdir, oid: commit })
    commit = peeled.oid
    for (let left = stepCount(steps); left > 0; left -= 1) {
      const { parent } = (await readCommit({ fs, gitdir, oid: commit })).commit
      const [first] = parent
      if (first === undefined) throw noRevision(revision)
      commit = first
    }
    return { workTree, commit }
  } catch (error) {
    throw noRevision(revision, error)
  }
}

function stepCount(steps: string): number {
  const each = steps.match(/~\d*|\^/gu) ?? []
  const total = each.reduce((sum, one) => sum + (/\d/u.test(one) ? Number(one.slice(1)) : 1), 0)
  return Math.min(total, stepsMax)
}

/** The head of a linked work tree is its own; everything else is the repository's. */
async function objectOf({ gitFolder, commonFolder }: WorkTree, name: string): Promise<string> {
  const { expandOid, resolveRef } = await import('isomorphic-git')
  if (name === 'HEAD') {
    const head = fs.readFileSync(join(gitFolder, 'HEAD'), 'utf8').trim()
    const ref = head.startsWith('ref: ') ? head.slice('ref: '.length) : undefined
    return ref === undefined ? head : resolveRef({ fs, gitdir: commonFolder, ref })
  }
  try {
    return await resolveRef({ fs, gitdir: commonFolder, ref: name })
  } catch (error) {
    if (!/^[0-9a-f]{4,40}$/u.test(name)) throw error
    return expandOid({ fs, gitdir: commonFolder, oid: name })
  }
}

function noRevision(revision: string, cause?: unknown): SkillsError {
  if (cause instanceof SkillsError) return cause
  return new SkillsError('E_USAGE', `${revision} is no file, and no commit that is here.`, {
    where: { flag: revision },
    remedy:
      'Name a file, a branch, a tag or a commit. In a shallow clone, fetch more of the history first.',
    cause,
  })
}

/**
 * The text of a file as a commit has it; `undefined` where it has none. `path` is relative to the top, with `/`.
 * Throws E_FILE_INVALID for what is no plain file of UTF-8 text within the bound, and E_READ.
 */
export async function textAtCommit(
  { workTree, commit }: LocalCommit,
  path: string,
  bytesMax: number,
): Promise<string | undefined> {
  const { readBlob, readTree } = await import('isomorphic-git')
  const at = { fs, gitdir: workTree.commonFolder, oid: commit }
  const cut = path.lastIndexOf('/')
  const [folder, name] = [path.slice(0, Math.max(0, cut)), path.slice(cut + 1)]
  try {
    const { tree } = await readTree(folder === '' ? at : { ...at, filepath: folder })
    const entry = tree.find((one) => one.path === name)
    if (entry === undefined) return undefined
    if (entry.type !== 'blob' || entry.mode === '120000') throw faulty(path, 'is no plain file')
    const { blob } = await readBlob({ ...at, oid: entry.oid })
    if (blob.length > bytesMax) throw faulty(path, `is larger than ${bytesMax} bytes`)
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(blob)
  } catch (error) {
    if (error instanceof SkillsError) throw error
    if (isMissing(error)) return undefined
    if (error instanceof TypeError) throw faulty(path, 'is not UTF-8 text')
    throw new SkillsError('E_READ', `${path} of the commit ${commit} cannot be read.`, {
      where: { file: path },
      remedy: 'Check the repository: git fsck. In a partial clone, fetch what is missing.',
      cause: error,
    })
  }
}

/** The folder is not in that commit. A missing object is something else. */
function isMissing(error: unknown): boolean {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined
  const message = error instanceof Error ? error.message : ''
  return (
    code === 'NotFoundError' && message.includes('file or directory found at') && !isErrno(error)
  )
}

function faulty(path: string, reason: string): SkillsError {
  return new SkillsError('E_FILE_INVALID', `${path} ${reason}.`, {
    where: { file: path },
    remedy: 'Put a plain file of UTF-8 text there.',
  })
}
