import { by } from '../words/order.ts'
import type { Place } from '../words/place.ts'
import type { Found, Operation } from '../words/plan.ts'
import type { KnownFolder } from './known-folder.ts'
import { linkTargetOf, linkTextTo } from './link-target.ts'
import type { WantedFolder } from './wanted-folder.ts'

/** A wanted folder with what is known of it. */
export interface WantedSpot {
  readonly folder: string
  readonly item: WantedFolder
  readonly known: KnownFolder | undefined
  readonly found: Found
}

/** One with what would happen if the component's files went there. */
export interface CopySpot extends WantedSpot {
  readonly asCopy: Operation
}

/** Which place of a component should have its files: the lowest number does. */
export type CopyRank = (place: Place) => number

/**
 * Which of the wanted folders are links, and what each says; the others hold files. With `rank`, each component
 * has its files once and every other place leads there. Without it no link is made: one of ours stays while it
 * leads to the component's files, and becomes a copy when these go. A new link leads only to files that are ours
 * once the run is done, never to a folder of a person and never to another link; one that stands stays with a
 * copy that a person changed and that is left alone. Pure.
 */
export function linksAmong(
  spots: readonly CopySpot[],
  rank: CopyRank | undefined,
): ReadonlyMap<string, string> {
  const links = new Map<string, string>()
  for (const group of sameComponents(spots)) {
    const copies = rank === undefined ? keptCopies(group) : chosenCopies(group, rank)
    for (const [spot, copy] of copies) links.set(spot.folder, linkTextTo(spot.folder, copy.folder))
  }
  return links
}

/** A spot that is a link, and the spot with the files that it leads to. */
type Linked = ReadonlyMap<CopySpot, CopySpot>

function sameComponents(spots: readonly CopySpot[]): Iterable<readonly CopySpot[]> {
  const groups = new Map<string, CopySpot[]>()
  for (const spot of spots) {
    const { component, module, name } = spot.item
    const key = `${component} ${module} ${name}`
    groups.set(key, [...(groups.get(key) ?? []), spot])
  }
  return groups.values()
}

/** The links of ours that stand and may stay. */
function keptCopies(group: readonly CopySpot[]): Linked {
  const kept = group.flatMap((spot): [CopySpot, CopySpot][] => {
    const copy = copyBehind(spot, group)
    return copy !== undefined && (willBeOurs(copy) || isLeftAlone(copy)) ? [[spot, copy]] : []
  })
  return new Map(kept)
}

function chosenCopies(group: readonly CopySpot[], rank: CopyRank): Linked {
  const linked = new Map([...keptCopies(group)].filter(([, copy]) => isLeftAlone(copy)))
  const able = group.filter((spot) => willBeOurs(spot) && !linked.has(spot))
  const lowest = Math.min(...able.map(({ item }) => rank(item.place)))
  const [chosen] = able
    .filter(({ item }) => rank(item.place) === lowest)
    .sort(by(({ asCopy }) => asCopy.display))
  for (const spot of group)
    if (chosen !== undefined && spot !== chosen && !linked.has(spot)) linked.set(spot, chosen)
  return linked
}

/** Where the link of ours that stands here leads to, if that is not a link, too. */
function copyBehind(spot: CopySpot, group: readonly CopySpot[]): CopySpot | undefined {
  const linkTo = ourLink(spot.known, spot.found)
  if (linkTo === undefined) return undefined
  const target = linkTargetOf({ folder: spot.folder, linkTo })
  return group.find(({ folder, found }) => folder === target && found.kind !== 'link')
}

function willBeOurs({ asCopy }: CopySpot): boolean {
  if (asCopy.op === 'keep') return asCopy.reason === 'same' || asCopy.reason === 'adopted'
  return asCopy.op === 'create' || asCopy.op === 'update'
}

/** A copy of ours that a person changed: it is theirs to settle, and nothing is decided over their head. */
function isLeftAlone(spot: CopySpot): boolean {
  const { known, found } = spot
  const isOurs = known?.source === 'state' && known.linkTo === undefined
  return isOurs && found.kind === 'folder' && !willBeOurs(spot)
}

/** What the link says that stands there, where it is the very one that our state remembers. */
export function ourLink(known: KnownFolder | undefined, found: Found): string | undefined {
  if (found.kind !== 'link' || known?.linkTo !== found.state.linkTo) return undefined
  return found.state.linkTo
}
