import fs from 'node:fs'
import path from 'node:path'
import { sha256 } from '../words/digest.ts'
import type { Machine, Scope } from '../words/scope.ts'
import { isErrno, SkillsError } from '../words/skills-error.ts'

const manifestName = 'skills.json'
const lockName = 'skills.lock'

type Place = Pick<Machine, 'cwd' | 'folders'>

/**
 * The project a run works in: the folder of `--project`, else the nearest folder upwards with `skills.json`,
 * else the git root, else the current folder. Paths are real. Throws E_PROJECT_MISSING.
 */
export function projectScope(machine: Place, projectFlag: string | undefined): Scope {
  const start = realFolder(path.resolve(machine.cwd, projectFlag ?? '.'), projectFlag)
  const root =
    projectFlag === undefined
      ? (nearest(start, manifestName) ?? nearest(start, '.git') ?? start)
      : start
  return {
    kind: 'project',
    root,
    gitRoot: nearest(root, '.git') ?? root,
    manifestPath: path.join(root, manifestName),
    lockPath: path.join(root, lockName),
    stateFolder: path.join(stateTop(machine), sha256(root).slice(0, 32)),
  }
}

/** The user's own scope: places below home; manifest and lock in the configuration folder. Throws E_PROJECT_MISSING without a home. */
export function userScope(machine: Pick<Machine, 'home' | 'folders'>): Scope {
  const root = realFolder(machine.home, undefined)
  return {
    kind: 'user',
    root,
    gitRoot: root,
    manifestPath: path.join(machine.folders.config, manifestName),
    lockPath: path.join(machine.folders.config, lockName),
    stateFolder: path.join(stateTop(machine), `user-${sha256(root).slice(0, 32)}`),
  }
}

function stateTop(machine: Pick<Machine, 'folders'>): string {
  return path.join(machine.folders.data, 'state', 'v1')
}

function realFolder(folder: string, projectFlag: string | undefined): string {
  try {
    const real = fs.realpathSync.native(folder)
    if (fs.statSync(real).isDirectory()) return real
  } catch (error) {
    if (!isErrno(error, 'ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES')) throw error
  }
  throw new SkillsError('E_PROJECT_MISSING', `${folder} is not a folder that can be opened.`, {
    where: projectFlag === undefined ? { file: folder } : { flag: '--project' },
    remedy: 'Create the folder, or name another with --project.',
  })
}

/** The nearest folder upwards that has an entry of this name, be it a link. */
function nearest(start: string, name: string): string | undefined {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (fs.lstatSync(path.join(folder, name), { throwIfNoEntry: false }) !== undefined)
      return folder
    if (path.dirname(folder) === folder) return undefined
  }
}
