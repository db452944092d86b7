import type { Place } from '@skills/core'
import { assistants } from './all-assistants.ts'
import type { Assistant } from './assistant.ts'

/** An assistant that would find one and the same component in several of the places written. */
export interface SeenTwice {
  readonly assistant: string
  /** The places as people write them, in the order given. */
  readonly places: readonly string[]
}

/**
 * Assistants that would see a component more than once when it is written to all of these places.
 * Input: the places of one component; places of different component kinds are not compared.
 * Assistants nobody asked for count too: they read the folders all the same.
 */
export function seenTwice(places: readonly Place[]): readonly SeenTwice[] {
  const kinds = [...new Set(places.map((place) => place.component))]
  return assistants.flatMap((assistant) =>
    kinds
      .map((kind) => places.filter((one) => one.component === kind && reads(assistant, one)))
      .filter((read) => read.length > 1)
      .map((read) => ({ assistant: assistant.id, places: read.map((place) => place.display) })),
  )
}

/** A folder that it only perhaps reads is no reason to say that it lists something twice. */
function reads({ id, places }: Assistant, { readers, display, scope }: Place): boolean {
  return readers.includes(id) && places.skill[scope]?.mayRead?.includes(display) !== true
}
