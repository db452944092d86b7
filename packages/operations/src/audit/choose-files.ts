import { isReadByAssistants } from '@skills/assistants'

/** Files of one skill, or everything else that assistants read. */
export interface FileGroup {
  /** The skill's folder below the root; empty where the root is the skill, `undefined` for what belongs to none. */
  readonly skill: string | undefined
  /** Paths below the root. */
  readonly paths: readonly string[]
}

export interface Choice {
  readonly groups: readonly FileGroup[]
  /** How many files are neither a skill's nor read by assistants. */
  readonly left: number
  /** Would a file at this path have been taken? */
  readonly isWanted: (path: string) => boolean
}

/** What of a tree is audited. */
export type Extent =
  /** What is installed: skills and files in the folders of assistants. */
  | 'installed'
  /** Every skill and what assistants read; what else a small folder holds. */
  | 'everything'

/** A folder with more files that nobody claims is a project; those are its own code. */
const unclaimedMax = 200

/**
 * Sort the paths of a tree into skills and the rest. A folder with a `SKILL.md`, in any letters, is a skill with all
 * below it, nested skills included, as an assistant would read it.
 */
export function chooseFiles(
  paths: readonly string[],
  { extent, isRepository }: { readonly extent: Extent; readonly isRepository: boolean },
): Choice {
  const folders = skillFolders(paths, extent)
  const skillOf = makeSkillOf(new Set(folders))
  const unclaimed = paths.filter((path) => skillOf(path) === undefined && !isReadByAssistants(path))
  const takesAll = extent === 'everything' && !isRepository && unclaimed.length <= unclaimedMax
  const isWanted = (path: string) =>
    takesAll || skillOf(path) !== undefined || isReadByAssistants(path)
  const wanted = paths.filter(isWanted)
  const bySkill = new Map<string | undefined, string[]>(folders.map((folder) => [folder, []]))
  const rest: string[] = []
  for (const path of wanted) (bySkill.get(skillOf(path)) ?? rest).push(path)
  return {
    groups: [
      ...folders.map((skill) => ({ skill, paths: bySkill.get(skill) ?? [] })),
      ...(rest.length === 0 ? [] : [{ skill: undefined, paths: rest }]),
    ],
    left: paths.length - wanted.length,
    isWanted,
  }
}

/** The folder of these that holds a path; none of them lies in another. Asks for each folder above the path. */
function makeSkillOf(folders: ReadonlySet<string>): (path: string) => string | undefined {
  return (path) => {
    if (folders.has('')) return ''
    for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
      const folder = path.slice(0, slash)
      if (folders.has(folder)) return folder
    }
    return undefined
  }
}

/** Outermost folders with a SKILL.md, in order. */
function skillFolders(paths: readonly string[], extent: Extent): string[] {
  const found = new Set<string>()
  const skillOf = makeSkillOf(found)
  const candidates = paths
    .filter((path) => /(?:^|\/)skill\.md$/iu.test(path))
    .filter((path) => extent === 'everything' || isReadByAssistants(path))
    .map((path) => path.slice(0, Math.max(0, path.lastIndexOf('/'))))
    .sort((left, right) => left.length - right.length)
  for (const folder of candidates) if (skillOf(`${folder}/`) === undefined) found.add(folder)
  return [...found].sort()
}
