import type { RelativePath } from '../words/relative-path.ts'
import type { Omitted, ReadFile, SnapshotFile } from '../words/snapshot.ts'

/** A folder that was found to hold a skill, and what stands in it. */
export interface SkillFolder {
  /** In the module; empty where the module's root is the skill. */
  readonly folder: RelativePath | ''
  /** Its files with paths relative to the folder, sorted. */
  readonly files: readonly SnapshotFile[]
  /** What the source has there and the snapshot has not; paths relative to the folder. */
  readonly omitted: readonly Omitted[]
  readonly read: ReadFile
}

/** The path of a file of the skill as the module has it. */
export function pathInModule(skill: Pick<SkillFolder, 'folder'>, path: string): string {
  return skill.folder === '' ? path : `${skill.folder}/${path}`
}

/** The name of the skill's own folder; `undefined` where the module's root is the skill. */
export function folderName(skill: Pick<SkillFolder, 'folder'>): string | undefined {
  return skill.folder === '' ? undefined : skill.folder.slice(skill.folder.lastIndexOf('/') + 1)
}
