import { realpathSync, statSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { isErrno, SkillsError } from '../words/skills-error.ts'
import type { FetchedTree } from './fetched-tree.ts'
import { type FolderChoice, plainChoice, trackedChoice } from './folder-choice.ts'
import { ignoreRules } from './git-ignore.ts'
import { walkFolder } from './walk-folder.ts'
import { findWorkTree, trackedPaths, type WorkTree } from './work-tree.ts'

/**
 * The files of a folder on this machine. In a git work tree: what is tracked, and what is neither tracked nor
 * ignored. Elsewhere (also in a folder that its work tree ignores as a whole): everything but a few names that
 * never belong to a module. Links are never followed; whatever is left out is named.
 * Throws E_SOURCE_MISSING, E_READ, E_LIMIT, and E_PATH_UNSAFE for names that are not UTF-8.
 */
export async function readFolder(folder: string): Promise<FetchedTree> {
  const root = realFolder(folder)
  const workTree = findWorkTree(root)
  if (workTree === undefined) return walkFolder(root, plainChoice)
  return walkFolder(root, await choiceIn(workTree, root))
}

async function choiceIn(workTree: WorkTree, root: string): Promise<FolderChoice> {
  const tracked = await trackedPaths(workTree)
  const below = relative(workTree.root, root).split(sep).join('/')
  let rules = await ignoreRules(workTree.root, workTree.commonFolder)
  if (below === '') return trackedChoice({ tracked, rules, prefix: '' })
  const isTracked = tracked.some((path) => path.startsWith(`${below}/`))
  let passed = ''
  for (const name of below.split('/')) {
    passed = passed === '' ? name : `${passed}/${name}`
    if (rules.ignores(`${passed}/`) && !isTracked) return plainChoice
    rules = rules.below(passed)
  }
  return trackedChoice({ tracked, rules, prefix: `${below}/` })
}

function realFolder(folder: string): string {
  try {
    if (statSync(folder).isDirectory()) return realpathSync(folder)
  } catch (cause) {
    if (isErrno(cause, 'ENOENT', 'ENOTDIR', 'ELOOP'))
      throw new SkillsError('E_SOURCE_MISSING', 'The folder does not exist.', {
        where: { file: folder },
        remedy: 'Check the path. A relative one starts at the project, or at the current folder.',
        cause,
      })
    throw new SkillsError('E_READ', 'The folder cannot be read.', {
      where: { file: folder },
      remedy: 'Allow reading it, then run the command again.',
      cause,
    })
  }
  throw new SkillsError('E_SOURCE_MISSING', 'This is a file; a source is a folder or an archive.', {
    where: { file: folder },
    remedy: 'Name the folder that holds the module.',
  })
}
