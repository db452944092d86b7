import type { Place } from '@skills/core'
import { assistants } from './all-assistants.ts'
import { agentsFolder } from './assistant.ts'

/**
 * Which place has a component's files where all its other places are links: the lowest does. The shared folder
 * goes first, since most assistants read it; then the order of the tables.
 */
export function copyRank(place: Place): number {
  const shared = Object.values(agentsFolder).map((scopes) => scopes[place.scope])
  if (shared.includes(place.display)) return 0
  const served = assistants.findIndex(({ id }) => place.assistants.includes(id))
  return served === -1 ? assistants.length + 1 : served + 1
}
