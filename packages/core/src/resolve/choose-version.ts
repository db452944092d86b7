import compare from 'semver/functions/compare.js'
import type { RemoteRefs } from '../fetch/remote-refs.ts'
import type { Pick } from '../source/source.ts'
import { by } from '../words/order.ts'
import { printable } from '../words/printable.ts'
import { SkillsError } from '../words/skills-error.ts'
import { findRef } from './find-ref.ts'
import { byVersion, satisfiesPick } from './pick-version.ts'
import { isPseudoVersion } from './pseudo-version.ts'
import { readTag, tagVersion } from './tag-version.ts'

/** What the lock says was chosen before. */
export interface LockedVersion {
  readonly version: string
  /** Full name of the tag or branch; left out where a commit was asked for. */
  readonly ref?: string | undefined
  readonly commit: string
}

export interface VersionRequest {
  readonly refs: RemoteRefs
  readonly module: string
  readonly pick: Pick
  readonly locked?: LockedVersion | undefined
}

/** The commit that answers a pick. */
export interface ChosenVersion {
  /** `undefined`: make a pseudo-version once the commit's time is known. */
  readonly version: string | undefined
  /** Full name of the tag or branch, or the commit where a commit was asked for. */
  readonly ref: string
  /** 40 hexadecimal digits. */
  readonly commit: string
}

/** A tag that says a version, as it stands in the refs. */
export interface TaggedVersion {
  readonly version: string
  readonly rank: number
  readonly tag: string
  readonly commit: string
}

const versionsListedMax = 20

/**
 * Which commit of a repository answers a pick. Pure: the same refs give the same answer in any order.
 *
 * The locked version stays while it answers. Else the highest version tag that answers is taken
 * (grammars: `tagVersion`); prereleases only where a range names one; without any release tag the
 * newest is the head of the default branch. A ref goes by git's order (`findRef`); where it is a version tag, the
 * version is known at once. Throws E_VERSION_UNKNOWN (nothing inside the range; lists the versions),
 * E_VERSION_AMBIGUOUS (two tags give the chosen version to different commits), E_REF_UNKNOWN,
 * E_NOT_A_REPOSITORY (no commit at all).
 */
export function chooseVersion(request: VersionRequest): ChosenVersion {
  const { refs, module, pick, locked } = request
  if (locked !== undefined && lockedAnswers(locked, pick, refs))
    return { version: locked.version, ref: locked.ref ?? locked.commit, commit: locked.commit }
  refuseEmpty(refs)
  if (pick.kind === 'ref') {
    const { ref, commit, tag } = findRef(refs, pick.ref)
    return { version: tag === undefined ? undefined : tagVersion(tag, module), ref, commit }
  }
  const tagged = taggedVersions(refs, module)
  const best = highest(tagged.filter((entry) => satisfiesPick(entry.version, pick)))
  if (best !== undefined)
    return { version: best.version, ref: `refs/tags/${best.tag}`, commit: best.commit }
  if (pick.kind === 'range') throw unknownVersion(pick.range, tagged)
  return defaultBranch(refs)
}

/**
 * The commit that the locked version's tag names today, where that is another one than the lock says:
 * somebody moved the tag. `undefined` where it did not move, is gone, or no tag was locked.
 */
export function movedTag(refs: RemoteRefs, locked: LockedVersion): string | undefined {
  const prefix = 'refs/tags/'
  if (locked.ref === undefined || !locked.ref.startsWith(prefix)) return undefined
  const commit = refs.tags.get(locked.ref.slice(prefix.length))
  return commit === locked.commit ? undefined : commit
}

/** Is the tag that was locked gone from the repository? The full name of a ref; a branch or commit is no tag. */
export function isTagGone(refs: RemoteRefs, ref: string | undefined): boolean {
  const prefix = 'refs/tags/'
  return ref?.startsWith(prefix) === true && !refs.tags.has(ref.slice(prefix.length))
}

function lockedAnswers(locked: LockedVersion, pick: Pick, refs: RemoteRefs): boolean {
  if (pick.kind === 'ref') return lockedRefAnswers(locked, pick.ref, refs)
  if (pick.kind === 'newest' && isPseudoVersion(locked.version))
    return locked.ref !== undefined && locked.ref === refs.head?.ref
  return satisfiesPick(locked.version, pick)
}

function lockedRefAnswers(locked: LockedVersion, name: string, refs: RemoteRefs): boolean {
  if (/^[0-9a-f]{7,40}$/iu.test(name) && locked.commit.startsWith(name.toLowerCase())) return true
  if (name === 'HEAD') return locked.ref !== undefined && locked.ref === refs.head?.ref
  return [name, `refs/${name}`, `refs/tags/${name}`, `refs/heads/${name}`].some(
    (full) => full === locked.ref && full.startsWith('refs/'),
  )
}

function refuseEmpty(refs: RemoteRefs): void {
  if (refs.head !== undefined || refs.branches.size > 0 || refs.tags.size > 0) return
  throw new SkillsError('E_NOT_A_REPOSITORY', 'The repository has no commit yet.', {
    rule: 'repository/empty',
    remedy: 'Push a commit to it first, or check the address.',
  })
}

/** Every tag that gives this module a version. */
export function taggedVersions(refs: RemoteRefs, module: string): TaggedVersion[] {
  const tagged: TaggedVersion[] = []
  for (const [tag, commit] of refs.tags) {
    const reading = readTag(tag, module)
    if (reading !== undefined) tagged.push({ ...reading, tag, commit })
  }
  return tagged
}

/** The highest of them. Throws E_VERSION_AMBIGUOUS where equal versions name different commits. */
function highest(tagged: readonly TaggedVersion[]): TaggedVersion | undefined {
  let equal: TaggedVersion[] = []
  for (const entry of tagged) {
    const order = equal[0] === undefined ? 1 : compare(entry.version, equal[0].version)
    if (order > 0) equal = [entry]
    else if (order === 0) equal.push(entry)
  }
  const [first, ...others] = equal.sort(byTag)
  const other = others.find((entry) => entry.commit !== first?.commit)
  if (first !== undefined && other !== undefined) throw ambiguous(first, other)
  return first
}

/** The more specific grammar first, then by the tag. */
export function byTag(left: TaggedVersion, right: TaggedVersion): number {
  return left.rank - right.rank || by((entry: TaggedVersion) => entry.tag)(left, right)
}

function defaultBranch(refs: RemoteRefs): ChosenVersion {
  if (refs.head !== undefined)
    return { version: undefined, ref: refs.head.ref, commit: refs.head.commit }
  throw new SkillsError(
    'E_REF_UNKNOWN',
    'The repository has neither a released version nor a default branch.',
    { rule: 'ref/unknown', remedy: 'Name a branch, tag or commit: owner/repo#<name>' },
  )
}

/** Two tags of one version that name different commits. */
export function ambiguous(first: TaggedVersion, other: TaggedVersion): SkillsError {
  const tags = [first, other].map(
    (entry) => `${printable(entry.tag)} (${entry.commit.slice(0, 12)})`,
  )
  return new SkillsError(
    'E_VERSION_AMBIGUOUS',
    `Two tags give the version ${first.version} to different commits: ${tags.join(' and ')}.`,
    {
      rule: 'version/ambiguous',
      remedy: `Name the tag that is meant: owner/repo#${printable(first.tag)}`,
      data: { tags: [first.tag, other.tag] },
    },
  )
}

function unknownVersion(range: string, tagged: readonly TaggedVersion[]): SkillsError {
  const versions = [...new Set(tagged.map((entry) => entry.version))].sort(byVersion).reverse()
  const listed = versions.slice(0, versionsListedMax).join(', ')
  const more = versions.length - versionsListedMax
  const considered =
    versions.length === 0
      ? 'The repository has no version tags'
      : `Considered: ${listed}${more > 0 ? ` and ${more} more` : ''}`
  return new SkillsError('E_VERSION_UNKNOWN', `No version satisfies "${range}". ${considered}.`, {
    rule: 'version/unknown',
    remedy:
      versions.length === 0
        ? 'Leave the range out, or name a branch or commit: owner/repo#main'
        : 'Ask for another range, or name a branch or commit: owner/repo#main. Prereleases must be named.',
    data: { range, versions },
  })
}
