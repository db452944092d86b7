import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

interface Entry {
  readonly mode: number
  /** Absent for a folder. */
  readonly bytes?: Buffer
}

/**
 * Remember a folder of plain files and folders. The function that comes back makes it so again, writing only what
 * differs: a copy of the whole would take ten times as long.
 */
export function rememberTree(folder: string): () => void {
  const remembered = entriesOf(folder)
  return () => {
    const now = entriesOf(folder)
    for (const [path, entry] of [...now].reverse())
      if (!isSame(entry, remembered.get(path)))
        rmSync(join(folder, path), { recursive: true, force: true })
    for (const [path, entry] of remembered)
      if (!isSame(entry, now.get(path))) make(join(folder, path), entry)
  }
}

/** Path to entry; a folder comes before what it holds. */
function entriesOf(folder: string): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  const visit = (prefix: string) => {
    for (const name of readdirSync(join(folder, prefix))) {
      const path = join(prefix, name)
      const status = lstatSync(join(folder, path))
      const mode = status.mode & 0o7777
      entries.set(
        path,
        status.isFile() ? { mode, bytes: readFileSync(join(folder, path)) } : { mode },
      )
      if (status.isDirectory()) visit(path)
    }
  }
  visit('')
  return entries
}

function isSame(left: Entry, right: Entry | undefined): boolean {
  if (right === undefined || left.mode !== right.mode) return false
  if (left.bytes === undefined || right.bytes === undefined) return left.bytes === right.bytes
  return left.bytes.equals(right.bytes)
}

function make(path: string, { mode, bytes }: Entry): void {
  if (bytes === undefined) mkdirSync(path, { recursive: true })
  else writeFileSync(path, bytes)
  chmodSync(path, mode)
}
