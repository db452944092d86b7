import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'

/** One entry of a folder, as an assertion can compare it. */
export interface TreeEntry {
  readonly kind: 'file' | 'folder' | 'link' | 'other'
  /** Permission bits in octal, such as `644`; not of links, whose bits mean nothing. */
  readonly mode?: string
  /** Digest of a file's bytes, in hex. */
  readonly sha256?: string
  /** What a link says, unresolved. */
  readonly target?: string
  /** Only when times were asked for. */
  readonly modifiedMilliseconds?: number
}

/** Path relative to the folder, with `/` → entry; sorted by code unit. */
export type Tree = Readonly<Record<string, TreeEntry>>

interface TreeOptions {
  /** Include the time of the last change, to see that nothing was touched. */
  readonly times?: boolean
}

/** Everything below a folder. A folder that does not exist has no entries. */
export function tree(folder: string, options: TreeOptions = {}): Tree {
  const entries: [string, TreeEntry][] = []
  collect(folder, '', (path) => {
    entries.push([path, entryAt(join(folder, path), options)])
  })
  return Object.fromEntries(entries)
}

/** Paths and file digests alone: what most tests compare. */
export function treeOfFiles(folder: string): Readonly<Record<string, string>> {
  const files = Object.entries(tree(folder)).flatMap(([path, entry]): [string, string][] =>
    entry.sha256 === undefined ? [] : [[path, entry.sha256]],
  )
  return Object.fromEntries(files)
}

function collect(folder: string, prefix: string, visit: (path: string) => void): void {
  for (const name of namesIn(join(folder, prefix))) {
    const path = prefix === '' ? name : `${prefix}/${name}`
    visit(path)
    if (lstatSync(join(folder, path)).isDirectory()) collect(folder, path, visit)
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

function entryAt(path: string, options: TreeOptions): TreeEntry {
  const stats = lstatSync(path)
  const times = options.times === true ? { modifiedMilliseconds: stats.mtimeMs } : {}
  const mode = (stats.mode & 0o7777).toString(8)
  if (stats.isSymbolicLink()) return { kind: 'link', target: readlinkSync(path), ...times }
  if (stats.isDirectory()) return { kind: 'folder', mode, ...times }
  if (!stats.isFile()) return { kind: 'other', mode, ...times }
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex')
  return { kind: 'file', mode, sha256, ...times }
}
