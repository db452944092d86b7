import fs from 'node:fs'
import path from 'node:path'
import { by } from '../words/order.ts'
import { parseRelativePath } from '../words/relative-path.ts'
import { type FileOperations, fileOperations } from './file-operations.ts'
import { writeError } from './write-error.ts'

/**
 * Write new text files below a folder of a person, such as a module they start: path to text. Folders are
 * made as needed. Nothing that exists is touched, and a failure takes back what was begun.
 * Throws E_PATH_UNSAFE, E_WRITE (also where something stands in the way).
 */
export async function writeNewFiles(
  folder: string,
  texts: Readonly<Record<string, string>>,
  files: FileOperations = fileOperations,
): Promise<void> {
  const made: (() => void)[] = []
  try {
    for (const [name, text] of Object.entries(texts).sort(by(([key]) => key))) {
      const file = path.join(folder, parseRelativePath(name))
      for (const missing of missingFolders(path.dirname(file))) {
        files.makeFolder(missing)
        made.push(() => files.removeEmptyFolder(missing))
      }
      files.writeNew(file, Buffer.from(text, 'utf8'), 0o644)
      made.push(() => files.removeFile(file))
    }
    await files.syncAll(Object.keys(texts).map((name) => path.join(folder, name)))
  } catch (error) {
    for (const takeBack of made.reverse()) takeBack()
    throw writeError(error, 'What had been begun was taken back.')
  }
}

/** Folders that have to be made, outermost first. */
function missingFolders(folder: string): string[] {
  if (fs.existsSync(folder)) return []
  return [...missingFolders(path.dirname(folder)), folder]
}
