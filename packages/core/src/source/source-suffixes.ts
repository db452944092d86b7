import validRange from 'semver/ranges/valid.js'
import {
  parseRelativePath,
  type RelativePath,
  relativePathProblem,
} from '../words/relative-path.ts'
import type { Pick, Source, SourceKind, SourceSpec } from './source.ts'
import { sourceError } from './source-error.ts'

/** What stands behind a source, as it was written: `//path`, then `@range` or `#ref`. */
export interface Suffixes {
  readonly path?: string | undefined
  readonly range?: string | undefined
  readonly ref?: string | undefined
}

interface SplitSource extends Suffixes {
  readonly base: string
}

/** npm's own grammar needs far less; more would only make the range slow to read. */
const rangeCharactersMax = 256
/** A ref is a file name in many repositories, and those end at 255 bytes. */
const refCharactersMax = 255

/** Which suffixes a kind of source can have. */
const takes: Readonly<Record<SourceKind, Readonly<Record<'path' | 'range' | 'ref', boolean>>>> = {
  registry: { path: false, range: true, ref: false },
  'hosted-git': { path: true, range: true, ref: true },
  git: { path: true, range: true, ref: true },
  'system-git': { path: true, range: true, ref: true },
  folder: { path: true, range: false, ref: false },
  archive: { path: true, range: false, ref: false },
  npm: { path: true, range: true, ref: false },
  oci: { path: true, range: true, ref: false },
  'well-known': { path: false, range: false, ref: false },
}

const kindNames: Readonly<Record<SourceKind, string>> = {
  registry: 'a module name',
  'hosted-git': 'a repository',
  git: 'a repository',
  'system-git': 'a repository',
  folder: 'a folder',
  archive: 'an archive',
  npm: 'an npm package',
  oci: 'an OCI artifact',
  'well-known': 'a site',
}

/** Can a range of versions be asked of this source? An artifact with a tag or digest is one version already. */
export function takesRange(source: Source): boolean {
  return takes[source.kind].range && !(source.kind === 'oci' && isPinned(source))
}

/**
 * Split the suffixes off. Up to `head` (a prefix, or scheme and host) nothing is a suffix.
 * The first `#` starts the ref; the first `//` the sub-folder; the last `@` with no slash behind it
 * the range, but an OCI digest (`@sha256:`) belongs to the base. Throws E_SOURCE_SYNTAX for both `@` and `#`.
 */
export function splitSuffixes(text: string, head: number): SplitSource {
  const hash = text.indexOf('#', head)
  const body = hash === -1 ? text : text.slice(0, hash)
  const ref = hash === -1 ? undefined : text.slice(hash + 1)
  const slashes = body.indexOf('//', head)
  const whole = slashes === -1 ? body : body.slice(0, slashes)
  const path = slashes === -1 ? undefined : splitRange(body.slice(slashes + 2), 0)
  const base = splitRange(whole, head)
  if (path !== undefined && base.range !== undefined)
    throw sourceError(text, 'the range must stand last', 'owner/repo//skills/web@^2')
  if (base.range !== undefined && /@[^/]*$/u.test(base.rest.slice(head)))
    throw sourceError(text, 'it has more than one "@" at its end', 'owner/repo@^2')
  const range = path?.range ?? base.range
  if (range !== undefined && ref !== undefined)
    throw sourceError(
      text,
      'it has both a range (@) and a branch, tag or commit (#)',
      'owner/repo@^2, or owner/repo#main',
    )
  return { base: base.rest, path: path?.rest, range, ref }
}

function splitRange(
  text: string,
  head: number,
): { readonly rest: string; readonly range?: string } {
  const at = text.lastIndexOf('@')
  if (at < head || at === -1) return { rest: text }
  const range = text.slice(at + 1)
  if (range.includes('/') || isOciDigest(text, range)) return { rest: text }
  return { rest: text.slice(0, at), range }
}

function isOciDigest(text: string, range: string): boolean {
  return text.startsWith('oci:') && range.startsWith('sha256:')
}

/** A source with its checked suffixes. Throws E_SOURCE_SYNTAX; `text` is what the error shows. */
export function withSuffixes(text: string, source: Source, suffixes: Suffixes): SourceSpec {
  const { path, range, ref } = suffixes
  refuseSuffixes(text, source, suffixes)
  return {
    source,
    path: path === undefined ? undefined : parseSubPath(text, path),
    pick: parsePick(text, range, ref),
  }
}

function refuseSuffixes(text: string, source: Source, suffixes: Suffixes): void {
  const allowed = takes[source.kind]
  const name = kindNames[source.kind]
  if (suffixes.path !== undefined && !allowed.path)
    throw sourceError(text, `${name} has no sub-folder`, 'owner/repo//skills/web')
  if (suffixes.ref !== undefined && !allowed.ref)
    throw sourceError(text, `${name} has no branch, tag or commit`, 'owner/repo#main')
  if (suffixes.range !== undefined && !allowed.range)
    throw sourceError(text, `${name} has no range of versions`, 'owner/repo@^1.2')
  if (suffixes.range !== undefined && source.kind === 'oci' && isPinned(source))
    throw sourceError(
      text,
      'an artifact with a tag or digest cannot have a range too',
      'oci://host/repo@^1.2, or oci://host/repo:1.2.3',
    )
}

function isPinned(source: Source & { readonly kind: 'oci' }): boolean {
  const name = source.reference.slice(source.reference.lastIndexOf('/'))
  return source.digest !== undefined || name.includes(':')
}

/** The sub-folder of a source; one slash at its end is forgiven. */
function parseSubPath(text: string, written: string): RelativePath {
  const path = written.endsWith('/') ? written.slice(0, -1) : written
  const example = 'owner/repo//skills/web'
  if (path.startsWith('-'))
    throw sourceError(text, 'its sub-folder starts with a hyphen, as flags do', example)
  const problem = relativePathProblem(path)
  if (problem !== undefined) throw sourceError(text, `its sub-folder ${problem}`, example)
  // Both would be read as the start of the next suffix when the source is read again.
  if (path.includes('#') || path.slice(path.lastIndexOf('/') + 1).includes('@'))
    throw sourceError(text, 'its sub-folder holds "#", or "@" in its last part', example)
  return parseRelativePath(path)
}

/** Which version is wanted. Throws E_SOURCE_SYNTAX. */
function parsePick(text: string, range: string | undefined, ref: string | undefined): Pick {
  if (range !== undefined) {
    const problem = rangeProblem(range)
    if (problem !== undefined)
      throw sourceError(
        text,
        `its range ${problem}; a branch, tag or commit follows "#"`,
        'owner/repo@^1.2, or owner/repo#main',
      )
    return { kind: 'range', range }
  }
  if (ref === undefined) return { kind: 'newest' }
  const problem = refProblem(ref)
  if (problem !== undefined)
    throw sourceError(text, `its branch, tag or commit ${problem}`, 'owner/repo//skills/web#main')
  return { kind: 'ref', ref }
}

function rangeProblem(range: string): string | undefined {
  if (range === '') return 'is empty'
  if (range.startsWith('-')) return 'starts with a hyphen, as flags do'
  if (range.length > rangeCharactersMax) return `is longer than ${rangeCharactersMax} characters`
  if (/[^ -~]|[@#/\\]| {2}|^ | $/u.test(range)) return 'holds a character that no range has'
  return validRange(range) === null ? 'is no semver range' : undefined
}

/** Rules of `git check-ref-format`, and none that could be taken for a flag. */
function refProblem(ref: string): string | undefined {
  if (ref === '') return 'is empty'
  if (ref.startsWith('-')) return 'starts with a hyphen, as flags do'
  if (Buffer.byteLength(ref) > refCharactersMax) return `is longer than ${refCharactersMax} bytes`
  if (/[\s~^:?*[\\\u007f]|\.\.|@\{/u.test(ref)) return 'holds a character that git does not allow'
  if (ref === '@' || ref.endsWith('.') || ref.split('/').some(isBadRefPart))
    return 'has a part that git does not allow'
  return undefined
}

function isBadRefPart(part: string): boolean {
  return part === '' || part.startsWith('.') || part.endsWith('.lock')
}
