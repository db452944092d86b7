import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  createGitRepository,
  type GitRepository,
  type TreeFiles,
} from '../../support/git-repository.ts'
import { type RawTreeEntry, rawCommit } from '../../support/raw-tree.ts'
import type { Machine } from './machine.ts'

/** What a folder source may be made of: text, bytes, a link, or a large file that takes no room. */
export type FolderFiles = Readonly<
  Record<string, string | Uint8Array | { readonly link: string } | { readonly holes: number }>
>

/** Where a row makes its module. Every method returns the source to give to `mod add`. */
export interface Workshop {
  readonly machine: Machine
  /** A folder beside the project. */
  readonly folder: (files: FolderFiles) => string
  /** A repository whose only commit has these files. */
  readonly repository: (files: TreeFiles) => string
  /** A repository made by hand. */
  readonly custom: (make: (repository: GitRepository) => void) => string
  /** A repository whose root folder has entries that git would refuse. */
  readonly raw: (entries: (repository: GitRepository) => readonly RawTreeEntry[]) => string
}

/** `served` is what the git server at `url` serves; `id` is this row's own. */
export function workshop(
  machine: Machine,
  { served, url, id }: { readonly served: string; readonly url: string; readonly id: string },
): Workshop {
  const custom: Workshop['custom'] = (make) => {
    make(createGitRepository(join(served, `${id}.git`)))
    return `${url}/${id}.git`
  }
  return {
    machine,
    folder: (files) => writeFolder(join(machine.root, 'module'), files),
    custom,
    repository: (files) => custom((repository) => repository.commit(files)),
    raw: (entries) => custom((repository) => rawCommit(repository, entries(repository))),
  }
}

function writeFolder(folder: string, files: FolderFiles): string {
  mkdirSync(folder, { recursive: true })
  for (const [path, entry] of Object.entries(files)) {
    const full = join(folder, path)
    mkdirSync(dirname(full), { recursive: true })
    if (typeof entry === 'string' || entry instanceof Uint8Array) writeFileSync(full, entry)
    else if ('link' in entry) symlinkSync(entry.link, full)
    else {
      writeFileSync(full, '')
      truncateSync(full, entry.holes)
    }
  }
  return folder
}
