import type { SourceEntry } from '../fetched-tree.ts'

/** Folders that a module's layout names: without them its skills would not be found. */
const layoutFolders = new Set(['skills', 'module'])

/**
 * The entries without the one folder that all of them lie in, as GitHub (`repo-1.2.3/`), npm (`package/`) and
 * people who pack a folder make it. A folder that a layout names stays (`skills`, `module`, and hidden ones such
 * as `.claude`). A skill's own folder goes too: the module's root is then that skill.
 */
export function takeOffTopFolder(entries: readonly SourceEntry[]): readonly SourceEntry[] {
  const [first] = entries
  const top = first?.path.slice(0, first.path.indexOf('/') + 1) ?? ''
  const name = top.slice(0, -1)
  if (name === '' || name === '..' || name.startsWith('.') || layoutFolders.has(name))
    return entries
  return withoutFolder(entries, name) ?? entries
}

/** The entries below a folder, without it in their paths; `undefined` where one lies elsewhere. */
export function withoutFolder(
  entries: readonly SourceEntry[],
  folder: string,
): readonly SourceEntry[] | undefined {
  const prefix = `${folder}/`
  if (!entries.every(({ path }) => path.startsWith(prefix) && path.length > prefix.length))
    return undefined
  return entries.map((entry) => ({ ...entry, path: entry.path.slice(prefix.length) }))
}
