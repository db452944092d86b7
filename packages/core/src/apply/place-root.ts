import fs from 'node:fs'
import path from 'node:path'
import { by, byCodeUnit } from '../words/order.ts'
import type { Place } from '../words/place.ts'
import { isGitFolder } from '../words/relative-path.ts'
import type { Scope } from '../words/scope.ts'
import { isErrno, SkillsError } from '../words/skills-error.ts'
import { isPartPlace } from '../words/spot.ts'

export interface ResolvedPlaces {
  /** One a real folder, with `folder` as its real path; assistants and readers are united. Sorted by `display`. */
  readonly places: readonly Place[]
  /** Places that must not be written, each with the reason. Throw the error of one that was asked for. */
  readonly unsafe: readonly { readonly place: Place; readonly error: SkillsError }[]
}

/**
 * Follow each place's own root once. Two places with one real folder are one place. Idempotent: a place that
 * was resolved resolves to itself.
 */
export function resolvePlaces(all: readonly Place[], scope: Scope): ResolvedPlaces {
  const places = new Map<string, Place>()
  const unsafe: { place: Place; error: SkillsError }[] = []
  const followed = new Map<string, string>()
  for (const place of [...all].sort(by(({ display }) => display))) {
    try {
      const folder = resolvePlaceRoot(place, scope, followed)
      const key = `${place.component} ${folder}`
      const same = places.get(key)
      places.set(key, same === undefined ? { ...place, folder } : united(same, place))
    } catch (error) {
      if (!(error instanceof SkillsError)) throw error
      unsafe.push({ place, error })
    }
  }
  return { places: [...places.values()], unsafe }
}

function united(first: Place, second: Place): Place {
  const union = (left: readonly string[], right: readonly string[]) =>
    [...new Set([...left, ...right])].sort(byCodeUnit)
  return {
    ...first,
    assistants: union(first.assistants, second.assistants),
    readers: union(first.readers, second.readers),
  }
}

/**
 * The real folder of a place, which may not exist yet. Links on the way to the place are followed (people link
 * `~/.claude` to their dotfiles), but the end must lie inside the project, or below home with home's owner,
 * and in no git folder. `followed` keeps what was followed for places that are resolved at one time: most of them
 * do not exist and end at the same folder. Throws E_PLACE_UNSAFE, E_FILE_EXISTS (a file where a folder should be), E_READ.
 */
export function resolvePlaceRoot(
  place: Place,
  scope: Scope,
  followed: Map<string, string> = new Map(),
): string {
  const real = realFolder(place, followed)
  const below = path.relative(scope.root, real)
  if (below === '' || path.isAbsolute(below) || below.split(path.sep)[0] === '..')
    throw unsafe(place, `leads to ${real}, which is not below ${scope.root}`)
  if (below.split(path.sep).some(isGitFolder)) throw unsafe(place, 'leads into a git folder')
  if (scope.kind === 'user' && !hasOwnerOf(existingAncestor(real), scope.root))
    throw unsafe(place, `leads to ${real}, which belongs to another user`)
  return real
}

/** `resolvePlaceRoot` for one look at many components: each place is resolved once. */
export function placeRoots(scope: Scope): (place: Place) => string {
  const known = new Map<string, string>()
  return (place) => {
    const root = known.get(place.folder) ?? resolvePlaceRoot(place, scope)
    known.set(place.folder, root)
    return root
  }
}

function realFolder(place: Place, followed: Map<string, string>): string {
  if (!path.isAbsolute(place.folder) || path.normalize(place.folder) !== place.folder)
    throw unsafe(place, 'is not an absolute path')
  const existing = existingAncestor(place.folder)
  const rest = path.relative(existing, place.folder)
  try {
    const known = followed.get(existing)
    const real = known ?? fs.realpathSync.native(existing)
    const isFileItself = rest === '' && isPartPlace(place)
    if (known === undefined || isFileItself) mustBeOfKind({ place, existing, real, isFileItself })
    if (!isFileItself) followed.set(existing, real)
    return rest === '' ? real : path.join(real, rest)
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ELOOP', 'ENOTDIR'))
      throw unsafe(place, `is a link that leads nowhere (${existing})`)
    if (!isErrno(error)) throw error
    throw new SkillsError('E_READ', `${existing} cannot be read (${error.code}).`, {
      where: { file: existing },
      remedy: 'Give yourself permission to read it, then run the command again.',
      cause: error,
    })
  }
}

interface Followed {
  readonly place: Place
  readonly existing: string
  readonly real: string
  readonly isFileItself: boolean
}

function mustBeOfKind({ place, existing, real, isFileItself }: Followed): void {
  const stat = fs.statSync(real)
  if (isFileItself ? stat.isFile() : stat.isDirectory()) return
  const [needed, stands] = isFileItself ? ['file', 'something else'] : ['folder', 'a file']
  throw new SkillsError(
    'E_FILE_EXISTS',
    `${place.display} needs a ${needed} where ${stands} stands: ${existing}.`,
    {
      where: { file: existing },
      remedy: `Move ${isFileItself ? 'it' : 'the file'} away, then run the command again.`,
    },
  )
}

/** The nearest path upwards that exists, be it a dangling link. */
export function existingAncestor(folder: string): string {
  let current = folder
  for (;;) {
    if (isThere(current)) return current
    const parent = path.dirname(current)
    if (parent === current) return current
    current = parent
  }
}

/** Does anything stand at this path, be it a dangling link? */
export function isThere(file: string): boolean {
  try {
    return fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    if (isErrno(error, 'ENOTDIR', 'EACCES')) return false
    throw error
  }
}

/** Is there no link on the way to this path, as far as it exists? */
export function isPlainPath(file: string): boolean {
  const existing = existingAncestor(file)
  try {
    return fs.realpathSync.native(existing) === existing
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ELOOP', 'ENOTDIR', 'EACCES')) return false
    throw error
  }
}

function hasOwnerOf(folder: string, home: string): boolean {
  return fs.lstatSync(folder).uid === fs.lstatSync(home).uid
}

function unsafe(place: Place, reason: string): SkillsError {
  return new SkillsError('E_PLACE_UNSAFE', `${place.display} ${reason}. Nothing was written.`, {
    where: { file: place.display },
    rule: 'place/unsafe',
    remedy: `Remove the link, or make ${place.display} a ${isPartPlace(place) ? 'file' : 'folder'} below ${place.scope === 'user' ? 'your home folder' : 'the project'}.`,
  })
}
