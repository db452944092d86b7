import { highestVersion, type PublishedVersion, SkillsError } from '@skills/core'
import type { ObtainRequest, Pinned } from './fetcher.ts'

type Versions = ReadonlyMap<string, PublishedVersion>

/**
 * The version of a registry's list that answers: the one on record, else the highest that was not withdrawn. A
 * version that is on record and no longer listed is `undefined` where its commit can still be asked for. One that
 * is listed as something else than on record throws E_INTEGRITY; none that answers throws E_VERSION_UNKNOWN.
 */
export function publishedVersion(
  request: ObtainRequest,
  versions: Versions,
): PublishedVersion | undefined {
  const { name, pinned, spec } = request
  if (pinned !== undefined) {
    const listed = versions.get(pinned.version)
    if (listed !== undefined) {
      mustBeWhatItWas(request, listed)
      return listed
    }
    if (pinned.commit !== undefined) return undefined
  }
  const listed = versions.get(request.chosen?.version ?? '')
  if (pinned === undefined && listed !== undefined) return listed
  const open = [...versions.values()].filter((one) => one.yanked === undefined)
  const chosen = highestVersion(
    open.map((one) => one.version),
    spec.pick,
  )
  const found = pinned === undefined && chosen !== undefined ? versions.get(chosen) : undefined
  if (found !== undefined) return found
  const known = open.map((one) => one.version).join(', ')
  throw new SkillsError(
    'E_VERSION_UNKNOWN',
    `The registry has no such version of ${name}; it has ${known === '' ? 'none that can be chosen' : known}.`,
    {
      rule: 'version/unknown',
      remedy: 'Ask for one of these versions. Prereleases must be named.',
    },
  )
}

/** Is a version that is on record listed with other bytes today? The commit or digest that it has now. */
export function otherThanRecorded(
  recorded: { readonly commit?: string | undefined; readonly integrity: string },
  { commit, integrity }: PublishedVersion,
): string | undefined {
  if (integrity !== undefined && integrity !== recorded.integrity) return integrity
  const isOther =
    commit !== undefined && recorded.commit !== undefined && commit !== recorded.commit
  return isOther ? commit : undefined
}

function mustBeWhatItWas({ name, pinned }: ObtainRequest, listed: PublishedVersion): void {
  const other = pinned === undefined ? undefined : otherThanRecorded(pinned, listed)
  if (pinned !== undefined && other !== undefined) throw relistedError(name, pinned, other)
}

/** The error for a version that a registry lists with other bytes than are on record. */
export function relistedError(
  name: string,
  recorded: Pick<Pinned, 'version' | 'commit' | 'integrity'> | undefined,
  other: string,
): SkillsError {
  const { version = '', commit, integrity = '' } = recorded ?? {}
  const at = commit === undefined ? '' : ` at ${commit}`
  return new SkillsError(
    'E_INTEGRITY',
    `The registry lists ${name} ${version} with other bytes than are on record: ${other} instead of ${integrity}${at}.`,
    {
      where: { file: 'skills.lock' },
      rule: 'registry/version-changed',
      remedy: 'A version is one thing for ever. Ask whoever keeps the registry what happened.',
    },
  )
}
