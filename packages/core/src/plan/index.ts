/**
 * Plan: decide, before anything is written, what happens to every folder, file and part.
 *
 * `ownedFolders` reads our records (this machine's state, and the lock with our tables) and says which folders
 * they call ours. `planScope` compares that with what is wanted and with what stands on disk, and answers with
 * one operation a folder: create, update, delete, keep or conflict. `planConflicts` turns conflicts into the
 * error that stops a run; `nextState` says what the state will be. All of it is pure: the disk comes in as a
 * function, nothing goes out but a value.
 *
 * A component stands in a place in one of three forms (`Place.form`), and `spotPath` is its key in all of them:
 * - a folder of the module's own files (skills);
 * - one file of a folder that many people fill (`files`: `.claude/commands/fix.md`); the key is the file;
 * - a part of a file that people fill (`parts`: a server in `.mcp.json`); the key is the file, `#`, kind and name.
 * What stands there has a digest in every form (of a part: `partState`), so that owned, wanted, conflict, undo and
 * state are one and the same. To add a form of shared file, write a `PartEditor` (pure: find, put, remove, isEmpty),
 * let its places name it in `form.writer`, and give it to `findPart` (what stands), `sharedChanges` (every file with
 * parts to write, once, with its text before and after: `Plan.shared`) and `vanishedParts`. `applyPlan` then checks the
 * whole text again, stages the new one beside the file, renames it over, and takes it back like everything else; a file
 * that we made goes with its last part, and what an editor has to `remember` of the text before is kept in the state.
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
export * from './shared-changes.ts'
export * from './wanted-folder.ts'
