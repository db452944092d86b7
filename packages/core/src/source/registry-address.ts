import { parseSource } from './parse-source.ts'
import { printSource } from './print-source.ts'
import type { SourceSpec } from './source.ts'
import { sourceError } from './source-error.ts'
import { sourceIdentity } from './source-identity.ts'

/** Where a registry is: any place that gives static files. */
export type RegistryAddress =
  /** Files of a web server: those below `url` or, where it ends in `.json`, that one marketplace file. */
  | { readonly kind: 'files'; readonly url: string }
  /** A repository, its sub-folder and branch, tag or commit. */
  | { readonly kind: 'git'; readonly spec: SourceSpec }
  /** A folder of this machine: relative with a leading `./` or `../`, or absolute. */
  | { readonly kind: 'folder'; readonly path: string }

/** Hosts of repositories, whose pages are no files of a registry. */
const repositoryHosts = new Set(['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org'])

/**
 * Read the address of a registry: `https://host/path` for files, `owner/repo`, `git+https://…`, an address that
 * ends in `.git` or ssh for a repository, `./folder`. Throws E_SOURCE_SYNTAX; a secret in it is not repeated.
 */
export function parseRegistryAddress(text: string): RegistryAddress {
  const spec = parseSource(text)
  const { source, pick, path } = spec
  const example = 'https://example.com/skills, owner/repo or ./folder'
  switch (source.kind) {
    case 'folder':
      if (path !== undefined) throw sourceError(text, 'a folder is written as one path', './folder')
      return { kind: 'folder', path: source.path }
    case 'well-known':
      return { kind: 'files', url: source.url }
    case 'hosted-git':
    case 'system-git':
      return ofRepository(text, spec)
    case 'git': {
      if (isRepository(text, source.url)) return ofRepository(text, spec)
      if (pick.kind !== 'newest' || path !== undefined)
        throw sourceError(text, 'files of a web server have no sub-folder and no version', example)
      return { kind: 'files', url: source.url.replace(/\/registry\.json$/u, '') }
    }
    default:
      throw sourceError(
        text,
        'a registry is an address of files, a repository or a folder',
        example,
      )
  }
}

function isRepository(text: string, url: string): boolean {
  return /^git\+/iu.test(text) || url.endsWith('.git') || repositoryHosts.has(new URL(url).host)
}

function ofRepository(text: string, spec: SourceSpec): RegistryAddress {
  if (spec.pick.kind !== 'range') return { kind: 'git', spec }
  throw sourceError(text, 'a registry has no versions; a branch follows "#"', 'owner/repo#main')
}

/** The canonical text of an address; `parseRegistryAddress` reads the same from it. */
export function printRegistryAddress(address: RegistryAddress): string {
  if (address.kind === 'files') return address.url
  if (address.kind === 'folder') return address.path
  const text = printSource(address.spec)
  const { source } = address.spec
  return source.kind === 'git' && !isRepository(text, source.url) ? `git+${text}` : text
}

/** One text for all spellings of one registry. A relative folder is compared as written: resolve it first. */
export function registryIdentity(address: RegistryAddress): string {
  if (address.kind === 'files') return `files:${address.url}`
  if (address.kind === 'folder') return `folder:${address.path}`
  const { pick } = address.spec
  return `${sourceIdentity(address.spec)}${pick.kind === 'ref' ? `#${pick.ref}` : ''}`
}
