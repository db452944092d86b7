import compare from 'semver/functions/compare.js'
import type { RemoteRefs } from '../fetch/remote-refs.ts'
import type { SkillsError } from '../words/skills-error.ts'
import { ambiguous, byTag, type TaggedVersion, taggedVersions } from './choose-version.ts'

/** A version that a tag gives to a module. */
export interface ListedVersion {
  readonly version: string
  /** Full name of the tag. */
  readonly ref: string
  readonly commit: string
  /** Two tags give it to different commits: E_VERSION_AMBIGUOUS, to be thrown where it would be taken. */
  readonly fault: SkillsError | undefined
}

/** Every version of a module in a repository, the highest first; equal ones (by precedence) once. Pure. */
export function listVersions(refs: RemoteRefs, module: string): readonly ListedVersion[] {
  const sorted = taggedVersions(refs, module).sort(
    (left, right) => compare(right.version, left.version) || byTag(left, right),
  )
  const listed: ListedVersion[] = []
  let group: TaggedVersion[] = []
  for (const entry of [...sorted, undefined]) {
    const [first] = group
    if (first !== undefined && entry !== undefined && compare(first.version, entry.version) === 0) {
      group.push(entry)
      continue
    }
    if (first !== undefined) listed.push(listedVersion(first, group))
    group = entry === undefined ? [] : [entry]
  }
  return listed
}

function listedVersion(first: TaggedVersion, group: readonly TaggedVersion[]): ListedVersion {
  const other = group.find(({ commit }) => commit !== first.commit)
  return {
    version: first.version,
    ref: `refs/tags/${first.tag}`,
    commit: first.commit,
    fault: other === undefined ? undefined : ambiguous(first, other),
  }
}
