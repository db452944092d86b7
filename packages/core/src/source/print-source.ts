import { isArchiveName } from './archive-name.ts'
import type { Pick, Source, SourceSpec } from './source.ts'
import { checkSourceText } from './source-text.ts'

/**
 * The canonical text of a source: `parseSource` reads the same spec from it.
 * Throws E_SOURCE_SYNTAX for a folder or archive whose real path no source can hold, such as one with
 * a line break in it: better than a manifest that cannot be read again.
 */
export function printSource(spec: SourceSpec): string {
  const { base, end } = printedParts(spec.source)
  const path = spec.path === undefined ? '' : `//${spec.path}`
  const text = `${base}${path}${end}${printPick(spec.pick)}`
  checkSourceText(text)
  return text
}

/** `end` follows the sub-folder. */
function printedParts(source: Source): { readonly base: string; readonly end: string } {
  if (source.kind !== 'archive') return { base: printBase(source), end: '' }
  return {
    base: source.location,
    end: source.sha256 === undefined ? '' : `#sha256=${source.sha256}`,
  }
}

function printBase(source: Exclude<Source, { readonly kind: 'archive' }>): string {
  switch (source.kind) {
    case 'registry':
      return source.name
    case 'hosted-git':
      return source.host === 'github' ? source.repository : `gitlab:${source.repository}`
    case 'git':
      return isArchiveName(source.url) ? `git+${source.url}` : source.url
    case 'system-git':
    case 'well-known':
      return source.url
    case 'folder':
      return source.path
    case 'npm':
      return `npm:${source.package}`
    case 'oci':
      return `oci://${source.reference}${source.digest === undefined ? '' : `@${source.digest}`}`
  }
}

function printPick(pick: Pick): string {
  switch (pick.kind) {
    case 'newest':
      return ''
    case 'range':
      return `@${pick.range}`
    case 'ref':
      return `#${pick.ref}`
  }
}
