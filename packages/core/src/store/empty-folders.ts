import { existsSync, rmdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** The nearest folder above a path that is there now. */
export function standingFolder(path: string): string {
  const parent = dirname(path)
  return parent === path || existsSync(parent) ? parent : standingFolder(parent)
}

/** Remove the folders above a path, up to one that stays, as long as they are empty. Never fails. */
export function removeEmptyFolders(path: string, stays: string): void {
  const parent = dirname(path)
  if (parent === stays || parent === path) return
  try {
    rmdirSync(parent)
  } catch {
    // Something stands in it, perhaps of another run: then it is wanted.
    return
  }
  removeEmptyFolders(parent, stays)
}
