import {
  defaultModuleName,
  type GitSpec,
  gitUrl,
  type Source,
  type SourceFacts,
  type SourceScheme,
  type SourceSpec,
  webUrl,
} from '@skills/core'

/** Hosts with a short name of their own. */
const hosts = [
  ['github', 'github.com'],
  ['gitlab', 'gitlab.com'],
] as const

/** What policy sees of a source before anything is fetched. Pure. */
export function sourceFacts(module: string, spec: SourceSpec): SourceFacts {
  const names = namesOf(spec.source)
  const { path } = spec
  return {
    stage: 'source',
    module,
    aliases: aliasesOf(spec),
    names: path === undefined ? names : [...names, ...names.map((name) => `${name}//${path}`)],
    scheme: schemeOf(spec.source),
    url: webUrl(spec.source),
    gitSpec: gitSpecOf(spec),
  }
}

/** What the source alone would be called; a folder is called as its owner likes. */
function aliasesOf(spec: SourceSpec): string[] {
  return spec.source.kind === 'folder' ? [] : [defaultModuleName(spec, '/')]
}

/** Every text that means the source, the shortest first. */
function namesOf(source: Source): string[] {
  switch (source.kind) {
    case 'registry':
      return [`registry:${source.name}`]
    case 'folder':
      return [`file:${source.path}`]
    case 'archive':
      return [/^https?:/u.test(source.location) ? source.location : `file:${source.location}`]
    case 'npm':
      return [`npm:${source.package}`]
    case 'oci':
      return [`oci://${source.reference}`, `oci://${source.reference.replace(/:[^:/]*$/u, '')}`]
    case 'well-known':
      return [source.url]
    case 'hosted-git':
    case 'git':
      return gitNames(gitUrl(source) ?? '')
    case 'system-git':
      return gitNames(source.url)
  }
}

function gitNames(url: string): string[] {
  const plain = url.replace(/\.git$/u, '')
  const both = plain === url ? [url] : [plain, url]
  const groups = /^(?:https:\/\/|ssh:\/\/git@|git@)(?<host>[^/:]+)[:/](?<path>.+)$/u.exec(
    plain,
  )?.groups
  const host = groups?.['host']?.toLowerCase()
  const short = hosts.find(([, domain]) => domain === host)?.[0]
  return short === undefined ? both : [`${short}:${groups?.['path'] ?? ''}`, ...both]
}

const schemes = ['https', 'http', 'file'] as const

function schemeOf(source: Source): SourceScheme {
  switch (source.kind) {
    case 'registry':
    case 'npm':
    case 'oci':
      return source.kind
    case 'folder':
      return 'file'
    case 'system-git':
      return source.url.includes('file:') ? 'file' : 'ssh'
    case 'archive':
      return schemeOfUrl(source.location)
    case 'hosted-git':
    case 'git':
    case 'well-known':
      return schemeOfUrl(webUrl(source) ?? '')
  }
}

function schemeOfUrl(url: string): SourceScheme {
  return schemes.find((scheme) => url.startsWith(`${scheme}:`)) ?? 'file'
}

function gitSpecOf({ source, pick }: SourceSpec): GitSpec | undefined {
  if (source.kind !== 'hosted-git' && source.kind !== 'git' && source.kind !== 'system-git')
    return undefined
  if (pick.kind === 'range') return 'tag'
  if (pick.kind === 'newest') return 'any'
  return /^[0-9a-f]{40}$/u.test(pick.ref) ? 'rev' : 'branch'
}
