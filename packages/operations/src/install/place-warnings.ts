import { seenTwice } from '@skills/assistants'
import { byCodeUnit, type Layout, type Operation, type Place } from '@skills/core'
import type { Warning } from '../context.ts'
import { fewNames } from './few-names.ts'

/** A component and one place that it stands in, or will. */
export type Placed = Pick<Operation, 'component' | 'name' | 'place'>

/**
 * Who would list a skill more than once: it stands in several places that one assistant reads. One sentence for those
 * that the run is for and one for all others; the rows of the plan say who reads each path.
 */
export function placeWarnings(
  operations: readonly Placed[],
  layout: Layout | undefined,
): Warning[] {
  const read = new Map<string, Set<string>>()
  for (const places of placeSets(operations))
    for (const { assistant, places: twice } of seenTwice(places))
      read.set(assistant, new Set([...(read.get(assistant) ?? []), ...twice]))
  const served = new Set(operations.flatMap(({ place }) => place.assistants))
  const advice = layout === 'shared' ? '' : ' --layout shared avoids it where it can.'
  return [true, false].flatMap((isServed) => {
    const ids = [...read.keys()].filter((id) => served.has(id) === isServed).sort(byCodeUnit)
    const places = new Set(ids.flatMap((id) => [...(read.get(id) ?? [])]))
    return ids.length === 0 ? [] : [twiceWarning(ids, [...places].sort(byCodeUnit), advice)]
  })
}

function twiceWarning(ids: readonly string[], places: readonly string[], advice: string): Warning {
  const names = fewNames(ids, 'assistants')
  const folders = fewNames(places, 'folders')
  const some = places.length > 2 ? 'several of ' : ''
  const verbs = ids.length === 1 ? ['reads', 'lists'] : ['read', 'list']
  return {
    code: 'W_SEEN_TWICE',
    message: `${names} ${verbs[0]} ${some}${folders} and ${verbs[1]} these skills more than once.${advice}`,
  }
}

/** Every set of places that some component is written to; most components share one. */
function placeSets(operations: readonly Placed[]): Iterable<readonly Place[]> {
  const placesOf = new Map<string, Place[]>()
  for (const { component, name, place } of operations) {
    if (component !== 'skill') continue
    const key = `${component} ${name}`
    const places = placesOf.get(key)
    if (places === undefined) placesOf.set(key, [place])
    else places.push(place)
  }
  const sets = [...placesOf.values()].map(
    (places) => [places.map((place) => place.folder).join('\n'), places] as const,
  )
  return new Map(sets).values()
}
