import { gitUrl } from './git-url.ts'
import type { Source, SourceSpec } from './source.ts'

/** Hosts on which `.git` and capital letters make no difference, as their own documentation says. */
const forgivingHosts = new Set(['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org'])

/**
 * One text for all spellings of a source: `owner/repo`, its https address with or without `.git`, and
 * its ssh address have the same. The sub-folder counts; what picks a version (range, ref, tag, digest)
 * does not. Only for telling sources apart, never for fetching: on a host we do not know, `x` and
 * `x.git` stay two. A relative folder is compared as written, so bring both to one base first.
 */
export function sourceIdentity(spec: SourceSpec): string {
  const path = spec.path === undefined ? '' : `//${spec.path}`
  return `${identityOf(spec.source)}${path}`
}

function identityOf(source: Source): string {
  switch (source.kind) {
    case 'registry':
      return `registry:${source.name}`
    case 'hosted-git':
    case 'git':
      return `git:${forgiven(gitUrl(source) ?? '')}`
    case 'system-git':
      return `git:${forgiven(httpsTwin(source.url) ?? source.url)}`
    case 'folder':
      return `folder:${source.path}`
    case 'archive':
      return `archive:${source.location}`
    case 'npm':
      return `npm:${source.package}`
    case 'oci':
      return `oci:${source.reference.replace(/:[^:/]*$/u, '')}`
    case 'well-known':
      return `site:${source.url}`
  }
}

function forgiven(url: string): string {
  if (!url.startsWith('https://') || !forgivingHosts.has(new URL(url).host)) return url
  return url.toLowerCase().replace(/\.git$/u, '')
}

/** The https address of the same repository, for the `git` user of a host we know. */
function httpsTwin(url: string): string | undefined {
  const groups = /^(?:ssh:\/\/git@(?<host>[^/:]+)\/|git@(?<scpHost>[^/:]+):\/?)(?<path>.+)$/u.exec(
    url,
  )?.groups
  const host = (groups?.['host'] ?? groups?.['scpHost'])?.toLowerCase()
  if (host === undefined || !forgivingHosts.has(host)) return undefined
  return `https://${host}/${groups?.['path'] ?? ''}`
}
