import { limits } from '../words/limits.ts'
import { parseRelativePath, type RelativePath } from '../words/relative-path.ts'
import type { Problem } from '../words/skills-error.ts'
import { type Found, merged, nothingFound } from './layout.ts'
import { below, type SnapshotTree } from './snapshot-tree.ts'

/** Does a SKILL.md stand in this folder, in whatever letters? Wrong letters are told by the check of the skill. */
export function isSkillFolder(tree: SnapshotTree, folder: string): boolean {
  return tree
    .filesIn(folder)
    .some(
      (file) => file.path.slice(folder === '' ? 0 : folder.length + 1).toLowerCase() === 'skill.md',
    )
}

/**
 * Skills below a skills root, at most `limits.skillSearchDepthMax` folders deep. A folder with a SKILL.md is a
 * skill and is not looked into further. Folders whose name starts with a dot are none. A folder of the root
 * without any skill is noted, and so is a SKILL.md that stands in the root itself.
 */
export function findSkillFolders(tree: SnapshotTree, root: string): Found {
  const parts = tree.foldersIn(root).map((name) => {
    const folder = below(root, name)
    const found = name.startsWith('.') ? [] : skillFoldersBelow(tree, folder, 1)
    if (found.length > 0) return { ...nothingFound, skillFolders: found }
    // A module's root holds many other folders; those of a folder of skills are expected to be skills.
    return root === '' ? nothingFound : noted(withoutSkill(folder))
  })
  if (root !== '' && isSkillFolder(tree, root)) parts.push(noted(skillInRoot(root)))
  return merged(parts)
}

function skillFoldersBelow(tree: SnapshotTree, folder: string, depth: number): RelativePath[] {
  if (isSkillFolder(tree, folder)) return [parseRelativePath(folder)]
  if (depth >= limits.skillSearchDepthMax) return []
  return tree
    .foldersIn(folder)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => skillFoldersBelow(tree, below(folder, name), depth + 1))
}

function noted(problem: Problem): Found {
  return { ...nothingFound, problems: [problem] }
}

function withoutSkill(folder: string): Problem {
  return {
    severity: 'note',
    rule: 'layout/no-skill',
    message: `The folder holds no SKILL.md within ${limits.skillSearchDepthMax} folders and is not installed.`,
    file: folder,
    remedy: 'Add a SKILL.md if it should be a skill.',
  }
}

function skillInRoot(root: string): Problem {
  return {
    severity: 'note',
    rule: 'layout/skill-in-root',
    message: 'A SKILL.md stands directly in the folder of skills and is not a skill.',
    file: root,
    remedy: 'Move it into a folder of its own, named like the skill.',
  }
}
