import { posix } from 'node:path'
import { relativePathProblem } from './relative-path.ts'

/** A path from a plugin's manifest, as a folder or file of the module. */
export type PluginPath =
  | { readonly kind: 'inside'; readonly path: string }
  | { readonly kind: 'outside' }

const pluginRootVariable = /^\$\{(?:CLAUDE_)?PLUGIN_ROOT\}\//u

/**
 * Resolve a manifest's path against the plugin's folder (both from the module's root, which is the empty path).
 * Whatever could name something else than a file of the module is `outside`: absolute paths, addresses,
 * home folders, backslashes, and `..` that leads out. The file system is never asked.
 */
export function resolvePluginPath(pluginFolder: string, text: string): PluginPath {
  const plain = text.replace(pluginRootVariable, './')
  if (/^(?:\/|~|[a-z][a-z0-9+.-]*:)/iu.test(plain) || /[\\$]/u.test(plain))
    return { kind: 'outside' }
  const path = posix.normalize(posix.join(pluginFolder, plain)).replace(/\/$/u, '')
  if (path === '.' || path === '') return { kind: 'inside', path: '' }
  return relativePathProblem(path) === undefined ? { kind: 'inside', path } : { kind: 'outside' }
}
