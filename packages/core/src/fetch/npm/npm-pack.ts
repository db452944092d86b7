import type { FetchedTree, SourceEntry } from '../fetched-tree.ts'

/** Folder of a package that holds what is no file of the module, and the module's own `package.json`. */
export const npmPackFolder = '.skills-pack'

const packageJson = 'package.json'

/**
 * The entries of a package of npm as the pack that it was made of: without the `package.json` that npm wants and without
 * what is attached, and with the module's own `package.json` in its place. Whoever calls knows that it is a pack.
 */
export function unwrapNpmPack(tree: FetchedTree): FetchedTree {
  const own = `${npmPackFolder}/${packageJson}`
  const entries = tree.entries.flatMap((entry): SourceEntry[] => {
    if (entry.path === own) return [{ ...entry, path: packageJson }]
    const isOfNpm = entry.path === packageJson || entry.path.startsWith(`${npmPackFolder}/`)
    return isOfNpm ? [] : [entry]
  })
  return { ...tree, entries }
}
