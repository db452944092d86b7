import { isArchiveName } from './archive-name.ts'
import { readBrowserAddress } from './browser-address.ts'
import { parseHostedRepository } from './hosted-repository.ts'
import { parseArchiveDigest } from './parse-archive-digest.ts'
import type { Source, SourceSpec } from './source.ts'
import { sourceError } from './source-error.ts'
import { splitSuffixes, withSuffixes } from './source-suffixes.ts'
import { readWebOrigin, readWebPath } from './web-address.ts'

/**
 * `http://` and `https://`, with or without `git+`: a repository, an archive, a page of a
 * repository's folder, or a site. Throws E_SOURCE_SYNTAX.
 */
export function parseWebSource(text: string): SourceSpec {
  const start = /^(?<git>git\+)?(?<scheme>https?):\/\//iu.exec(text)
  const scheme = start?.groups?.['scheme']?.toLowerCase()
  if (start === null || scheme === undefined)
    throw sourceError(text, 'two slashes must follow the scheme', 'https://example.com/skills.git')
  const { origin, head } = readWebOrigin(text, scheme, start[0].length)
  const isGit = start.groups?.['git'] !== undefined
  return (
    (isGit ? undefined : archiveAt(text, origin, head)) ??
    pageAt(text, origin, head) ??
    repositoryOrSite(text, { origin, head, isGit })
  )
}

/** An archive's name may hold `@`, so that it is looked at before any range is split off. */
function archiveAt(text: string, origin: string, head: number): SourceSpec | undefined {
  const hash = text.indexOf('#', head)
  const body = hash === -1 ? text.slice(head) : text.slice(head, hash)
  const slashes = body.indexOf('//')
  const path = slashes === -1 ? body : body.slice(0, slashes)
  if (!isArchiveName(path)) return undefined
  const source: Source = {
    kind: 'archive',
    location: `${origin}${readWebPath(text, path)}`,
    sha256: parseArchiveDigest(text, hash === -1 ? undefined : text.slice(hash + 1)),
  }
  return withSuffixes(text, source, { path: slashes === -1 ? undefined : body.slice(slashes + 2) })
}

function pageAt(text: string, origin: string, head: number): SourceSpec | undefined {
  const { base, path, range, ref } = splitSuffixes(text, head)
  const page = readBrowserAddress(text, origin, base.slice(head))
  if (page === undefined) return undefined
  if (path !== undefined || range !== undefined || ref !== undefined)
    throw sourceError(
      text,
      'the address of a page names its ref and folder already',
      'owner/repo//skills/web@^2, without the address of the page',
    )
  const source = repositorySource(text, origin, page.repository)
  return withSuffixes(text, source, { path: page.folder, ref: page.ref })
}

function repositorySource(text: string, origin: string, repository: string): Source {
  const host = hostedOrigins.get(origin)
  if (host === undefined)
    return { kind: 'git', url: `${origin}${readWebPath(text, `/${repository}`)}` }
  return { kind: 'hosted-git', host, repository: parseHostedRepository(text, host, repository) }
}

const hostedOrigins: ReadonlyMap<string, 'github' | 'gitlab'> = new Map([
  ['https://github.com', 'github'],
  ['https://gitlab.com', 'gitlab'],
])

function repositoryOrSite(
  text: string,
  address: { readonly origin: string; readonly head: number; readonly isGit: boolean },
): SourceSpec {
  const { origin, head, isGit } = address
  const { base, ...suffixes } = splitSuffixes(text, head)
  const path = readWebPath(text, base.slice(head))
  if (path === '' && isGit)
    throw sourceError(
      text,
      'the path of the repository is missing',
      `git+${origin}/team/skills.git`,
    )
  if (path === '') return withSuffixes(text, { kind: 'well-known', url: origin }, suffixes)
  if (!isGit && isArchiveName(path))
    return withSuffixes(
      text,
      { kind: 'archive', location: `${origin}${path}`, sha256: undefined },
      suffixes,
    )
  // Checked, not rewritten: the source stays as it was typed, so that it prints as it was typed.
  const host = hostedOrigins.get(origin)
  if (host !== undefined) parseHostedRepository(text, host, path.slice(1))
  return withSuffixes(text, { kind: 'git', url: `${origin}${path}` }, suffixes)
}
