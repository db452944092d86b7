import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  type Stats,
} from 'node:fs'
import { join } from 'node:path'
import { limits } from '../words/limits.ts'
import { byCodeUnit } from '../words/order.ts'
import { printable } from '../words/printable.ts'
import { type Problem, SkillsError } from '../words/skills-error.ts'
import type { Omitted } from '../words/snapshot.ts'
import { exactText } from './exact-text.ts'
import type { FetchedTree, SourceEntry } from './fetched-tree.ts'
import type { FolderChoice } from './folder-choice.ts'

interface Walk {
  readonly root: string
  readonly entries: SourceEntry[]
  readonly omitted: Omitted[]
  readonly problems: Problem[]
}

/** Every entry below a real folder that the choice takes, in order. Throws as `readFolder` does. */
export function walkFolder(root: string, choice: FolderChoice): FetchedTree {
  const walk: Walk = { root, entries: [], omitted: [], problems: [] }
  walkInto(walk, '', choice)
  if (walk.problems.length > 0)
    throw new SkillsError('E_PATH_UNSAFE', `${walk.problems.length} file names are not UTF-8.`, {
      where: { file: root },
      problems: walk.problems,
      remedy: 'Rename these files; nothing was read from the folder.',
    })
  const { entries, omitted } = walk
  return { entries, omitted, commit: undefined }
}

function walkInto(walk: Walk, folder: string, choice: FolderChoice): void {
  if (folder.split('/').length > limits.pathDepthMax)
    throw tooLarge(walk, 'limit/depth', `folders deeper than ${limits.pathDepthMax}`)
  for (const name of namesIn(walk, folder)) {
    const path = folder === '' ? name : `${folder}/${name}`
    const full = join(walk.root, path)
    const status = reading(full, () => lstatSync(full))
    const isFolder = status.isDirectory()
    const isRepository = () => existsSync(join(full, '.git'))
    const chosen = choice.choose({ name, path, isFolder, isRepository })
    if (chosen !== 'take') walk.omitted.push({ path: shown(path), reason: chosen })
    else if (isFolder) walkInto(walk, path, choice.inside(path))
    else addEntry(walk, { path, full, status })
  }
}

/** Names are read as bytes: decoded by Node, two that are not UTF-8 would become one. */
function namesIn(walk: Walk, folder: string): string[] {
  const full = join(walk.root, folder)
  const names: string[] = []
  for (const bytes of reading(full, () => readdirSync(full, { encoding: 'buffer' }))) {
    const name = exactText(bytes)
    if (name !== undefined) names.push(name)
    else {
      const file = shown(`${folder}/${bytes.toString('latin1')}`.replace(/^\//u, ''))
      walk.problems.push({
        severity: 'error',
        rule: 'path/encoding',
        message: `The name ${JSON.stringify(file)} is not UTF-8.`,
        file,
        remedy: 'Rename the file.',
      })
    }
  }
  return names.sort(byCodeUnit)
}

function addEntry(
  walk: Walk,
  { path, full, status }: { readonly path: string; readonly full: string; readonly status: Stats },
): void {
  if (walk.entries.length >= limits.snapshotFilesMax)
    throw tooLarge(walk, 'limit/files', `more than ${limits.snapshotFilesMax} files`)
  if (status.isSymbolicLink())
    walk.entries.push({ path, kind: 'link', executable: false, read: async () => readLink(full) })
  else if (status.isFile())
    walk.entries.push({
      path,
      kind: 'file',
      executable: (status.mode & 0o100) !== 0,
      size: status.size,
      read: async () => readPlainFile(full),
    })
  else walk.omitted.push({ path: shown(path), reason: 'special-file' })
}

function readLink(path: string): Uint8Array {
  return reading(path, () => readlinkSync(path, { encoding: 'buffer' }))
}

/** A file that became a link or a device since the walk is not followed; one that grew is not read whole. */
function readPlainFile(path: string): Uint8Array {
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
  return reading(path, () => {
    const descriptor = openSync(path, flags)
    try {
      const status = fstatSync(descriptor)
      if (!status.isFile()) throw new Error('it is no longer a plain file')
      if (status.size > limits.fileBytesMax) throw new Error('it has grown beyond the limit')
      return readFileSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  })
}

function reading<Result>(path: string, read: () => Result): Result {
  try {
    return read()
  } catch (cause) {
    throw new SkillsError('E_READ', 'A file or folder of the source cannot be read.', {
      where: { file: shown(path) },
      remedy:
        'Allow reading it, or move it out of the folder. If it was changed just now, run again.',
      cause,
    })
  }
}

function tooLarge(walk: Walk, rule: string, what: string): SkillsError {
  return new SkillsError('E_LIMIT', `The folder has ${what}.`, {
    where: { file: walk.root },
    rule,
    remedy: 'Name the folder of the module itself, not one that holds much else.',
  })
}

function shown(path: string): string {
  return printable(path, { oneLine: true })
}
