import fs from 'node:fs'
import path from 'node:path'
import { by } from '../words/order.ts'
import { parseRelativePath } from '../words/relative-path.ts'
import { type FileOperations, fileOperations } from './file-operations.ts'
import { isThere } from './place-root.ts'
import { temporaryFile } from './text-file.ts'
import { writeError } from './write-error.ts'

/** Names temporary files; what a killed run left there is written over. */
const temporaryRun = 'new'

/**
 * Write new text files below a folder of a person, such as a module they start: path to text. Folders are
 * made as needed. Nothing that exists is touched; a failure takes back what was begun, and a kill leaves whole files.
 * Throws E_PATH_UNSAFE, E_WRITE (also where something stands in the way).
 */
export async function writeNewFiles(
  folder: string,
  texts: Readonly<Record<string, string>>,
  files: FileOperations = fileOperations,
): Promise<void> {
  const begun: (() => void)[] = []
  try {
    for (const [name, text] of Object.entries(texts).sort(by(([key]) => key))) {
      const file = path.join(folder, parseRelativePath(name))
      for (const missing of missingFolders(path.dirname(file))) {
        begun.push(() => files.removeEmptyFolder(missing))
        files.makeFolder(missing)
      }
      await writeNewFile(file, text, { files, begun })
    }
    await files.syncAll(Object.keys(texts).map((name) => path.join(folder, name)))
  } catch (error) {
    for (const takeBack of begun.reverse()) quietly(takeBack)
    throw writeError(error, 'What had been begun was taken back.')
  }
}

interface Writing {
  readonly files: FileOperations
  /** How to take back what was begun, in order. */
  readonly begun: (() => void)[]
}

/** The name comes last, with all bytes there. */
async function writeNewFile(file: string, text: string, { files, begun }: Writing): Promise<void> {
  const temporary = temporaryFile(file, temporaryRun)
  if (isThere(temporary)) files.removeFile(temporary)
  begun.push(() => files.removeFile(temporary))
  files.writeNew(temporary, Buffer.from(text, 'utf8'), 0o644)
  await files.syncAll([temporary])
  if (isThere(file))
    throw Object.assign(new Error('something stands there'), { code: 'EEXIST', path: file })
  begun.push(() => files.removeFile(file))
  await files.rename(temporary, file)
}

/** The first error is the one to tell; what is not there needs no taking back. */
function quietly(takeBack: () => void): void {
  try {
    takeBack()
  } catch {
    // It stays: the error names the file at which the run ended.
  }
}

/** Folders that have to be made, outermost first. */
function missingFolders(folder: string): string[] {
  if (fs.existsSync(folder)) return []
  return [...missingFolders(path.dirname(folder)), folder]
}
