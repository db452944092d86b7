import { byCodeUnit } from '../words/order.ts'
import type { Snapshot, SnapshotFile } from '../words/snapshot.ts'

/** A snapshot's files by folder, so that looking into a folder costs its own size only. */
export interface SnapshotTree {
  readonly file: (path: string) => SnapshotFile | undefined
  /** Does a folder of this path hold a file at any depth? The root is the empty path. */
  readonly hasFolder: (folder: string) => boolean
  /** Files that stand directly in the folder, sorted by path. */
  readonly filesIn: (folder: string) => readonly SnapshotFile[]
  /** Names of the folders directly in it, sorted. */
  readonly foldersIn: (folder: string) => readonly string[]
  /** Files at any depth, folder by folder. */
  readonly filesBelow: (folder: string) => readonly SnapshotFile[]
}

interface Folder {
  readonly files: SnapshotFile[]
  readonly folders: Set<string>
}

/** Join a folder and a name; the root is the empty path. */
export function below(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}

export function buildSnapshotTree(snapshot: Snapshot): SnapshotTree {
  const files = new Map<string, SnapshotFile>()
  const folders = new Map<string, Folder>()
  for (const file of snapshot.files) {
    files.set(file.path, file)
    addFile(folders, file)
  }
  const filesBelow = (folder: string): SnapshotFile[] => {
    const entry = folders.get(folder)
    if (entry === undefined) return []
    return [
      ...entry.files,
      ...[...entry.folders].flatMap((name) => filesBelow(below(folder, name))),
    ]
  }
  return {
    file: (path) => files.get(path),
    hasFolder: (folder) => folders.has(folder),
    filesIn: (folder) => folders.get(folder)?.files ?? [],
    foldersIn: (folder) => [...(folders.get(folder)?.folders ?? [])].sort(byCodeUnit),
    filesBelow,
  }
}

function addFile(folders: Map<string, Folder>, file: SnapshotFile): void {
  const parts = file.path.split('/')
  parts.pop()
  folderAt(folders, parts.join('/')).files.push(file)
  for (let depth = parts.length; depth > 0; depth -= 1) {
    const name = parts[depth - 1] ?? ''
    folderAt(folders, parts.slice(0, depth - 1).join('/')).folders.add(name)
  }
}

function folderAt(folders: Map<string, Folder>, path: string): Folder {
  const known = folders.get(path)
  if (known !== undefined) return known
  const made = { files: [], folders: new Set<string>() }
  folders.set(path, made)
  return made
}
