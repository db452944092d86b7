import { by } from '../words/order.ts'
import type { Found, Operation } from '../words/plan.ts'
import type { Spot } from '../words/spot.ts'
import type { KnownFolder } from './known-folder.ts'
import { type CopyRank, linksAmong } from './one-copy.ts'
import { planUnwanted, planWanted, type Rules } from './plan-folder.ts'
import { type WantedFolder, wantedByFolder } from './wanted-folder.ts'

export interface PlanScopeInput extends Rules {
  readonly wanted: readonly WantedFolder[]
  /** What this plan may remove or replace, from `ownedFolders`; for an uninstall, the part that goes. */
  readonly owned: ReadonlyMap<string, KnownFolder>
  /** What stands there now: `inspectSpot`, and for a part `findPart`. Asked once each. */
  readonly found: (folder: string, of: Spot) => Found
  /** Write each component once, where this is lowest, and links in its other places; left out: make no link. */
  readonly copyRank?: CopyRank | undefined
}

/**
 * What to do with every folder that is wanted or ours. A folder is ours only where a record says so and its
 * bytes have a digest we know; its executable bits may differ, and are then set right. Pure and deterministic:
 * one operation a folder, sorted by what people see. An uninstall is a plan that wants nothing.
 * Throws E_NAME_CLASH and E_PLACE_UNSAFE as `wantedByFolder` does.
 */
export function planScope(input: PlanScopeInput): readonly Operation[] {
  const wanted = wantedByFolder(input.wanted)
  const spots = [...wanted].map(([folder, item]) => {
    const spot = { folder, item, known: input.owned.get(folder), found: input.found(folder, item) }
    return { ...spot, asCopy: planWanted(input, spot) }
  })
  const links = linksAmong(
    spots.filter(({ item }) => item.place.form === undefined),
    input.copyRank,
  )
  const operations = spots.map((spot) => {
    const linkTo = links.get(spot.folder)
    return linkTo === undefined ? spot.asCopy : planWanted(input, spot, linkTo)
  })
  for (const [folder, known] of input.owned) {
    if (wanted.has(folder)) continue
    const operation = planUnwanted(input, known, input.found(folder, known))
    if (operation !== undefined) operations.push(operation)
  }
  return operations.sort(by((operation) => operation.display))
}
