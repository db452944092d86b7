import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { FetchedTree, SourceEntry } from '../../../../packages/core/src/fetch/fetched-tree.ts'
import { openStore } from '../../../../packages/core/src/store/open-store.ts'
import type { Store } from '../../../../packages/core/src/store/store.ts'
import { parseRelativePath } from '../../../../packages/core/src/words/relative-path.ts'
import {
  isSkillsError,
  type SkillsError,
} from '../../../../packages/core/src/words/skills-error.ts'
import type { Snapshot } from '../../../../packages/core/src/words/snapshot.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

type Content = string | { readonly link: string } | { readonly executable: string }

/** A tree in memory. Pairs, not a record, where a path has to stand twice. */
export function treeOf(
  files: Readonly<Record<string, Content>> | readonly (readonly [string, Content])[],
): FetchedTree {
  const pairs = Array.isArray(files) ? files : Object.entries(files)
  return {
    entries: pairs.map(([path, content]) => entryOf(path, content)),
    omitted: [],
    commit: undefined,
  }
}

function entryOf(path: string, content: Content): SourceEntry {
  const isLink = typeof content === 'object' && 'link' in content
  const executable = typeof content === 'object' && 'executable' in content
  const text =
    typeof content === 'string' ? content : 'link' in content ? content.link : content.executable
  return { path, kind: isLink ? 'link' : 'file', executable, read: async () => Buffer.from(text) }
}

/** A store in a fresh folder, with more of the same on request. */
export function freshStore(): {
  folder: string
  scratch: string
  store: Store
  again: () => Store
} {
  const base = temporaryFolder()
  const folder = join(base, 'store')
  let count = 0
  const again = () => {
    count += 1
    return openStore({ folder, scratch: join(base, `scratch-${count}`) })
  }
  return { folder, scratch: join(base, 'scratch-1'), store: again(), again }
}

/** Add a tree; the paths and contents of the snapshot. */
export async function added(
  files: Parameters<typeof treeOf>[0],
  root?: string,
): Promise<Record<string, string>> {
  const { store } = freshStore()
  const snapshot = await store.add(
    treeOf(files),
    root === undefined ? undefined : parseRelativePath(root),
  )
  return contents(store, snapshot)
}

export function contents(store: Store, snapshot: Snapshot): Record<string, string> {
  return Object.fromEntries(
    snapshot.files.map((file) => [
      file.executable ? `${file.path}*` : file.path,
      Buffer.from(store.read(file)).toString('utf8'),
    ]),
  )
}

/** Code and `rule file` of every problem that adding this tree has. */
export async function refused(
  files: Parameters<typeof treeOf>[0],
  root?: string,
): Promise<{ error: SkillsError; code: string; problems: string[] }> {
  const { store, folder } = freshStore()
  try {
    await store.add(treeOf(files), root === undefined ? undefined : parseRelativePath(root))
  } catch (error) {
    if (!isSkillsError(error)) throw error
    if (existsSync(folder)) throw new Error('a refused tree left something in the store')
    const problems = error.problems.map(({ rule, file }) => `${rule} ${file}`)
    return { error, code: error.code, problems }
  }
  throw new Error('expected a refusal')
}

/** Every file below a folder, with its mode: `444 v1/files/…`. */
export function stored(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return `${(statSync(path).mode & 0o777).toString(8)} ${path.slice(folder.length + 1)}`
    })
    .sort()
}
