import { treeDigest } from '../../words/digest.ts'
import { pathBelow } from '../../words/relative-path.ts'
import { findSkillFolders } from '../find-skill-folders.ts'
import { type Found, type Layout, merged, nothingDeclared, nothingFound } from '../layout.ts'
import type { SnapshotTree } from '../snapshot-tree.ts'

const folders = ['.claude/skills', '.agents/skills', '.github/skills']

/**
 * Folders in which a repository keeps skills for its own work. They are the module only where nothing else is;
 * beside another layout they are noted, since their skills are for the module's authors. Many repositories have the
 * same skill in two of these folders, as a link or a copy: where name and files are the same, the first one counts.
 */
export const assistantFolders: Layout = {
  id: 'assistant-folders',
  find: ({ tree, skillsBefore }) => {
    const present = folders.filter((folder) => tree.hasFolder(folder))
    if (present.length === 0) return undefined
    if (skillsBefore > 0) return { ...merged(present.map(ignored)), declared: nothingDeclared }
    const found = merged(present.map((folder) => findSkillFolders(tree, folder)))
    return { ...withoutCopies(tree, found), declared: nothingDeclared }
  },
}

function ignored(folder: string): Found {
  return {
    ...nothingFound,
    problems: [
      {
        severity: 'note',
        rule: 'layout/assistant-folder-ignored',
        message: `The skills in ${folder} are not part of the module, which has skills of its own.`,
        file: folder,
        remedy:
          'Name the folder in the source to install them, for example owner/repo//.claude/skills.',
      },
    ],
  }
}

function withoutCopies(tree: SnapshotTree, found: Found): Found {
  const first = new Map<string, string>()
  const parts = found.skillFolders.map((folder): Found => {
    const key = `${folder.slice(folder.lastIndexOf('/') + 1)} ${digestOf(tree, folder)}`
    const original = first.get(key)
    if (original === undefined) {
      first.set(key, folder)
      return { ...nothingFound, skillFolders: [folder] }
    }
    return {
      ...nothingFound,
      problems: [
        {
          severity: 'note',
          rule: 'layout/copy',
          message: `The skill is the same as ${original} and is taken once.`,
          file: folder,
          remedy: 'Nothing to do.',
        },
      ],
    }
  })
  return merged([{ ...found, skillFolders: [] }, ...parts])
}

function digestOf(tree: SnapshotTree, folder: string): string {
  const files = tree.filesBelow(folder).flatMap(({ path, sha256 }) => {
    const relative = pathBelow(folder, path)
    return relative === undefined ? [] : [{ path: relative, sha256 }]
  })
  return treeDigest(files)
}
