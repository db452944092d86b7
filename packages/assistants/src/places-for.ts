import {
  by,
  byCodeUnit,
  type Layout,
  type Machine,
  type Place,
  type Scope,
  type ScopeKind,
  SkillsError,
} from '@skills/core'
import {
  type Assistant,
  agentsFolder,
  type PlacedComponent,
  type ScopePlaces,
} from './assistant.ts'
import { assistants } from './assistants/index.ts'
import { knownAssistants } from './find-assistant.ts'
import { folderKey, folderOf, type Located, refuseRelativeHomes, type Site } from './folder-of.ts'

/** What `placesFor` is asked. */
export interface PlacesRequest {
  /** Ids, not aliases. */
  readonly assistants: readonly string[]
  readonly component: PlacedComponent
  readonly scope: Scope
  readonly layout: Layout
  readonly machine: Machine
}

/**
 * The folders to write for these assistants: each assistant's own place, a function of assistant,
 * component, scope and layout and never of the set asked for. Assistants with one folder share one
 * place. `readers` are all assistants of the table that read the folder, asked for or not.
 * Order: by the first assistant served, then by folder.
 * Throws E_ASSISTANT_UNKNOWN; E_VARIABLE where a home variable is relative; E_USAGE where an
 * assistant has no such scope.
 */
export function placesFor(request: PlacesRequest): readonly Place[] {
  const { component, scope, layout, machine } = request
  const served = new Map<string, { readonly located: Located; readonly ids: string[] }>()
  for (const assistant of knownAssistants(request.assistants)) {
    if (scope.kind === 'user') refuseRelativeHomes(assistant, machine)
    const written = writtenPath(assistant, { component, kind: scope.kind, layout })
    const located = folderOf(written, assistant, { scope, machine })
    const key = folderKey(located.folder, machine)
    const place = served.get(key) ?? { located, ids: [] }
    place.ids.push(assistant.id)
    served.set(key, place)
  }
  return [...served.values()].map(({ located, ids }) =>
    placeOf(located, ids, { component, scope, machine }),
  )
}

/**
 * Every folder an assistant reads at this scope, those it writes to first. For the list of
 * assistants; ask once a scope. Throws E_ASSISTANT_UNKNOWN and E_VARIABLE.
 */
export function allPlaces(id: string, scope: Scope, machine: Machine): readonly Place[] {
  return knownAssistants([id]).flatMap((assistant) => {
    if (scope.kind === 'user') refuseRelativeHomes(assistant, machine)
    return readFolders(assistant, 'skill', { scope, machine }).map((located) =>
      placeOf(located, [assistant.id], { component: 'skill', scope, machine }),
    )
  })
}

/** Does the assistant read the shared folder (`.agents/skills`) at this scope? */
export function readsAgentsFolder(
  assistant: Assistant,
  component: PlacedComponent,
  kind: ScopeKind,
): boolean {
  const places = assistant.places[component][kind]
  return places !== undefined && readPaths(places).includes(agentsFolder[component][kind])
}

/** The path that is written for an assistant, as it stands in the tables. Throws E_USAGE. */
export function writtenPath(
  assistant: Assistant,
  {
    component,
    kind,
    layout,
  }: { readonly component: PlacedComponent; readonly kind: ScopeKind; readonly layout: Layout },
): string {
  const places = assistant.places[component][kind]
  if (places === undefined)
    throw new SkillsError(
      'E_USAGE',
      `${assistant.name} has no folder for a ${component} at ${kind} scope.`,
      {
        where: { flag: '--scope' },
        remedy: `Use --scope ${kind === 'user' ? 'project' : 'user'}, or leave ${assistant.id} out of --assistant.`,
      },
    )
  const isShared = layout === 'shared' && readsAgentsFolder(assistant, component, kind)
  return isShared ? agentsFolder[component][kind] : places.writeTo
}

function placeOf(
  located: Located,
  ids: readonly string[],
  { component, scope, machine }: Site & { readonly component: PlacedComponent },
): Place {
  return {
    component,
    scope: scope.kind,
    display: located.display,
    folder: located.folder,
    assistants: [...ids].sort(byCodeUnit),
    readers: readersOf(located.folder, component, { scope, machine }),
  }
}

/** Ids of all assistants that read a folder, each by its own home variables. */
function readersOf(folder: string, component: PlacedComponent, site: Site): readonly string[] {
  const key = folderKey(folder, site.machine)
  return assistants
    .filter((assistant) =>
      readFolders(assistant, component, site).some(
        (located) => folderKey(located.folder, site.machine) === key,
      ),
    )
    .map((assistant) => assistant.id)
    .sort(by((id) => id))
}

function readFolders(
  assistant: Assistant,
  component: PlacedComponent,
  site: Site,
): readonly Located[] {
  const places = assistant.places[component][site.scope.kind]
  if (places === undefined) return []
  return readPaths(places).map((written) => folderOf(written, assistant, site))
}

function readPaths(places: ScopePlaces): readonly string[] {
  return [...places.native, ...places.alsoReads]
}
