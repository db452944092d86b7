import { existsSync } from 'node:fs'
import {
  allPlaces,
  assistants,
  componentPlaces,
  detectAssistants,
  readPlaces,
} from '@skills/assistants'
import type { ComponentKind, Machine, Scope, ScopeKind } from '@skills/core'
import { isSkillsError, projectScope, userScope } from '@skills/core'
import type { Context } from './context.ts'
import type { ScopeRequest } from './scope.ts'

export interface AssistantRow {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly status: string
  /** How sure its folders are: from its source, its documentation, or somebody else's word. */
  readonly confidence: string
  readonly detected: boolean
  readonly places: readonly PlaceRow[]
}

interface PlaceRow {
  readonly scope: ScopeKind
  readonly component: ComponentKind
  readonly path: string
  readonly readers: readonly string[]
  /** Are components of this kind written there for it? */
  readonly written: boolean
}

/** `skills assistants`: every assistant we know, whether it was recognised here, and the places it reads. */
export function listAssistants(
  context: Context,
  request: { readonly scope: ScopeRequest },
): readonly AssistantRow[] {
  const { machine } = context
  const project = projectScope(machine, request.scope.project)
  const scopes = [project, homeOf(machine, project)]
  const detected = new Set(
    detectAssistants(existsSync, project, machine)
      .filter((one) => one.project || one.home || one.onPath)
      .map((one) => one.id),
  )
  return assistants.map(({ id, name, aliases, status, places }) => ({
    id,
    name,
    aliases,
    status,
    confidence: places.skill.confidence,
    detected: detected.has(id),
    places: scopes.flatMap((scope) => placeRows(id, scope, machine)),
  }))
}

function placeRows(id: string, scope: Scope, machine: Machine): PlaceRow[] {
  const written = new Set(
    componentPlaces({ assistants: [id], scope, machine, isThere: () => false }).map(
      ({ component, display }) => `${component} ${display}`,
    ),
  )
  const ofSkills = allPlaces(id, scope, machine).map(
    ({ component, display, readers }, index): PlaceRow => ({
      scope: scope.kind,
      component,
      path: display,
      readers,
      written: index === 0,
    }),
  )
  const others = readPlaces(id, { scope, machine }).map(
    ({ component, display, readers }): PlaceRow => {
      const path = display.replace(/\/(?:\*\*.*|\*[^/]*)?$/u, '')
      return {
        scope: scope.kind,
        component,
        path: display,
        readers,
        written: written.has(`${component} ${path}`),
      }
    },
  )
  return [...ofSkills, ...others]
}

/** The table is told without a home, too: its places are where one would be. */
function homeOf(machine: Machine, project: Scope): Scope {
  try {
    return userScope(machine)
  } catch (error) {
    if (!isSkillsError(error, 'E_PROJECT_MISSING')) throw error
    return { ...project, kind: 'user', root: machine.home }
  }
}
