import type { Advisory } from '@skills/core'

/** A package that a skill brings, in a file or in its text. */
export interface PackageSubject {
  readonly ecosystem: 'npm' | 'PyPI'
  readonly name: string
  /** Left out: whatever is newest on the day it runs. */
  readonly version?: string
}

/** What advisories are asked about: a module as it is installed, or a folder that somebody copied by hand. */
export interface AdvisorySubject {
  /** Every name it goes by; empty for a folder of which only the bytes are known. */
  readonly modules: readonly string[]
  /** Addresses of its repository. */
  readonly repositories: readonly string[]
  readonly commit?: string
  readonly version?: string
  /** Of the module and of each of its components. */
  readonly integrities: readonly string[]
  /** SHA-256 of each file. */
  readonly files: readonly string[]
  /** `kind:name` of each component; empty where nobody knows. */
  readonly components: readonly string[]
  readonly packages: readonly PackageSubject[]
}

/**
 * By what an advisory can be found: digests first, since they find copies and forks, then the repository, then names. An
 * index holds these and nothing else; `matchAdvisory` then reads the advisory itself.
 */
export function advisoryKeys({ affected = [] }: Advisory): readonly string[] {
  const keys = affected.flatMap(({ package: named, ranges = [], ecosystem_specific: own = {} }) => [
    ...(own.h1 ?? []),
    ...(own.files ?? []).map(({ sha256 }) => `sha256:${sha256}`),
    ...(own.module === undefined ? [] : [moduleKey(own.module)]),
    ...ranges.flatMap(({ repo }) => (repo === undefined ? [] : [repositoryKey(repo)])),
    ...(named === undefined ? [] : [keyOfPackage(named)]),
  ])
  return [...new Set(keys)]
}

/** The keys under which whatever concerns this subject stands. */
export function subjectKeys(subject: AdvisorySubject): readonly string[] {
  return [
    ...new Set([
      ...subject.integrities,
      ...subject.files.map((sha256) => `sha256:${sha256}`),
      ...subject.modules.map(moduleKey),
      ...subject.repositories.map(repositoryKey),
      ...subject.packages.map(keyOfPackage),
    ]),
  ]
}

/** One key for every way to write a repository's address: no scheme, user, port, `.git` or case. */
export function repositoryKey(address: string): string {
  const bare = address
    .toLowerCase()
    .replace(/^(?:git\+)?[a-z][a-z0-9+.-]*:\/\//u, '')
    .replace(/^[^/@]*@/u, '')
    .replace(/^([^/:]+):\d+\//u, '$1/')
    .replace(/^([^/:]+):/u, '$1/')
    .replace(/(?:\.git)?\/*$/u, '')
  return `git:${bare}`
}

/** One key for every way to write a package's name (PEP 503 for PyPI). */
export function keyOfPackage({ ecosystem, name }: { ecosystem: string; name: string }): string {
  if (ecosystem === 'GIT') return repositoryKey(name)
  if (ecosystem === 'PyPI') return `pypi:${name.toLowerCase().replace(/[-_.]+/gu, '-')}`
  return `${ecosystem.toLowerCase()}:${name}`
}

export function moduleKey(name: string): string {
  return `module:${name}`
}
