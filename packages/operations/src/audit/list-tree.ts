import {
  type Dirent,
  existsSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { byCodeUnit, isErrno, printable } from '@skills/core'

// A repository of more is looked at as far as this; what is left is told.
const entriesMax = 200_000
const depthMax = 32

/** Dependencies and other version control: never what an assistant is given to read. */
const leftFolders: ReadonlySet<string> = new Set(
  'node_modules .hg .svn .venv __pycache__'.split(' '),
)

/** A file that was met, and where its bytes are. */
export interface ListedFile {
  /** Below the root, with `/`. */
  readonly path: string
  /** Absolute, no link on the way. */
  readonly full: string
}

/** What was met and not entered. */
export interface ListedGap {
  readonly path: string
  readonly message: string
  /** Must it be told whatever else is there? */
  readonly always: boolean
  readonly isUnreadable: boolean
}

export interface ListedTree {
  /** In order of path. */
  readonly files: readonly ListedFile[]
  readonly gaps: readonly ListedGap[]
  /** Is it the top of a git work tree? */
  readonly isRepository: boolean
}

interface Walk {
  /** Real path; no link leads out of it. */
  readonly root: string
  readonly files: ListedFile[]
  readonly gaps: ListedGap[]
  /** Real folders that were entered, so that a link to a parent ends. */
  readonly entered: Set<string>
  entries: number
}

/**
 * The files below a folder, or the one file, as they stand on disk: ignored by git or not, since an assistant reads
 * them either way. A link is followed where it stays below the root and told where it does not: a clone must not
 * bring this machine's files into a report. Reads no file. `path` must exist.
 */
export function listTree(path: string): ListedTree {
  const root = realpathSync(path)
  if (!statSync(root).isDirectory())
    return { files: [{ path: basename(path), full: root }], gaps: [], isRepository: false }
  const walk: Walk = { root, files: [], gaps: [], entered: new Set([root]), entries: 0 }
  walkInto(walk, { full: root, path: '' }, 0)
  return {
    files: walk.files.sort((left, right) => byCodeUnit(left.path, right.path)),
    gaps: walk.gaps,
    isRepository: existsSync(join(root, '.git')),
  }
}

function walkInto(walk: Walk, place: ListedFile, depth: number): void {
  if (depth > depthMax) {
    told(walk, place, `Folders deeper than ${depthMax} are not looked into.`)
    return
  }
  for (const entry of entriesOf(walk, place)) {
    walk.entries += 1
    if (walk.entries > entriesMax) {
      const isFirst = walk.entries === entriesMax + 1
      if (isFirst) told(walk, place, `More than ${entriesMax} files: the rest is not looked at.`)
      return
    }
    const path = place.path === '' ? entry.name : `${place.path}/${entry.name}`
    take(walk, { full: join(place.full, entry.name), path }, { entry, depth })
  }
}

function entriesOf(walk: Walk, place: ListedFile): Dirent[] {
  try {
    const entries = readdirSync(place.full, { withFileTypes: true })
    return entries.sort((left, right) => byCodeUnit(left.name, right.name))
  } catch (error) {
    if (!isErrno(error)) throw error
    const message = `The folder cannot be read (${error.code}).`
    walk.gaps.push({ path: place.path, message, always: true, isUnreadable: true })
    return []
  }
}

interface Met {
  readonly entry: Dirent
  readonly depth: number
}

function take(walk: Walk, place: ListedFile, { entry, depth }: Met): void {
  if (entry.isSymbolicLink()) takeLink(walk, place, depth)
  else if (entry.isDirectory()) takeFolder(walk, place, depth)
  else if (entry.isFile()) walk.files.push(place)
  else left(walk, place, 'It is neither a file nor a folder.')
}

function takeFolder(walk: Walk, place: ListedFile, depth: number): void {
  const name = basename(place.path)
  if (name === '.git') takeGitHooks(walk, place, depth)
  else if (leftFolders.has(name)) left(walk, place, `${name} is not looked into.`)
  else walkInto(walk, place, depth + 1)
}

/** Of git's own folder, the hooks of the top: they run on this machine. */
function takeGitHooks(walk: Walk, { path, full }: ListedFile, depth: number): void {
  const hooks = { full: join(full, 'hooks'), path: `${path}/hooks` }
  if (depth === 0 && existsSync(hooks.full)) walkInto(walk, hooks, depth + 1)
}

function takeLink(walk: Walk, place: ListedFile, depth: number): void {
  const target = targetOf(place.full)
  if (target === undefined) left(walk, place, `A link that leads nowhere: ${shownLink(place)}.`)
  else if (!isBelow(walk.root, target.full))
    left(walk, place, `A link out of what is audited, not followed: ${shownLink(place)}.`)
  else if (target.status.isFile()) walk.files.push({ path: place.path, full: target.full })
  // A link to a folder around it would show the same files again, and hide them where they belong.
  else if (isBelow(target.full, place.full)) return
  else if (target.status.isDirectory() && !walk.entered.has(target.full)) {
    walk.entered.add(target.full)
    takeFolder(walk, { path: place.path, full: target.full }, depth)
  }
}

function targetOf(link: string): { readonly full: string; readonly status: Stats } | undefined {
  try {
    const full = realpathSync(link)
    return { full, status: statSync(full) }
  } catch (error) {
    if (!isErrno(error)) throw error
    return undefined
  }
}

function shownLink({ full }: ListedFile): string {
  try {
    return printable(readlinkSync(full), { oneLine: true })
  } catch (error) {
    if (!isErrno(error)) throw error
    return 'it is gone'
  }
}

function isBelow(root: string, path: string): boolean {
  const below = relative(root, path)
  return below !== '..' && !below.startsWith(`..${sep}`)
}

function told(walk: Walk, { path }: ListedFile, message: string): void {
  walk.gaps.push({ path, message, always: true, isUnreadable: false })
}

function left(walk: Walk, { path }: ListedFile, message: string): void {
  walk.gaps.push({ path, message, always: false, isUnreadable: false })
}
