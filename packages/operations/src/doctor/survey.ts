import { existsSync } from 'node:fs'
import { allPlaces, detectAssistants, expandAssistants } from '@skills/assistants'
import { by, isSkillsError, readManifest, readState, type Scope, userScope } from '@skills/core'
import type { Context } from '../context.ts'
import { realFolder, type Standing, standingIn } from '../standing-skills.ts'

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
    standing: standingIn(folder, { display, isOurs: (path) => owned.has(path) }),
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
