import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { allPlaces, findAssistant } from '@skills/assistants'
import { isSkillsError, type Machine, type Scope, userScope } from '@skills/core'
import type { Warning } from '../context.ts'
import { fewNames } from './few-names.ts'
import type { Placed } from './place-warnings.ts'

/** Where skills of one name stand at both scopes, and which scope's the assistant takes. */
interface Shadow {
  readonly assistant: string
  readonly winner: Scope['kind']
  /** The user's folder, as people write it. */
  readonly place: string
  readonly names: string[]
}

/**
 * Skills that stand in a project, or will, while the user has others of the same name, for assistants that take only one of
 * the two. Reads which folders are there and nothing in them.
 */
export function shadowWarnings(all: readonly Placed[], scope: Scope, machine: Machine): Warning[] {
  const placed = all.filter(({ component }) => component === 'skill')
  if (scope.kind === 'user' || placed.length === 0) return []
  const home = homeOf(machine)
  if (home === undefined || home.root === scope.root) return []
  const ids = new Set(placed.flatMap(({ place }) => place.assistants))
  const shadows = [...ids].sort().flatMap((id) => {
    const names = placed
      .filter(({ place }) => place.assistants.includes(id))
      .map(({ name }) => name)
    return shadowsOf(id, [...new Set(names)], { home, machine })
  })
  return shadows.map(shadowWarning)
}

function shadowsOf(
  assistant: string,
  names: readonly string[],
  { home, machine }: { readonly home: Scope; readonly machine: Machine },
): Shadow[] {
  const winner = findAssistant(assistant)?.places.skill.winner
  if (winner === undefined) return []
  return userPlaces(assistant, home, machine).flatMap(({ folder, display: place }) => {
    const twins = existsSync(folder) ? names.filter((name) => existsSync(join(folder, name))) : []
    return twins.length === 0 ? [] : [{ assistant, winner, place, names: twins }]
  })
}

function shadowWarning({ assistant, winner, place, names }: Shadow): Warning {
  const name = findAssistant(assistant)?.name ?? assistant
  const skills = fewNames(names, 'skills')
  return {
    code: 'W_SHADOWED',
    message:
      winner === 'user'
        ? `${name} takes ${skills} from ${place} and not from this project: there the user's wins.`
        : `In this project ${name} no longer takes ${skills} from ${place}: there the project's wins.`,
  }
}

/** A machine without a home has no skills of a user. */
function homeOf(machine: Machine): Scope | undefined {
  return orNothing(() => userScope(machine))
}

/** A variable that names no folder is the doctor's matter: nothing is written there in this run. */
function userPlaces(id: string, home: Scope, machine: Machine): ReturnType<typeof allPlaces> {
  return orNothing(() => allPlaces(id, home, machine)) ?? []
}

function orNothing<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch (error) {
    if (isSkillsError(error)) return undefined
    throw error
  }
}
