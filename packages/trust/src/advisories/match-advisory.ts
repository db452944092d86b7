import type { Advisory } from '@skills/core'
import { type AdvisorySubject, keyOfPackage, moduleKey, repositoryKey } from './advisory-keys.ts'
import { isAffectedCommit, isAffectedVersion } from './is-affected-version.ts'

type Affected = NonNullable<Advisory['affected']>[number]

/** Why an advisory concerns a subject. */
export interface AdvisoryMatch {
  /** `digest`: the very bytes, whatever they are called. */
  readonly by: 'digest' | 'file' | 'commit' | 'version' | 'package'
  /** What matched, for people: an integrity, a file's digest, a commit, a version, a package. */
  readonly what: string
  /** The database cannot say for sure; a person has to look. */
  readonly isCertain: boolean
}

/**
 * Does it concern these bytes? Digests come first: they find renamed copies and forks, and no version can talk them
 * away. Then the commit within its repository, the version under its module's name, and packages. A withdrawn advisory
 * concerns nobody.
 */
export function matchAdvisory(
  advisory: Advisory,
  subject: AdvisorySubject,
): AdvisoryMatch | undefined {
  if (advisory.withdrawn !== undefined) return undefined
  const matches = (advisory.affected ?? []).flatMap((affected) =>
    ways.flatMap((way) => way(affected, subject) ?? []),
  )
  return matches.find(({ isCertain }) => isCertain) ?? matches[0]
}

type Way = (affected: Affected, subject: AdvisorySubject) => AdvisoryMatch | undefined

const ways: readonly Way[] = [
  ({ ecosystem_specific: own }, { integrities }) =>
    certain(
      'digest',
      own?.h1?.find((one) => integrities.includes(one)),
    ),
  ({ ecosystem_specific: own }, { files }) =>
    certain('file', own?.files?.find(({ sha256 }) => files.includes(sha256))?.sha256),
  byCommit,
  byVersion,
  byPackage,
]

function byCommit(affected: Affected, subject: AdvisorySubject): AdvisoryMatch | undefined {
  const { commit } = subject
  if (commit === undefined || !isRepositoryOf(affected, subject)) return undefined
  if (!isAboutComponents(affected, subject)) return undefined
  const answer = isAffectedCommit(commit, affected)
  return answer === 'no' ? undefined : { by: 'commit', what: commit, isCertain: answer === 'yes' }
}

function byVersion(affected: Affected, subject: AdvisorySubject): AdvisoryMatch | undefined {
  const { version, modules } = subject
  const name = affected.ecosystem_specific?.module
  const isNamed = name !== undefined && modules.map(moduleKey).includes(moduleKey(name))
  if (version === undefined || !(isNamed || isRepositoryOf(affected, subject))) return undefined
  if (!isAboutComponents(affected, subject)) return undefined
  const answer = isAffectedVersion(version, affected)
  return answer === 'no' ? undefined : { by: 'version', what: version, isCertain: answer === 'yes' }
}

function byPackage(affected: Affected, subject: AdvisorySubject): AdvisoryMatch | undefined {
  const named = affected.package
  if (named === undefined || named.ecosystem === 'GIT') return undefined
  const key = keyOfPackage(named)
  for (const one of subject.packages) {
    if (keyOfPackage(one) !== key) continue
    const answer = isAffectedVersion(one.version, affected)
    if (answer === 'no') continue
    const what = `${one.ecosystem} ${one.name}${one.version === undefined ? '' : ` ${one.version}`}`
    return { by: 'package', what, isCertain: answer === 'yes' }
  }
  return undefined
}

function isRepositoryOf(
  { package: named, ranges = [] }: Affected,
  subject: AdvisorySubject,
): boolean {
  const addresses = [
    ...ranges.flatMap(({ repo }) => repo ?? []),
    ...(named?.ecosystem === 'GIT' ? [named.name] : []),
  ].map(repositoryKey)
  return subject.repositories.some((one) => addresses.includes(repositoryKey(one)))
}

/** An advisory about one skill of a module leaves those alone who did not install it. */
function isAboutComponents(
  { ecosystem_specific: own }: Affected,
  subject: AdvisorySubject,
): boolean {
  const { components = [] } = own ?? {}
  if (components.length === 0 || subject.components.length === 0) return true
  return components.some((one) => subject.components.includes(one))
}

function certain(by: 'digest' | 'file', what: string | undefined): AdvisoryMatch | undefined {
  return what === undefined ? undefined : { by, what, isCertain: true }
}
