import type { CoverageGap } from '@skills/audit'
import {
  byCodeUnit,
  componentNameProblem,
  parseComponentName,
  parseRelativePath,
  pathBelow,
  type ReadFile,
  readModule,
  readSkill,
  type Skill,
  type SnapshotFile,
  treeDigest,
} from '@skills/core'
import type { FileGroup } from './choose-files.ts'

/** What one argument brought: skills for the engine, and how to read them. */
export interface AuditedContent {
  readonly skills: readonly Skill[]
  readonly read: ReadFile
  /** Files by path below the argument. */
  readonly files: readonly SnapshotFile[]
  readonly gaps: readonly CoverageGap[]
  /** Files that are neither a skill's nor read by assistants. */
  readonly left: number
}

/** What stands for the files of no skill; no skill can be called so, since it is none of a component's names in use. */
export const noSkillName = 'files-of-no-skill'

/** Groups of files as skills for the engine. A group without a SKILL.md is one, too: its files work together. */
export function skillsOf(
  groups: readonly FileGroup[],
  files: readonly SnapshotFile[],
  read: ReadFile,
): Skill[] {
  const byPath = new Map<string, SnapshotFile>(files.map((file) => [file.path, file]))
  return groups.flatMap(({ skill: folder, paths }) => {
    const own = paths.flatMap((path): SnapshotFile[] => {
      const file = byPath.get(path)
      const below = file === undefined ? undefined : pathBelow(folder ?? '', file.path)
      return file === undefined || below === undefined ? [] : [{ ...file, path: below }]
    })
    return own.length === 0 ? [] : [skillOf(folder, own, read)]
  })
}

function skillOf(
  folder: string | undefined,
  files: readonly SnapshotFile[],
  read: ReadFile,
): Skill {
  const sorted = [...files].sort((left, right) => byCodeUnit(left.path, right.path))
  const integrity = treeDigest(sorted)
  const plain: Skill = {
    kind: 'skill',
    name: parseComponentName(nameOf(folder)),
    folder: folder === undefined || folder === '' ? '' : parseRelativePath(folder),
    files: sorted,
    integrity,
    description: '',
    license: undefined,
    category: undefined,
    subcategory: undefined,
    allowedTools: undefined,
  }
  if (folder === undefined) return plain
  return { ...plain, ...declared(plain, read) }
}

/** A folder with one of these may be a module of several skills, in which its SKILL.md counts for nothing. */
const ofModules = /^(?:\.claude-plugin|module|skills)\/|^plugin\.json$/u

/** What its own front matter says, where that can be read. */
function declared({ files, integrity }: Skill, read: ReadFile): Partial<Skill> {
  const snapshot = { files, integrity, omitted: [] }
  const found = files.some(({ path }) => ofModules.test(path))
    ? readModule(snapshot, read, { moduleName: 'mine' }).skills.find(({ folder }) => folder === '')
    : readSkill({ ...snapshot, folder: '', read })
  if (found === undefined) return {}
  const { name, description, license, category, subcategory, allowedTools } = found
  return { name, description, license, category, subcategory, allowedTools }
}

function nameOf(folder: string | undefined): string {
  if (folder === undefined) return noSkillName
  const name = folder.slice(folder.lastIndexOf('/') + 1)
  return componentNameProblem(name) === undefined ? name : 'unnamed-skill'
}
