/**
 * The stage `store`: from a tree of entries that nobody has checked to a snapshot whose bytes are safe to use.
 *
 * `openStore` gives a `Store`. `add` checks everything about a tree first (`check-tree.ts`: paths, twins, links,
 * limits; all problems at once), then reads and hashes each file once into the run's scratch folder
 * (`take-in.ts`). `keep` makes it last. `read` hashes again, so that a flipped bit is an error and not a skill.
 *
 * Below the store's folder: `v1/files/<2>/<62 hex>` (bytes by SHA-256, read-only), `v1/snapshots/<2>/<64 hex>/`
 * (one record for each set of executable bits), `v1/keys/<2>/` (which snapshot a commit turned out to be).
 * Deleting the folder loses nothing but time.
 *
 * Refused here: paths that leave the module or that some system treats specially, names that one file system
 * takes for another, links that are absolute, dangling, circular or lead out of the module, and everything
 * larger than `limits` says.
 */

export { checkStoreSizes, type StoreSizes } from './check-store-sizes.ts'
export { openStore } from './open-store.ts'
export { type Pruned, pruneStore } from './prune-store.ts'
export type { Remembered, Store } from './store.ts'
export { sweepScratch } from './sweep-scratch.ts'
export { type StoreReport, verifyStore } from './verify-store.ts'
