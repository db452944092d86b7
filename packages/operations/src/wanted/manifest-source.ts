import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { Scope, SourceSpec } from '@skills/core'

/**
 * A source as the scope's manifest writes it: a folder inside the project's git root becomes relative to
 * the manifest, so that a colleague's clone finds it; any other folder stays absolute.
 */
export function manifestSource(spec: SourceSpec, scope: Scope, cwd: string): SourceSpec {
  const { source } = spec
  if (source.kind === 'folder') {
    return { ...spec, source: { ...source, path: portablePath(source.path, scope, cwd) } }
  }
  if (source.kind === 'archive' && !/^https?:/u.test(source.location)) {
    return { ...spec, source: { ...source, location: portablePath(source.location, scope, cwd) } }
  }
  return spec
}

function portablePath(path: string, scope: Scope, cwd: string): string {
  const absolute = resolve(cwd, path)
  if (scope.kind === 'user' || !isInside(scope.gitRoot, absolute)) return absolute
  const below = relative(scope.root, absolute).split(sep).join('/')
  if (below === '') return '.'
  return below === '..' || below.startsWith('../') ? below : `./${below}`
}

/** Is `path` the folder itself or below it? Both absolute. */
export function isInside(folder: string, path: string): boolean {
  const below = relative(folder, path)
  return below === '' || (!below.startsWith(`..${sep}`) && below !== '..' && !isAbsolute(below))
}
