import { isArchiveName } from './archive-name.ts'
import { parseArchiveDigest } from './parse-archive-digest.ts'
import type { SourceSpec } from './source.ts'
import { sourceError } from './source-error.ts'
import { withSuffixes } from './source-suffixes.ts'
import { checkSourceText } from './source-text.ts'

/** Does the text start as a path on this machine does? */
export function isLocalSource(text: string): boolean {
  return /^(?:\.{1,2}(?:\/|$)|\/|file:)/iu.test(text)
}

/**
 * `./dir`, `../dir`, `/dir`, `.`, `..`, `file:///dir`, and the same with an archive's ending.
 * A folder has no versions, so that `@` and `#` are part of its name; only `#sha256=` is not.
 * Throws E_SOURCE_SYNTAX.
 */
export function parseLocalSource(text: string): SourceSpec {
  const hash = text.indexOf('#sha256=')
  const body = hash === -1 ? text : text.slice(0, hash)
  const written = /^file:/iu.test(body) ? pathOfFileUrl(text, body) : body
  const slashes = written.indexOf('//', 1)
  const location = localPath(text, slashes === -1 ? written : written.slice(0, slashes))
  const path = slashes === -1 ? undefined : written.slice(slashes + 2)
  const sha256 = parseArchiveDigest(text, hash === -1 ? undefined : text.slice(hash + 1))
  if (isArchiveName(location))
    return withSuffixes(text, { kind: 'archive', location, sha256 }, { path })
  if (sha256 !== undefined)
    throw sourceError(text, 'a folder has no SHA-256; an archive has', './skills.tgz#sha256=…')
  return withSuffixes(text, { kind: 'folder', path: location }, { path })
}

/** Single dots and the slash at the end go; `..` stays, since a link may stand before it. */
function localPath(text: string, written: string): string {
  const path = plainPath(text, written)
  // What went may have hidden a space at the end.
  checkSourceText(path)
  return path
}

function plainPath(text: string, written: string): string {
  const example = './folder or /home/me/folder'
  if (written.startsWith('//')) throw sourceError(text, 'its path starts with two slashes', example)
  const isAbsolute = written.startsWith('/')
  const parts = written.split('/').filter((part) => part !== '' && part !== '.')
  if (isAbsolute && parts.length === 0)
    throw sourceError(text, 'the root of the file system is no module', example)
  if (isAbsolute) return `/${parts.join('/')}`
  if (parts.length === 0) return '.'
  return parts[0] === '..' ? parts.join('/') : `./${parts.join('/')}`
}

function pathOfFileUrl(text: string, body: string): string {
  const example = 'file:///home/me/skills'
  if (!/^file:\/\/\/(?!\/)/iu.test(body))
    throw sourceError(text, 'a file address has three slashes and no host', example)
  const encoded = body.slice('file://'.length)
  if (/[?#]|%2f/iu.test(encoded))
    throw sourceError(text, 'a file address has no query, no "#" and no hidden slash', example)
  const decoded = decodedPath(encoded)
  if (decoded === undefined)
    throw sourceError(text, 'its path holds a "%" that encodes nothing', example)
  checkSourceText(decoded)
  return decoded
}

function decodedPath(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}
