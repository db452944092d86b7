import fs from 'node:fs'
import path from 'node:path'
import { sha256 } from '../words/digest.ts'
import type { Machine, Scope } from '../words/scope.ts'
import { isErrno, SkillsError } from '../words/skills-error.ts'
import { moduleListPath } from './module-list.ts'

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
      ? (nearest(start, manifestName, hasOwnerOf(start)) ?? nearest(start, '.git') ?? start)
      : start
  return {
    kind: 'project',
    root,
    gitRoot: nearest(root, '.git') ?? root,
    manifestPath: path.join(root, manifestName),
    lockPath: path.join(root, lockName),
    stateFolder: path.join(stateTop(machine), sha256(root).slice(0, 32)),
    moduleListPath: moduleListPath(machine),
  }
}

/** The user's own scope: places below home; manifest and lock in the configuration folder. Throws E_PROJECT_MISSING without a home. */
export function userScope(machine: Pick<Machine, 'home' | 'folders'>): Scope {
  const root = realHome(machine.home)
  return {
    kind: 'user',
    root,
    gitRoot: root,
    manifestPath: path.join(machine.folders.config, manifestName),
    lockPath: path.join(machine.folders.config, lockName),
    stateFolder: path.join(stateTop(machine), `user-${sha256(root).slice(0, 32)}`),
    moduleListPath: moduleListPath(machine),
  }
}

function stateTop(machine: Pick<Machine, 'folders'>): string {
  return path.join(machine.folders.data, 'state', 'v1')
}

function realHome(home: string): string {
  const real = openable(home)
  if (real !== undefined) return real
  throw new SkillsError('E_PROJECT_MISSING', `The home folder ${home} cannot be opened.`, {
    where: { file: home },
    remedy: 'Set HOME to a folder of yours.',
  })
}

function realFolder(folder: string, projectFlag: string | undefined): string {
  const real = openable(folder)
  if (real !== undefined) return real
  throw new SkillsError('E_PROJECT_MISSING', `${folder} is not a folder that can be opened.`, {
    where: projectFlag === undefined ? { file: folder } : { flag: '--project' },
    remedy: 'Create the folder, or name another with --project.',
  })
}

function openable(folder: string): string | undefined {
  try {
    const real = fs.realpathSync.native(folder)
    return fs.statSync(real).isDirectory() ? real : undefined
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES')) return undefined
    throw error
  }
}

/** The nearest folder upwards that has an entry of this name, be it a link. */
function nearest(
  start: string,
  name: string,
  counts: (entry: fs.Stats) => boolean = () => true,
): string | undefined {
  for (let folder = start; ; folder = path.dirname(folder)) {
    const entry = fs.lstatSync(path.join(folder, name), { throwIfNoEntry: false })
    if (entry !== undefined && counts(entry)) return folder
    if (path.dirname(folder) === folder) return undefined
  }
}

/**
 * Does an entry belong to whom this folder belongs to? In a folder that everybody may write, such as /tmp, another
 * user's manifest must not become the project of what lies below it.
 */
function hasOwnerOf(start: string): (entry: fs.Stats) => boolean {
  const { uid } = fs.statSync(start)
  return (entry) => entry.uid === uid
}
