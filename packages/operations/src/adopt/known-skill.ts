import {
  type Integrity,
  type ModuleList,
  parseIntegrity,
  type Snapshot,
  type Store,
  treeDigest,
} from '@skills/core'

/** The modules of the module list that hold a skill of this name with exactly these bytes, as the store has them. */
export function modulesWith(
  store: Store,
  list: ModuleList,
  wanted: { readonly name: string; readonly integrity: Integrity },
): string[] {
  return Object.entries(list.modules).flatMap(([module, entry]) => {
    const integrity = parseIntegrity(entry.integrity)
    const snapshot = integrity === undefined ? undefined : store.find(integrity)
    return snapshot !== undefined && holds(snapshot, wanted) ? [module] : []
  })
}

function holds(
  { files }: Snapshot,
  { name, integrity }: { readonly name: string; readonly integrity: Integrity },
): boolean {
  const ends = [`${name}/SKILL.md`, `/${name}/SKILL.md`]
  const tops = files
    .filter(({ path }) => path === ends[0] || path.endsWith(ends[1] ?? ''))
    .map(({ path }) => path.slice(0, -'SKILL.md'.length))
  return tops.some((top) => {
    const below = files.filter(({ path }) => path.startsWith(top))
    return (
      treeDigest(below.map((file) => ({ ...file, path: file.path.slice(top.length) }))) ===
      integrity
    )
  })
}
