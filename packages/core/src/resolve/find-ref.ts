import type { RemoteRefs } from '../fetch/remote-refs.ts'
import { nearestNames } from '../words/nearest-names.ts'
import { by } from '../words/order.ts'
import { printable } from '../words/printable.ts'
import { SkillsError } from '../words/skills-error.ts'

/** A ref that was found: its full name, or the commit itself where a commit was asked for. */
export interface FoundRef {
  readonly ref: string
  readonly commit: string
  /** Short name where it is a tag. */
  readonly tag: string | undefined
}

const refsListedMax = 10

/**
 * What a branch, tag or commit means, in git's order (gitrevisions, "<refname>"): 40 hexadecimal digits
 * are a commit; then `HEAD`; `refs/<name>`; a tag; a branch. So a tag wins over a branch of its name.
 * 7 to 39 digits are a commit if exactly one known tip starts with them: a server does not search
 * its history. Throws E_REF_UNKNOWN.
 */
export function findRef(refs: RemoteRefs, name: string): FoundRef {
  if (/^[0-9a-f]{40}$/iu.test(name)) return commitRef(name.toLowerCase())
  const found = namedRef(refs, name)
  if (found !== undefined) return found
  if (/^[0-9a-f]{7,39}$/iu.test(name)) return commitRef(tipStartingWith(refs, name.toLowerCase()))
  throw unknownRef(refs, name)
}

function commitRef(commit: string): FoundRef {
  return { ref: commit, commit, tag: undefined }
}

function namedRef(refs: RemoteRefs, name: string): FoundRef | undefined {
  if (name === 'HEAD') return refs.head === undefined ? undefined : { ...refs.head, tag: undefined }
  const full = name.replace(/^refs\//u, '')
  return (
    tagRef(refs, withoutPrefix(full, 'tags/')) ??
    branchRef(refs, withoutPrefix(full, 'heads/')) ??
    tagRef(refs, name) ??
    branchRef(refs, name)
  )
}

function withoutPrefix(name: string, prefix: string): string | undefined {
  return name.startsWith(prefix) ? name.slice(prefix.length) : undefined
}

function tagRef(refs: RemoteRefs, tag: string | undefined): FoundRef | undefined {
  const commit = tag === undefined ? undefined : refs.tags.get(tag)
  return commit === undefined ? undefined : { ref: `refs/tags/${tag}`, commit, tag }
}

function branchRef(refs: RemoteRefs, branch: string | undefined): FoundRef | undefined {
  const commit = branch === undefined ? undefined : refs.branches.get(branch)
  return commit === undefined ? undefined : { ref: `refs/heads/${branch}`, commit, tag: undefined }
}

function tipStartingWith(refs: RemoteRefs, start: string): string {
  const tips = new Set([...refs.branches.values(), ...refs.tags.values()])
  if (refs.head !== undefined) tips.add(refs.head.commit)
  const [first, ...others] = [...tips].filter((tip) => tip.startsWith(start)).sort(by((tip) => tip))
  if (first !== undefined && others.length === 0) return first
  const why =
    first === undefined ? 'No branch or tag points at' : 'Several branches or tags point at'
  throw new SkillsError('E_REF_UNKNOWN', `${why} a commit that starts with ${start}.`, {
    rule: 'ref/unknown',
    remedy: 'Give all 40 digits of the commit: git rev-parse <commit> prints them.',
  })
}

function unknownRef(refs: RemoteRefs, name: string): SkillsError {
  const known = [...refs.tags.keys(), ...refs.branches.keys()]
  const near = nearestNames(name, known)
  const listed = near.length > 0 ? near : [...refs.branches.keys()].sort().slice(0, refsListedMax)
  const shown = listed.map((ref) => printable(ref, { oneLine: true })).join(', ')
  return new SkillsError(
    'E_REF_UNKNOWN',
    `The repository has no branch, tag or commit ${printable(JSON.stringify(name))}.`,
    {
      rule: 'ref/unknown',
      remedy: `${near.length > 0 ? 'Did you mean' : 'Its branches are'}: ${shown || 'none'}. Write it as owner/repo#<name>.`,
      data: { nearest: near },
    },
  )
}
