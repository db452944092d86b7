// Whether node_modules holds what package-lock.json asks for. Times of files say nothing after a
// checkout, so names and versions are compared: npm keeps its own record of what it installed.
import { join } from 'node:path'
import { readIfThere, root } from './workspace.mjs'

/** True when every package of the lock is installed at its version, but for optional ones. */
export function isInstalled() {
  const lock = packagesOf('package-lock.json')
  const installed = packagesOf('node_modules/.package-lock.json')
  if (lock === undefined || installed === undefined) return false
  const isFolder = (path) => path === '' || path.startsWith('packages/')
  return Object.entries(lock).every(([path, wanted]) => {
    const there = installed[path]
    if (isFolder(path)) return true
    if (there === undefined) return wanted.optional === true
    return there.version === wanted.version && there.resolved === wanted.resolved
  })
}

function packagesOf(path) {
  const bytes = readIfThere(join(root, path))
  return bytes === undefined ? undefined : JSON.parse(bytes.toString('utf8')).packages
}
