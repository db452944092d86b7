import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import {
  isErrno,
  isSkillsError,
  limits,
  parseFrontMatter,
  printable,
  readTextFile,
} from '@skills/core'

/** A folder or link that stands in a place. */
export interface Standing {
  /** Of the folder; assistants expect the skill to have the same. */
  readonly name: string
  /** As people write it: `.claude/skills/name`. */
  readonly display: string
  /** Absolute; its place is a real path. */
  readonly path: string
  readonly kind: 'folder' | 'link' | 'dangling'
  /** We wrote it, by the state of this machine. */
  readonly isOurs: boolean
  readonly description: string
  /** Why assistants would pass it over, in a few words; `undefined` where they would read it. */
  readonly ignored: string | undefined
}

/** The real path of a folder, links followed; `undefined` where there is none. */
export function realFolder(folder: string): string | undefined {
  try {
    const real = realpathSync.native(folder)
    return statSync(real).isDirectory() ? real : undefined
  } catch (error) {
    if (isErrno(error)) return undefined
    throw error
  }
}

interface Found {
  readonly display: string
  readonly isOurs: (path: string) => boolean
  /** Look at the first so many names and no further; left out: at all. */
  readonly namesMax?: number
}

/** What stands in a folder of skills, with what each says of itself. Reads only; links are followed to look. */
export function standingIn(folder: string, { display, isOurs, namesMax }: Found): Standing[] {
  return namesIn(folder)
    .slice(0, namesMax)
    .flatMap((name): Standing[] => {
      const path = join(folder, name)
      const kind = kindOf(path)
      if (kind === undefined) return []
      const facts = kind === 'dangling' ? none : readSkill(path, name)
      return [{ name, display: `${display}/${name}`, path, kind, isOurs: isOurs(path), ...facts }]
    })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch (error) {
    if (isErrno(error)) return []
    throw error
  }
}

/** `undefined` for files beside the skills, which no assistant takes for one, and folders that hide. */
function kindOf(path: string): Standing['kind'] | undefined {
  if (basename(path).startsWith('.')) return undefined
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (stat?.isDirectory() === true) return 'folder'
  if (stat?.isSymbolicLink() !== true) return undefined
  if (!existsSync(path)) return 'dangling'
  return realFolder(path) === undefined ? undefined : 'link'
}

type Facts = Pick<Standing, 'description' | 'ignored'>
const none: Facts = { description: '', ignored: undefined }

function readSkill(path: string, name: string): Facts {
  const folder = realFolder(path) ?? path
  const found = textOf(join(folder, 'SKILL.md'))
  if (found === undefined) return { ...none, ignored: missing(folder) }
  const front = parseFrontMatter(found.text, join(basename(dirname(path)), name))
  if (!front.ok)
    return { ...none, ignored: `its front matter is faulty: ${front.problems[0]?.message ?? ''}` }
  const { name: called, description: text } = front.data
  const description = typeof text === 'string' ? text.trim() : ''
  if (called !== name) {
    const shown = printable(JSON.stringify(called) ?? 'nothing', { oneLine: true })
    return { description, ignored: `its front matter calls it ${shown}, not ${name}` }
  }
  return { description, ignored: description === '' ? 'it has no description' : undefined }
}

/** A file that cannot be read as text counts as none. */
function textOf(path: string): ReturnType<typeof readTextFile> | undefined {
  try {
    return readTextFile(path, limits.skillMarkdownBytesMax)
  } catch (error) {
    if (isSkillsError(error)) return undefined
    throw error
  }
}

function missing(folder: string): string {
  const other = namesIn(folder).find((name) => name.toLowerCase() === 'skill.md')
  if (other === 'SKILL.md') return 'its SKILL.md cannot be read as text'
  return other === undefined ? 'it has no SKILL.md' : `its SKILL.md is named ${other}`
}
