import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { runGit } from './clean-git.ts'

/** One entry of a tree that a test describes: text or bytes of a plain file, or something special. */
export type TreeEntry =
  | string
  | Uint8Array
  | { readonly content: string | Uint8Array; readonly executable?: boolean }
  | { readonly link: string }
  /** The commit that a submodule entry names. */
  | { readonly submodule: string }

/** Path to entry. It is the whole tree of a commit, not a change to the one before. */
export type TreeFiles = Readonly<Record<string, TreeEntry>>

interface CommitOptions {
  /** Short branch name, `main` unless told. */
  readonly branch?: string
  readonly message?: string
  /** Committer time in seconds since 1970. */
  readonly time?: number
}

/** A bare repository that a test fills. */
export interface GitRepository {
  readonly folder: string
  /** Add a commit with exactly these files on a branch; returns its id. */
  readonly commit: (files: TreeFiles, options?: CommitOptions) => string
  /** The same from a folder on disk, with its executable bits and links, without `.git`. */
  readonly commitFolder: (folder: string, options?: CommitOptions) => string
  /** A tag on a commit; `annotated` makes a tag object. Returns the id that the tag names. */
  readonly tag: (name: string, commit: string, options?: { readonly annotated?: boolean }) => string
  /** Write an object as it is, however broken; returns its id. */
  readonly writeObject: (type: 'blob' | 'tree' | 'commit', bytes: Uint8Array) => string
  /** A commit of a tree that `writeObject` made, on a branch. */
  readonly commitTree: (tree: string, options?: CommitOptions) => string
  readonly git: (...args: readonly string[]) => string
}

/** Create an empty bare repository in a new folder. */
export function createGitRepository(
  folder: string,
  options: { readonly objectFormat?: 'sha1' | 'sha256' } = {},
): GitRepository {
  mkdirSync(folder, { recursive: true })
  const format = options.objectFormat ?? 'sha1'
  const init = ['init', '--quiet', '--bare', '--initial-branch=main', `--object-format=${format}`]
  runGit(folder, [...init, '.'])
  const git = (...args: readonly string[]) => runGit(folder, args)
  const commit = (files: TreeFiles, commitOptions: CommitOptions = {}) =>
    importCommit(folder, files, commitOptions)
  return {
    folder,
    git,
    commit,
    commitFolder: (from, commitOptions) => commit(filesOf(from), commitOptions),
    tag: (name, target, tagOptions = {}) => {
      if (tagOptions.annotated === true) git('tag', '-a', '-m', name, name, target)
      else git('tag', name, target)
      return git('rev-parse', `refs/tags/${name}`)
    },
    writeObject: (type, bytes) =>
      runGit(folder, ['hash-object', '-w', '--literally', '--stdin', '-t', type], bytes),
    commitTree: (tree, { branch = 'main', message = 'commit' } = {}) => {
      const id = git('commit-tree', '-m', message, tree)
      git('update-ref', `refs/heads/${branch}`, id)
      return id
    },
  }
}

/** One `git fast-import` a commit: it takes modes, links and submodules without a work tree. */
function importCommit(folder: string, files: TreeFiles, options: CommitOptions): string {
  const { branch = 'main', message = 'commit', time = 1_700_000_000 } = options
  const ref = `refs/heads/${branch}`
  const known = runGit(folder, ['for-each-ref', '--format=%(refname)', ref])
  const parts: (string | Uint8Array)[] = [
    `commit ${ref}\ncommitter Test Committer <committer@example.test> ${time} +0000\n`,
    ...data(message),
    known.split('\n').includes(ref) ? `from ${ref}^0\n` : '',
    'deleteall\n',
    ...Object.entries(files).flatMap(([path, entry]) => change(path, entry)),
    '\ndone\n',
  ]
  const input = Buffer.concat(parts.map((part) => Buffer.from(part)))
  runGit(folder, ['fast-import', '--quiet', '--done', '--force'], input)
  return runGit(folder, ['rev-parse', ref])
}

function change(path: string, entry: TreeEntry): (string | Uint8Array)[] {
  const name = `"${path.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`
  if (typeof entry === 'string' || entry instanceof Uint8Array)
    return [`M 100644 inline ${name}\n`, ...data(entry)]
  if ('link' in entry) return [`M 120000 inline ${name}\n`, ...data(entry.link)]
  if ('submodule' in entry) return [`M 160000 ${entry.submodule} ${name}\n`]
  const mode = entry.executable === true ? '100755' : '100644'
  return [`M ${mode} inline ${name}\n`, ...data(entry.content)]
}

function data(content: string | Uint8Array): (string | Uint8Array)[] {
  const bytes = Buffer.from(content)
  return [`data ${bytes.length}\n`, bytes, '\n']
}

function filesOf(folder: string, prefix = ''): Record<string, TreeEntry> {
  const files: Record<string, TreeEntry> = {}
  for (const name of readdirSync(folder).sort()) {
    if (name === '.git') continue
    const full = join(folder, name)
    const status = lstatSync(full)
    if (status.isDirectory()) Object.assign(files, filesOf(full, `${prefix}${name}/`))
    else if (status.isSymbolicLink()) files[prefix + name] = { link: readlinkSync(full) }
    else
      files[prefix + name] = {
        content: readFileSync(full),
        executable: (status.mode & 0o100) !== 0,
      }
  }
  return files
}
