import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  componentNameProblem,
  type Found,
  inspectFolder,
  isErrno,
  type Place,
  SkillsError,
  type State,
} from '@skills/core'

/** A folder in a place that no record calls ours. */
export interface UnmanagedFolder {
  readonly name: string
  readonly place: Place
  /** Absolute. */
  readonly folder: string
  /** As people write it. */
  readonly display: string
  readonly found: Found
}

/** The folders of all places that are not ours, or those of these names; sorted as the places are. Throws E_READ. */
export function unmanagedFolders(
  places: readonly Place[],
  state: State,
  names: readonly string[],
): UnmanagedFolder[] {
  return places.flatMap((place) =>
    namesIn(place.folder)
      .filter((name) => names.length === 0 || names.includes(name))
      .map((name) => ({ name, place, folder: join(place.folder, name) }))
      .filter(({ name, folder }) => isFree(name) && !Object.hasOwn(state.owned, folder))
      .map((one) => ({
        ...one,
        display: `${place.display}/${one.name}`,
        found: inspectFolder(one.folder),
      })),
  )
}

/** A name that no component can have is none of ours. */
function isFree(name: string): boolean {
  return componentNameProblem(name) === undefined
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return []
    if (!isErrno(error)) throw error
    throw new SkillsError('E_READ', `${folder} cannot be read (${error.code}).`, {
      where: { file: folder },
      remedy: 'Give yourself permission to read it, then run the command again.',
      cause: error,
    })
  }
}
