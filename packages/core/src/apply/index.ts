/**
 * Apply: carry out a plan as one transaction. Every write into a folder that people or assistants read happens
 * here, through the narrow `FileOperations`.
 *
 * - `resolvePlaces` and `resolvePlaceRoot` say where a place really is, and refuse one that leads elsewhere.
 * - `inspectFolder` and `listFolder` say what stands there, following no link.
 * - `withScopeLock` makes a run the only writer of a scope; it first finishes or takes back a run that was
 *   killed (`recoverScope`). Reading commands ask `pendingJournal`.
 * - `applyPlan` journals, stages beside the places, checks that nothing changed, renames, writes the manifest,
 *   the state and, last, the lock. A failure takes everything back in the same run; a kill, in the next.
 * - A file that people fill is one step of the journal, whatever parts of it change (`shared-steps.ts`): it is copied
 *   aside and replaced by one rename, so that whoever reads it finds the old or the new text.
 * - The journal of a run that ended is kept as its record (`run-records.ts`): `readRun` is what `undo` starts from.
 *
 * `store-gate.ts` keeps runs that rely on the store and whoever cleans it apart.
 *
 * What a path may be: a place of our tables joined with a parsed component name, below it parsed relative paths;
 * the scope's manifest and lock; our own state folder. A journal's paths are held to the same, so a damaged or
 * forged one touches nothing. What has neither the old nor the new digest is a person's, and stays.
 */
export * from './apply-plan.ts'
export * from './cache-file.ts'
export {
  type NewDataFile,
  newDataFile,
  removeDataFiles,
  writeDataFile,
} from './data-files.ts'
export * from './file-operations.ts'
export * from './folder-lock.ts'
export * from './inspect-folder.ts'
export * from './inspect-spot.ts'
export * from './list-folder.ts'
export { makeOwnFolder } from './own-folder.ts'
export * from './place-root.ts'
export * from './recover-scope.ts'
export * from './run-records.ts'
export * from './scope-lock.ts'
export { readSharedFile } from './shared-file.ts'
export type { Backup } from './stage-files.ts'
export * from './state-files.ts'
export * from './store-gate.ts'
export * from './text-file.ts'
export * from './write-error.ts'
export * from './write-new-archive.ts'
export * from './write-new-files.ts'
export * from './write-outputs.ts'
