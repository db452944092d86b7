import { byCodeUnit, type ComponentKind, type Machine, type Place, type Scope } from '@skills/core'
import { assistants } from './all-assistants.ts'
import type { Assistant, ReadComponent, WrittenPlace } from './assistant.ts'
import { knownAssistants } from './find-assistant.ts'
import { folderKey, folderOf, refuseRelativeHomes, type Site } from './folder-of.ts'
import { withoutGlobs } from './without-globs.ts'

/** Every kind of component that is no skill. */
export const readComponents: readonly ReadComponent[] = [
  'command',
  'agent',
  'instructions',
  'mcp',
  'hook',
]

interface ComponentPlacesRequest {
  /** Ids, not aliases. */
  readonly assistants: readonly string[]
  readonly scope: Scope
  readonly machine: Machine
  /** Does a file stand there? Asked where an assistant reads one of two files and not the other (`instead`). */
  readonly isThere: (file: string) => boolean
}

/**
 * The places to write for components that are no skills: each assistant's own, for every kind that its table says how to
 * write at this scope. Assistants with one place share it; an assistant without one is served nothing. Order: by kind,
 * then by the first assistant served. Throws E_ASSISTANT_UNKNOWN, and E_VARIABLE where a home variable is relative.
 */
export function componentPlaces({
  scope,
  machine,
  isThere,
  ...asked
}: ComponentPlacesRequest): readonly Place[] {
  const served = knownAssistants(asked.assistants)
  if (scope.kind === 'user') for (const one of served) refuseRelativeHomes(one, machine)
  const site = { scope, machine }
  return placesFor(served, site, (written, assistant) => {
    const { path, instead } = written
    if (instead === undefined || scope.kind === 'user') return [path]
    const fileOf = (one: string) => folderOf(one, assistant, site).folder
    return [isThere(fileOf(instead)) && !isThere(fileOf(path)) ? instead : path]
  })
}

/** All of them for any assistant: what a record may name at all. A relative home variable counts as unset. */
export function everyComponentPlace(scope: Scope, machine: Machine): readonly Place[] {
  return placesFor(assistants, { scope, machine }, ({ path, instead }) =>
    instead === undefined || scope.kind === 'user' ? [path] : [path, instead],
  )
}

function placesFor(
  served: readonly Assistant[],
  site: Site,
  pathsOf: (written: WrittenPlace, assistant: Assistant) => readonly string[],
): Place[] {
  return readComponents.flatMap((component) => {
    const found = new Map<string, Place & { readonly assistants: string[] }>()
    const readers = readersAt(component, site)
    for (const assistant of served) {
      const written = assistant.places[component]?.writes?.[site.scope.kind]
      if (written === undefined || isMoved(written, site)) continue
      for (const path of pathsOf(written, assistant)) {
        const place = placeOf(assistant, component, {
          written: { ...written, path },
          site,
          readers,
        })
        const key = `${folderKey(place.folder, site.machine)} ${place.form?.writer}`
        const same = found.get(key)
        if (same === undefined) found.set(key, place)
        else same.assistants.push(assistant.id)
      }
    }
    return [...found.values()]
  })
}

/** Does a variable move the user's file to where nobody says? */
function isMoved({ unless }: WrittenPlace, { scope, machine }: Site): boolean {
  if (scope.kind !== 'user' || unless === undefined) return false
  return (machine.env[unless] ?? '').trim() !== ''
}

function placeOf(
  assistant: Assistant,
  component: ReadComponent,
  {
    written,
    site,
    readers,
  }: {
    readonly written: WrittenPlace
    readonly site: Site
    readonly readers: ReadonlyMap<string, readonly string[]>
  },
): Place & { readonly assistants: string[] } {
  const { folder, display } = folderOf(written.path, assistant, site)
  return {
    component,
    scope: site.scope.kind,
    display,
    folder,
    assistants: [assistant.id],
    readers: readers.get(folderKey(folder, site.machine)) ?? [],
    form: written.form,
  }
}

/** Folder or file to the ids of all assistants that read such components there, by their own home variables. */
function readersAt(component: ReadComponent, site: Site): ReadonlyMap<string, readonly string[]> {
  const readers = new Map<string, string[]>()
  for (const one of assistants)
    for (const key of new Set(
      readOf(one, component, site).map((read) => folderKey(read, site.machine)),
    )) {
      const ids = readers.get(key)
      if (ids === undefined) readers.set(key, [one.id])
      else ids.push(one.id)
    }
  for (const ids of readers.values()) ids.sort(byCodeUnit)
  return readers
}

function readOf(assistant: Assistant, component: ReadComponent, site: Site): string[] {
  const paths = assistant.places[component]?.[site.scope.kind] ?? []
  return paths.map((path) => folderOf(withoutGlobs(path), assistant, site).folder)
}

/** The files and folders that an assistant reads such components from at this scope, as people write them. */
export function readPlaces(
  id: string,
  site: Site,
): readonly {
  readonly component: ReadComponent
  readonly display: string
  readonly readers: readonly string[]
}[] {
  const [assistant] = knownAssistants([id])
  if (assistant === undefined) return []
  return readComponents.flatMap((component) => {
    const readers = readersAt(component, site)
    return (assistant.places[component]?.[site.scope.kind] ?? []).map((path) => {
      const { folder } = folderOf(withoutGlobs(path), assistant, site)
      const { display } = folderOf(path, assistant, site)
      return { component, display, readers: readers.get(folderKey(folder, site.machine)) ?? [] }
    })
  })
}

/** Does the table of an assistant say how such a component is written, at any scope? */
export function hasPlaceFor(id: string, component: ComponentKind): boolean {
  const [assistant] = knownAssistants([id])
  return component === 'skill' || assistant?.places[component]?.writes !== undefined
}
