import path from 'node:path'
import type { ComponentKind } from '../words/component.ts'
import type { Place } from '../words/place.ts'

/** A component's folder in one place, and what a link there says. */
export interface LinkedComponent {
  /** Absolute, below its place's real folder. */
  readonly folder: string
  readonly component: ComponentKind
  readonly name: string
  readonly linkTo: string
}

/** What a link in one folder says to lead to another; both absolute, without a link on the way. */
export function linkTextTo(folder: string, target: string): string {
  return path.relative(path.dirname(folder), target)
}

/** The absolute folder that a link leads to. */
export function linkTargetOf({
  folder,
  linkTo,
}: Pick<LinkedComponent, 'folder' | 'linkTo'>): string {
  return path.resolve(path.dirname(folder), linkTo)
}

/**
 * The place with the files behind a link: it must lead to the same component in another of our places, in the
 * words that we use. `undefined` for any other link, which therefore is never ours. Pure: the disk is not asked.
 */
export function placeBehindLink(
  link: LinkedComponent,
  places: readonly Place[],
): Place | undefined {
  const target = linkTargetOf(link)
  if (target === link.folder || linkTextTo(link.folder, target) !== link.linkTo) return undefined
  return places.find(
    (place) => place.component === link.component && path.join(place.folder, link.name) === target,
  )
}
