import { basename, resolve } from 'node:path'
import { withoutArchiveEnding } from './archive-name.ts'
import type { Source, SourceSpec } from './source.ts'

/**
 * The name a module gets where nobody gives one: the last part of the sub-folder, else of the
 * repository, package, archive or folder. `cwd` (absolute) is where a relative folder starts.
 * The result is a proposal and may be no valid module name: give it to `parseModuleName`.
 */
export function defaultModuleName(spec: SourceSpec, cwd: string): string {
  return spec.path === undefined ? nameOf(spec.source, cwd) : lastPart(spec.path)
}

function nameOf(source: Source, cwd: string): string {
  switch (source.kind) {
    case 'registry':
      return source.name
    case 'hosted-git':
      return lastPart(source.repository)
    case 'git':
    case 'system-git':
      return lastPart(source.url).replace(/\.git$/u, '')
    case 'folder':
      return basename(resolve(cwd, source.path))
    case 'archive':
      return withoutArchiveEnding(lastPart(source.location))
    case 'npm':
      return lastPart(source.package)
    case 'oci':
      return lastPart(source.reference).replace(/:.*$/u, '')
    case 'well-known':
      return new URL(source.url).hostname
  }
}

/** What follows the last slash or, in `user@host:repo`, the last colon before it. */
function lastPart(text: string): string {
  const afterSlash = text.slice(text.lastIndexOf('/') + 1)
  const isScp = !text.includes('/') && text.includes('@')
  return isScp ? afterSlash.slice(afterSlash.lastIndexOf(':') + 1) : afterSlash
}
