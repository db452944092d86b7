import { join, posix } from 'node:path'
import { fileOperations } from '@skills/core'
import { pathsIn } from './registry-folder.ts'

/** Remove a file of a registry; folders that are empty afterwards go with it. */
export function removeFile(folder: string, file: string): void {
  fileOperations.removeFile(join(folder, file))
  for (let parent = posix.dirname(file); parent !== '.'; parent = posix.dirname(parent)) {
    if (pathsIn(folder, [parent]).length > 0) return
    fileOperations.removeEmptyFolder(join(folder, parent))
  }
}
