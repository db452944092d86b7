import { seenTwice } from '@skills/assistants'
import type { Layout, Operation, Place } from '@skills/core'
import type { Warning } from '../context.ts'

/** Who would list a skill more than once: it stands in several places that one assistant reads. */
export function placeWarnings(
  operations: readonly Operation[],
  layout: Layout | undefined,
): Warning[] {
  const read = new Map<string, Set<string>>()
  for (const places of placeSets(operations)) {
    for (const { assistant, places: twice } of seenTwice(places)) {
      read.set(assistant, new Set([...(read.get(assistant) ?? []), ...twice]))
    }
  }
  const advice = layout === 'shared' ? '' : ' --layout shared avoids it where it can.'
  return [...byPlaces(read)].map(([places, assistants]) => ({
    code: 'W_SEEN_TWICE',
    message: `${listed(assistants)} ${assistants.length === 1 ? `reads ${places} and lists` : `read ${places} and list`} these skills more than once.${advice}`,
  }))
}

/** Every set of places that some component is written to; most components share one. */
function placeSets(operations: readonly Operation[]): Iterable<readonly Place[]> {
  const placesOf = new Map<string, Place[]>()
  for (const { component, name, place } of operations) {
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

/** Assistants that read the same places share a sentence. */
function byPlaces(read: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const [assistant, places] of read) {
    const key = listed([...places])
    groups.set(key, [...(groups.get(key) ?? []), assistant])
  }
  return groups
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
