import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { allPlaces, detectAssistants, expandAssistants } from '@skills/assistants'
import {
  by,
  isErrno,
  isSkillsError,
  limits,
  parseFrontMatter,
  printable,
  readManifest,
  readState,
  readTextFile,
  type Scope,
  userScope,
} from '@skills/core'
import type { Context } from '../context.ts'

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

/** A place that exists, and what stands in it. */
export interface SurveyedPlace {
  readonly display: string
  /** Of those that are used here, who read it. */
  readonly readers: readonly string[]
  readonly standing: readonly Standing[]
}

/** What stands in the folders that the assistants used here read, at project and user scope. */
export interface Survey {
  /** Ids: recognised, or named in the manifest. */
  readonly assistants: readonly string[]
  readonly places: readonly SurveyedPlace[]
}

/** Look at every folder of skills that an assistant used here reads. Reads only; follows links to look, not to write. */
export function surveyPlaces(context: Context, scope: Scope): Survey {
  const assistants = usedAssistants(context, scope)
  const found = new Map<string, { display: string; readers: Set<string> }>()
  const owned = new Set<string>()
  for (const each of scopesOf(context, scope)) {
    for (const folder of ownedFolders(each)) owned.add(folder)
    for (const id of assistants)
      for (const { folder, display } of placesOf(id, each, context)) {
        const real = realFolder(folder)
        if (real === undefined) continue
        const known = found.get(real) ?? { display, readers: new Set() }
        found.set(real, { display: known.display, readers: known.readers.add(id) })
      }
  }
  const places = [...found].map(([folder, { display, readers }]) => ({
    display,
    readers: [...readers].sort(),
    standing: standingIn(folder, { display, owned }),
  }))
  return { assistants, places: places.sort(by((place) => place.display)) }
}

function usedAssistants({ machine }: Context, scope: Scope): readonly string[] {
  const detected = detectAssistants(existsSync, scope, machine).map(({ id }) => id)
  const manifest = tolerant(() => readManifest(scope.manifestPath))
  const words = manifest?.state === 'present' ? (manifest.manifest.assistants ?? []) : []
  const named = tolerant(() => expandAssistants(words)) ?? []
  return [...new Set([...detected, ...named])].sort()
}

/** An assistant in a project reads the folders of the user as well. */
function scopesOf({ machine }: Context, scope: Scope): Scope[] {
  if (scope.kind === 'user') return [scope]
  const user = tolerant(() => userScope(machine))
  return user === undefined ? [scope] : [scope, user]
}

function ownedFolders(scope: Scope): readonly string[] {
  return Object.keys(tolerant(() => readState(scope))?.owned ?? {})
}

/** A home variable that names no folder is told by the check of assistants. */
function placesOf(id: string, scope: Scope, { machine }: Context): ReturnType<typeof allPlaces> {
  return tolerant(() => allPlaces(id, scope, machine)) ?? []
}

/** Damaged files are told by the check of files; the survey goes on without them. */
function tolerant<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch (error) {
    if (isSkillsError(error)) return undefined
    throw error
  }
}

function realFolder(folder: string): string | undefined {
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
  readonly owned: ReadonlySet<string>
}

function standingIn(folder: string, { display, owned }: Found): Standing[] {
  return namesIn(folder).flatMap((name): Standing[] => {
    const path = join(folder, name)
    const kind = kindOf(path)
    if (kind === undefined) return []
    const facts = kind === 'dangling' ? none : readSkill(path, name)
    const isOurs = owned.has(path)
    return [{ name, display: `${display}/${name}`, path, kind, isOurs, ...facts }]
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
  const found = tolerant(() => readTextFile(join(folder, 'SKILL.md'), limits.skillMarkdownBytesMax))
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

function missing(folder: string): string {
  const other = namesIn(folder).find((name) => name.toLowerCase() === 'skill.md')
  if (other === 'SKILL.md') return 'its SKILL.md cannot be read as text'
  return other === undefined ? 'it has no SKILL.md' : `its SKILL.md is named ${other}`
}
