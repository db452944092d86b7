import {
  byCodeUnit,
  type Layout,
  layouts,
  type Machine,
  type Place,
  type Scope,
  type ScopeKind,
  SkillsError,
} from '@skills/core'
import { assistants } from './all-assistants.ts'
import {
  type Assistant,
  agentsFolder,
  type PlacedComponent,
  type ScopePlaces,
} from './assistant.ts'
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

/**
 * Every folder that is written for any assistant at this scope, in either layout: what a record may name at all.
 * A home variable that is relative counts as unset here. Sorted by the first assistant served.
 */
export function everyWrittenPlace(
  component: PlacedComponent,
  scope: Scope,
  machine: Machine,
): readonly Place[] {
  const served = new Map<string, { readonly located: Located; readonly ids: Set<string> }>()
  for (const assistant of assistants.filter((one) => hasScope(one, component, scope.kind)))
    for (const layout of layouts) {
      const written = writtenPath(assistant, { component, kind: scope.kind, layout })
      const located = folderOf(written, assistant, { scope, machine })
      const key = folderKey(located.folder, machine)
      const place = served.get(key) ?? { located, ids: new Set() }
      place.ids.add(assistant.id)
      served.set(key, place)
    }
  return [...served.values()].map(({ located, ids }) =>
    placeOf(located, [...ids], { component, scope, machine }),
  )
}

/** Has the assistant a folder for such components at this scope? */
export function hasScope(
  assistant: Assistant,
  component: PlacedComponent,
  kind: ScopeKind,
): boolean {
  return assistant.places[component][kind] !== undefined
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

/** Ids of all assistants that read a folder, each by its own home variables, sorted. */
function readersOf(folder: string, component: PlacedComponent, site: Site): readonly string[] {
  return readersAt(component, site).get(folderKey(folder, site.machine)) ?? []
}

/** What does not change within a run is computed once: machine and scope are values that nobody changes. */
const known = new WeakMap<Machine, WeakMap<Scope, Map<string, ReadonlyMap<string, string[]>>>>()

function readersAt(component: PlacedComponent, site: Site): ReadonlyMap<string, readonly string[]> {
  const ofMachine = known.get(site.machine) ?? new WeakMap()
  const ofScope = ofMachine.get(site.scope) ?? new Map<string, ReadonlyMap<string, string[]>>()
  known.set(site.machine, ofMachine.set(site.scope, ofScope))
  const readers = ofScope.get(component) ?? readersOfAll(component, site)
  ofScope.set(component, readers)
  return readers
}

function readersOfAll(component: PlacedComponent, site: Site): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>()
  for (const assistant of assistants) {
    const may = assistant.places[component][site.scope.kind]?.mayRead ?? []
    const folders = [
      ...readFolders(assistant, component, site),
      ...may.map((written) => folderOf(written, assistant, site)),
    ]
    for (const key of new Set(folders.map(({ folder }) => folderKey(folder, site.machine)))) {
      const ids = found.get(key)
      if (ids === undefined) found.set(key, [assistant.id])
      else ids.push(assistant.id)
    }
  }
  return found
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
