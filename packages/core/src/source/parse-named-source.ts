import { moduleNameProblem } from '../words/names.ts'
import { isArchiveName } from './archive-name.ts'
import { parseHostedRepository } from './hosted-repository.ts'
import type { SourceSpec } from './source.ts'
import { sourceError } from './source-error.ts'
import { splitSuffixes, withSuffixes } from './source-suffixes.ts'
import { readWebOrigin } from './web-address.ts'

/** Source: the npm documentation of `name` in package.json, without the capital letters of old packages. */
const npmName = /^(?:@[a-z0-9~][a-z0-9._~-]*\/)?[a-z0-9~][a-z0-9._~-]*$/u
const npmNameCharactersMax = 214
/** Source: OCI distribution specification, "Pulling manifests". */
const ociRepository =
  /^\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*(?::[A-Za-z0-9_][A-Za-z0-9._-]{0,127})?$/u
const ociCharactersMax = 512

/** A name of the module list or a registry: `name` or `@scope/name`. Throws E_SOURCE_SYNTAX. */
export function parseRegistrySource(text: string): SourceSpec {
  // The `@` of a scope starts no range.
  const { base: name, ...suffixes } = splitSuffixes(text, 1)
  const problem = moduleNameProblem(name)
  if (problem !== undefined)
    throw sourceError(text, `a module name ${problem}`, 'web-pack, @acme/web-pack or ./folder')
  if (isArchiveName(name))
    throw sourceError(text, 'an archive on this machine starts with "./"', `./${name}`)
  return withSuffixes(text, { kind: 'registry', name }, suffixes)
}

/** `owner/repo`, `github:owner/repo`, `gitlab:group/repo`. Throws E_SOURCE_SYNTAX. */
export function parseHostedSource(
  text: string,
  host: 'github' | 'gitlab',
  head: number,
): SourceSpec {
  const { base, ...suffixes } = splitSuffixes(text, head)
  const repository = parseHostedRepository(text, host, base.slice(head))
  return withSuffixes(text, { kind: 'hosted-git', host, repository }, suffixes)
}

/** `npm:package` and `npm:@scope/package`. Throws E_SOURCE_SYNTAX. */
export function parseNpmSource(text: string): SourceSpec {
  const start = 'npm:'.length
  const { base, ...suffixes } = splitSuffixes(text, start + 1)
  const name = base.slice(start)
  if (!npmName.test(name) || name.length > npmNameCharactersMax)
    throw sourceError(text, 'it is no name of an npm package', 'npm:@acme/skills@^1.2')
  return withSuffixes(text, { kind: 'npm', package: name }, suffixes)
}

/** `oci://host/repo[:tag][@sha256:…]`; a sub-folder follows the digest. Throws E_SOURCE_SYNTAX. */
export function parseOciSource(text: string): SourceSpec {
  const example = 'oci://ghcr.io/acme/skills:1.2.3'
  const start = 'oci://'.length
  if (!text.startsWith('oci://')) throw sourceError(text, 'two slashes must follow oci:', example)
  const { origin, head } = readWebOrigin(text, 'https', start)
  const { base, ...suffixes } = splitSuffixes(text, head)
  const digest = /@sha256:(?<hex>[0-9a-f]{64})$/u.exec(base)
  const repository = base.slice(head, digest?.index)
  if (!ociRepository.test(repository) || repository.length > ociCharactersMax)
    throw sourceError(text, 'its repository, tag or digest is not valid', example)
  const reference = `${origin.slice('https://'.length)}${repository}`
  const hex = digest?.groups?.['hex']
  return withSuffixes(
    text,
    { kind: 'oci', reference, digest: hex === undefined ? undefined : `sha256:${hex}` },
    suffixes,
  )
}
