import fs from 'node:fs'
import { type Sha256, sha256 } from '../words/digest.ts'
import { limits } from '../words/limits.ts'
import { by } from '../words/order.ts'
import type { LinkState } from '../words/plan.ts'
import { printable } from '../words/printable.ts'
import { isErrno, SkillsError } from '../words/skills-error.ts'

/** One file that stands on disk. */
export interface ListedFile {
  /** Path below the folder, with `/`. */
  readonly path: string
  /** False where the file system has no executable bit. */
  readonly executable: boolean
  readonly sha256: Sha256
}

/** What stands in a folder, file by file. */
export type Listing =
  | { readonly kind: 'absent' }
  | { readonly kind: 'folder'; readonly files: readonly ListedFile[] }
  | { readonly kind: 'link'; readonly state: LinkState }
  | { readonly kind: 'foreign'; readonly what: string }

/** Does this platform's file system carry an executable bit? */
export const platformHasModes: boolean = process.platform !== 'win32'

// A link that replaces a file between listing and reading is not followed; a pipe does not block.
const readFlags =
  fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0) | (fs.constants.O_NONBLOCK ?? 0)

/**
 * List and hash the files of a folder without following any link: each file is read once. A link in its place is
 * told with what it says. A special file, here or inside, a link inside, a name that listings cannot carry, or
 * more than a skill may hold makes the whole folder `foreign`. Throws E_READ where the system refuses to read.
 */
export function listFolder(folder: string): Listing {
  try {
    const stat = fs.lstatSync(folder, { throwIfNoEntry: false })
    if (stat === undefined) return { kind: 'absent' }
    if (stat.isSymbolicLink()) return { kind: 'link', state: { linkTo: fs.readlinkSync(folder) } }
    if (!stat.isDirectory()) return { kind: 'foreign', what: kindOf(stat) }
    const files: ListedFile[] = []
    const what = collect({ folder, files, depth: 0 }, '')
    if (what !== undefined) return { kind: 'foreign', what }
    return { kind: 'folder', files: files.sort(by((file) => file.path)) }
  } catch (error) {
    if (isErrno(error, 'ENOTDIR')) return { kind: 'absent' }
    if (!isErrno(error)) throw error
    throw new SkillsError('E_READ', `${error.path ?? folder} cannot be read (${error.code}).`, {
      where: { file: error.path ?? folder },
      remedy: 'Give yourself permission to read it, then run the command again.',
      cause: error,
    })
  }
}

interface Walk {
  readonly folder: string
  readonly files: ListedFile[]
  readonly depth: number
}

/** Adds the files below `prefix`; returns what makes the folder foreign. */
function collect(walk: Walk, prefix: string): string | undefined {
  if (walk.depth > limits.pathDepthMax) return `a folder deeper than ${limits.pathDepthMax} levels`
  for (const entry of fs.readdirSync(`${walk.folder}/${prefix}`, { withFileTypes: true })) {
    const path = prefix + entry.name
    if (/[\n\\]/u.test(entry.name))
      return `a folder that holds ${shown(path)}, a name we cannot record`
    if (entry.isDirectory()) {
      const what = collect({ ...walk, depth: walk.depth + 1 }, `${path}/`)
      if (what !== undefined) return what
      continue
    }
    if (!entry.isFile()) return `a folder that holds ${kindOf(entry)} (${shown(path)})`
    if (walk.files.length === limits.skillFilesMax)
      return `a folder with more than ${limits.skillFilesMax} files`
    const what = readInto(walk, path)
    if (what !== undefined) return what
  }
  return undefined
}

function readInto(walk: Walk, path: string): string | undefined {
  let descriptor: number
  try {
    descriptor = fs.openSync(`${walk.folder}/${path}`, readFlags)
  } catch (error) {
    // The name is no valid Unicode, or the file went or became a link while we looked.
    if (isErrno(error, 'ENOENT', 'ELOOP'))
      return `a folder that holds ${shown(path)}, which cannot be opened`
    throw error
  }
  try {
    const stat = fs.fstatSync(descriptor)
    if (!stat.isFile()) return `a folder that holds ${kindOf(stat)} (${shown(path)})`
    if (stat.size > limits.fileBytesMax)
      return `a folder that holds ${shown(path)}, larger than ${limits.fileBytesMax} bytes`
    const executable = platformHasModes && (stat.mode & 0o100) !== 0
    walk.files.push({ path, executable, sha256: sha256(readWhole(descriptor, stat.size)) })
    return undefined
  } finally {
    fs.closeSync(descriptor)
  }
}

/** As `fs.readFileSync` does, without asking for the size again. */
function readWhole(descriptor: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size)
  let filled = 0
  while (filled < size) {
    const count = fs.readSync(descriptor, bytes, filled, size - filled, null)
    if (count === 0) break
    filled += count
  }
  return bytes.subarray(0, filled)
}

function kindOf(entry: fs.Dirent | fs.Stats): string {
  if (entry.isSymbolicLink()) return 'a symbolic link'
  return entry.isFile() ? 'a file' : 'a special file'
}

function shown(path: string): string {
  return printable(path, { oneLine: true })
}
