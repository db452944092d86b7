import { type PlatformPath, posix, win32 } from 'node:path'
import { type Machine, type Scope, SkillsError } from '@skills/core'
import type { Assistant, HomeVariable } from './assistant.ts'

/** Where a written path of the tables stands on this machine. */
export interface Site {
  readonly scope: Scope
  readonly machine: Machine
}

/** A folder or file of an assistant. */
export interface Located {
  /** Absolute, before links are resolved. */
  readonly folder: string
  /** As people write it: `.claude/skills`, `~/.claude/skills`, or the real folder where a variable moved it. */
  readonly display: string
}

/**
 * Resolve a path of the tables: relative ones below the scope's root, those that start with `~/`
 * below home, moved where one of the assistant's home variables says so. A blank value means the
 * default; so does a relative one here, since `refuseRelativeHomes` has to be asked before a write.
 */
export function folderOf(
  written: string,
  assistant: Pick<Assistant, 'homes'>,
  { scope, machine }: Site,
): Located {
  const paths = pathsOf(machine)
  if (!written.startsWith('~/'))
    return { folder: below(scope.root, written, paths), display: written }
  const home = scope.kind === 'user' ? scope.root : machine.home
  const standard = below(home, written.slice(2), paths)
  const moved = assistant.homes
    .filter((variable) => isBelow(written, variable.replaces) && countsOn(variable, machine))
    .map((variable) => movedFolder(written, variable, machine))
    .find((folder) => folder !== undefined)
  if (moved === undefined) return { folder: standard, display: written }
  const folder = onScopeHome(moved, machine, home)
  return isSameFolder(folder, standard, machine)
    ? { folder: standard, display: written }
    : { folder, display: folder }
}

/** Do two absolute paths name one folder, by their text? On Windows letter case does not count. */
export function isSameFolder(left: string, right: string, machine: Machine): boolean {
  return folderKey(left, machine) === folderKey(right, machine)
}

/** The text by which folders are told apart. */
export function folderKey(folder: string, machine: Machine): string {
  return machine.platform === 'win32' ? folder.toLowerCase() : folder
}

/** Throws E_VARIABLE where a home variable of the assistant holds a relative path. Lists all of them. */
export function refuseRelativeHomes(assistant: Assistant, machine: Machine): void {
  const paths = pathsOf(machine)
  const wrong = assistant.homes.filter((home) => {
    const value = homeValue(home, machine)
    return countsOn(home, machine) && value !== undefined && !paths.isAbsolute(value)
  })
  const [first] = wrong
  if (first === undefined) return
  const shown = wrong.map(
    (home) => `${home.variable}=${JSON.stringify(machine.env[home.variable])}`,
  )
  throw new SkillsError(
    'E_VARIABLE',
    `${shown.join(' and ')} is a relative path, so the folder of ${assistant.name} is not known.`,
    {
      remedy: `Set ${first.variable} to an absolute path, or unset it to use ${first.replaces}.`,
    },
  )
}

/** Path rules of the machine that is worked for, which in tests need not be the one that runs. */
export function pathsOf(machine: Machine): PlatformPath {
  return machine.platform === 'win32' ? win32 : posix
}

/** What `join` gives for a path of the tables, which is plain: asked hundreds of times a run. */
function below(root: string, written: string, { sep }: PlatformPath): string {
  const path = sep === '/' ? written : written.replaceAll('/', sep)
  return root.endsWith(sep) ? root + path : root + sep + path
}

function countsOn({ platform }: HomeVariable, machine: Machine): boolean {
  return platform === undefined || platform === machine.platform
}

function isBelow(written: string, replaced: string): boolean {
  return written === replaced || written.startsWith(`${replaced}/`)
}

function movedFolder(written: string, home: HomeVariable, machine: Machine): string | undefined {
  const paths = pathsOf(machine)
  const value = homeValue(home, machine)
  if (value === undefined || !paths.isAbsolute(value)) return undefined
  return paths.join(value, home.below ?? '', written.slice(home.replaces.length))
}

function homeValue(home: HomeVariable, machine: Machine): string | undefined {
  const value = machine.env[home.variable]
  return value === undefined || value.trim() === '' ? undefined : value
}

/** A variable is usually written with the home folder as people see it; the scope's root is its real path. */
function onScopeHome(folder: string, machine: Machine, home: string): string {
  const paths = pathsOf(machine)
  const rest = paths.relative(machine.home, folder)
  const isOutside = rest === '..' || rest.startsWith(`..${paths.sep}`) || paths.isAbsolute(rest)
  return isOutside ? folder : paths.join(home, rest)
}
