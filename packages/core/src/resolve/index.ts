/**
 * Stage `resolve`: from what is wanted and what exists to one answer, by pure functions. Same inputs,
 * same answer, in whatever order they come.
 *
 * - Where a tag becomes a version: `tagVersion`. Where a range or ref becomes a commit: `chooseVersion`
 *   (`find-ref.ts` follows git's own order of names). A commit without tag: `pseudoVersion`.
 * - All versions that a repository's tags give to a module: `listVersions`.
 * - Which module owns a skill that several carry: `resolveOwners`, by the manifest's `owners`.
 * - Which skills `--skill` and `--exclude` mean: `selectNames`.
 * - Which version of every module, where modules need others: `solve` (folder `solve/`).
 * - What a mistyped name probably meant: `nearestNames`.
 *
 * Tags, branch names, patterns and `owners` are other people's text: lengths and wildcards are bounded
 * and nothing is shown before control characters are made visible.
 */
export {
  type ChosenVersion,
  chooseVersion,
  isTagGone,
  type LockedVersion,
  movedTag,
  type VersionRequest,
} from './choose-version.ts'
export { type ListedVersion, listVersions } from './list-versions.ts'
export { ociTagOf, ociTagVersion } from './oci-tag.ts'
export {
  byVersion,
  defaultRange,
  highestVersion,
  isVersion,
  isVersionRange,
  nextVersion,
  releaseOnly,
  satisfiesPick,
  type VersionStep,
  versionSteps,
} from './pick-version.ts'
export { isPseudoVersion, pseudoVersion } from './pseudo-version.ts'
export {
  type OwnerClash,
  type OwnersInput,
  type ResolvedOwners,
  resolveOwners,
} from './resolve-owners.ts'
export { type NameSelection, type SelectedNames, selectNames } from './select-names.ts'
export type { Asker, ContestedModule, VersionConflict } from './solve/explain-conflict.ts'
export { type Solution, solve } from './solve/solve.ts'
export type { Candidate, ModuleLabel, Requirement, Universe } from './solve/universe.ts'
export { tagVersion } from './tag-version.ts'
