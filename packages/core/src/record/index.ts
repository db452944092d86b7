/**
 * Record: the files we own and how they are read and written.
 *
 * - `projectScope` and `userScope` say where a run works: root, manifest, lock, state folder.
 * - `readManifest` and `readLock` read `skills.json` and `skills.lock`, strictly, with every problem and its line;
 *   a newer version or merge markers are named as such. `manifestText` edits a manifest so that every byte that
 *   did not have to change stays; `manifestTextAfterRemoval` gives it back. `lockText` is canonical JSON.
 * - `readState` reads what this machine wrote in a scope (`applyPlan` writes it).
 * - `readModuleList` and `updateModuleList` keep the modules this user has added.
 * - `readBundleManifest` and `bundleManifestText` are the first entry of a bundle for a machine without a network.
 * - `readRegistrySeen` is the newest that this machine has seen of a signed registry.
 * - `readSettings` and `updateSettings` keep how this user reaches sources; a project never has settings.
 *
 * A damaged file is never taken for an empty one, and never rewritten from a guess.
 */

export * from './audit-baseline.ts'
export * from './built-pack.ts'
export * from './bundle.ts'
export { editJson } from './json-edit.ts'
export * from './lock.ts'
export * from './managed-block.ts'
export * from './manifest.ts'
export * from './manifest-text.ts'
export * from './module-list.ts'
export * from './registry-seen.ts'
export * from './scopes.ts'
export * from './settings.ts'
export * from './state.ts'
