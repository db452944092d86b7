import { limits } from '../words/limits.ts'
import { isPrototypeKey } from '../words/names.ts'
import type { Problem } from '../words/skills-error.ts'
import type { SnapshotFile } from '../words/snapshot.ts'
import { pathInModule, type SkillFolder } from './skill-folder.ts'

// A pointer starts with this line and is small: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md (read 2026-11).
const lfsFirstLine = Buffer.from('version https://git-lfs.github.com/spec/v1\n')
const lfsPointerBytesMax = 1024

/** Check what stands in a skill's folder beside its text: sizes, Git LFS pointers, submodules, special files. */
export function checkFiles(skill: SkillFolder): Problem[] {
  const problems: Problem[] = []
  if (skill.files.length > limits.skillFilesMax)
    problems.push({
      severity: 'error',
      rule: 'skill/too-many-files',
      message: `The skill has ${skill.files.length} files, at most ${limits.skillFilesMax} are allowed.`,
      file: skill.folder === '' ? '.' : skill.folder,
      remedy: 'Remove what an assistant does not read.',
    })
  for (const file of skill.files) problems.push(...fileProblems(skill, file))
  for (const { path, reason } of skill.omitted) {
    if (reason === 'submodule')
      problems.push({
        severity: 'error',
        rule: 'file/submodule',
        message: 'A git submodule stands inside the skill, so its files would be missing.',
        file: pathInModule(skill, path),
        remedy: 'Copy the files into the module, or remove the submodule.',
      })
    if (reason === 'special-file')
      problems.push({
        severity: 'warning',
        rule: 'file/special',
        message: 'Neither a file nor a folder (a socket, pipe or device): it was left out.',
        file: pathInModule(skill, path),
        remedy: 'Remove it from the skill.',
      })
  }
  return problems
}

function fileProblems(skill: SkillFolder, file: SnapshotFile): Problem[] {
  const path = pathInModule(skill, file.path)
  if (file.size > limits.fileBytesMax)
    return [
      {
        severity: 'error',
        rule: 'file/too-large',
        message: `The file has ${file.size} bytes, at most ${limits.fileBytesMax} are allowed.`,
        file: path,
        remedy: 'Offer it for download, or make it smaller.',
      },
    ]
  // A lock lists files by name, and a reader of JSON that meets such a key is right to refuse it.
  if (isPrototypeKey(file.path))
    return [
      {
        severity: 'error',
        rule: 'file/special-name',
        message: `The file is called ${file.path}, a name that programs treat specially.`,
        file: path,
        remedy: 'Rename the file.',
      },
    ]
  if (!isLfsPointer(skill, file)) return []
  return [
    {
      severity: 'error',
      rule: 'file/lfs-pointer',
      message: 'The file is a Git LFS pointer: its real content is not in the repository.',
      file: path,
      remedy: 'Commit the content itself, or leave the file out of the skill.',
    },
  ]
}

function isLfsPointer(skill: SkillFolder, file: SnapshotFile): boolean {
  if (file.size < lfsFirstLine.length || file.size > lfsPointerBytesMax) return false
  return lfsFirstLine.equals(skill.read(file).subarray(0, lfsFirstLine.length))
}
