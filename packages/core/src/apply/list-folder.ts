import fs from 'node:fs'
import path from 'node:path'
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
    throw unreadable(error, folder)
  }
}

function unreadable(error: unknown, folder: string): unknown {
  if (!isErrno(error)) return error
  return new SkillsError('E_READ', `${error.path ?? folder} cannot be read (${error.code}).`, {
    where: { file: error.path ?? folder },
    remedy: 'Give yourself permission to read it, then run the command again.',
    cause: error,
  })
}

/**
 * The same for one file, listed as `name`: its own, unless it was moved meanwhile. Anything else there is `foreign`.
 * Throws E_READ.
 */
export function listFile(file: string, name: string = path.basename(file)): Listing {
  try {
    const stat = fs.lstatSync(file, { throwIfNoEntry: false })
    if (stat === undefined) return { kind: 'absent' }
    if (!stat.isFile())
      return { kind: 'foreign', what: stat.isDirectory() ? 'a folder' : kindOf(stat) }
    const files: ListedFile[] = []
    const what = readInto({ folder: path.dirname(file), files, depth: 0 }, path.basename(file))
    const [listed] = files
    if (listed === undefined)
      return { kind: 'foreign', what: what ?? 'a file that cannot be opened' }
    return { kind: 'folder', files: [{ ...listed, path: name }] }
  } catch (error) {
    if (isErrno(error, 'ENOTDIR')) return { kind: 'absent' }
    throw unreadable(error, file)
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
    const name = prefix + entry.name
    if (/[\n\\]/u.test(entry.name))
      return `a folder that holds ${shown(name)}, a name we cannot record`
    if (entry.isDirectory()) {
      const what = collect({ ...walk, depth: walk.depth + 1 }, `${name}/`)
      if (what !== undefined) return what
      continue
    }
    if (!entry.isFile()) return `a folder that holds ${kindOf(entry)} (${shown(name)})`
    if (walk.files.length === limits.skillFilesMax)
      return `a folder with more than ${limits.skillFilesMax} files`
    const what = readInto(walk, name)
    if (what !== undefined) return what
  }
  return undefined
}

function readInto(walk: Walk, name: string): string | undefined {
  let descriptor: number
  try {
    descriptor = fs.openSync(`${walk.folder}/${name}`, readFlags)
  } catch (error) {
    // The name is no valid Unicode, or the file went or became a link while we looked.
    if (isErrno(error, 'ENOENT', 'ELOOP'))
      return `a folder that holds ${shown(name)}, which cannot be opened`
    throw error
  }
  try {
    const stat = fs.fstatSync(descriptor)
    if (!stat.isFile()) return `a folder that holds ${kindOf(stat)} (${shown(name)})`
    if (stat.size > limits.fileBytesMax)
      return `a folder that holds ${shown(name)}, larger than ${limits.fileBytesMax} bytes`
    const executable = platformHasModes && (stat.mode & 0o100) !== 0
    walk.files.push({ path: name, executable, sha256: sha256(readWhole(descriptor, stat.size)) })
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

function shown(name: string): string {
  return printable(name, { oneLine: true })
}
