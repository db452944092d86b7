import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  byCodeUnit,
  isErrno,
  isGitFolder,
  limits,
  printable,
  type Scope,
  SkillsError,
} from '@skills/core'
import type { Context, Warning } from '../context.ts'
import { everyPlace } from '../places-of-module.ts'
import { openScope, type ScopeRequest } from '../scope.ts'

export interface FoundProjects {
  /** The folder that was searched. */
  readonly top: string
  /** Folders with a `skills.json`, absolute, sorted; the top itself may be one. */
  readonly roots: readonly string[]
  /** Folders that could not be looked into. */
  readonly warnings: readonly Warning[]
}

/**
 * Every project at or below the folder that the flags name: a folder with an entry `skills.json`. Not looked into:
 * links, git's folders, node_modules, and the places that assistants read, whose content is somebody else's.
 * Throws E_USAGE for the user scope, E_PROJECT_MISSING where there is none, E_LIMIT for a tree that is too large to
 * be searched: nothing is left out in silence.
 */
export function findProjects(context: Context, request: ScopeRequest): FoundProjects {
  const scope = openScope(context, request)
  if (scope.kind === 'user')
    throw noProjects('--global', 'The user scope has no projects below it.')
  const walk: Walk = { folders: 0, roots: [], warnings: [], isPlace: placeTest(context, scope) }
  search(walk, scope.root, 0)
  if (walk.roots.length === 0)
    throw new SkillsError('E_PROJECT_MISSING', `No skills.json is at or below ${scope.root}.`, {
      where: { file: scope.root },
      remedy: 'Name another folder with --project, or begin a project there: skills init',
    })
  return { top: scope.root, roots: walk.roots.sort(byCodeUnit), warnings: walk.warnings }
}

interface Walk {
  folders: number
  readonly roots: string[]
  readonly warnings: Warning[]
  readonly isPlace: (folder: string) => boolean
}

const stagePattern = /^\.skills-stage-/u

function search(walk: Walk, folder: string, depth: number): void {
  walk.folders += 1
  if (walk.folders > limits.projectSearchFoldersMax || depth > limits.projectSearchDepthMax)
    throw tooLarge(folder)
  const entries = entriesOf(walk, folder)
  if (entries.some(({ name }) => name === 'skills.json')) walk.roots.push(folder)
  for (const entry of entries) {
    // What is a link says so here, whatever it leads to.
    if (!entry.isDirectory() || entry.name === 'node_modules' || isGitFolder(entry.name)) continue
    const below = join(folder, entry.name)
    if (!stagePattern.test(entry.name) && !walk.isPlace(below)) search(walk, below, depth + 1)
  }
}

function entriesOf(walk: Walk, folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    if (!isErrno(error)) throw error
    const shown = printable(folder, { oneLine: true })
    const message = `${shown} was not searched for projects (${error.code}).`
    walk.warnings.push({ code: 'W_NOT_SEARCHED', message })
    return []
  }
}

/** Is a folder a place of the project that it lies in, whichever that is? Known by the end of its path. */
function placeTest(context: Context, scope: Scope): Walk['isPlace'] {
  const ends = everyPlace(context, scope).map(({ display }) => join('/', display))
  return (folder) => ends.some((end) => folder.endsWith(end))
}

function noProjects(flag: string, message: string): SkillsError {
  return new SkillsError('E_USAGE', message, {
    where: { flag },
    remedy: 'Leave out --recursive, or name a folder with --project.',
  })
}

function tooLarge(folder: string): SkillsError {
  return new SkillsError(
    'E_LIMIT',
    `The search for projects ended at ${printable(folder, { oneLine: true })}: more than ${limits.projectSearchFoldersMax} folders, or ${limits.projectSearchDepthMax} levels.`,
    {
      where: { file: folder },
      remedy: 'Start further down with --project DIR, once for each part.',
    },
  )
}
