/**
 * Plan: decide, before anything is written, what happens to every folder.
 *
 * `ownedFolders` reads our records (this machine's state, and the lock with our tables) and says which folders
 * they call ours. `planScope` compares that with what is wanted and with what stands on disk, and answers with
 * one operation a folder: create, update, delete, keep or conflict. `planConflicts` turns conflicts into the
 * error that stops a run; `nextState` says what the state will be. All of it is pure: the disk comes in as a
 * function, nothing goes out but a value.
 *
 * The rule of ownership stands here: a folder is ours only where a record says so **and** its bytes have a
 * digest we know. Everything else belongs to a person and is kept unless that person says otherwise; links and
 * files where a folder should be are never touched at all, but for a link that our state says we made
 * (`one-copy.ts`: files in one place, links in the others). `planUndo` turns the record of a run around.
 */
export type { ConflictCommand } from './conflict-remedy.ts'
export * from './known-folder.ts'
export { linkTargetOf } from './link-target.ts'
export * from './next-state.ts'
export type { CopyRank } from './one-copy.ts'
export { isSameState } from './plan-folder.ts'
export * from './plan-scope.ts'
export * from './plan-undo.ts'
export * from './plan-work.ts'
export * from './wanted-folder.ts'
