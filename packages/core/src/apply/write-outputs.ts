import fs from 'node:fs'
import path from 'node:path'
import { by } from '../words/order.ts'
import { parseRelativePath } from '../words/relative-path.ts'
import { SkillsError } from '../words/skills-error.ts'
import { type FileOperations, fileOperations } from './file-operations.ts'
import { temporaryFile } from './text-file.ts'
import { writeError } from './write-error.ts'

interface OutputOptions {
  /** Distinguishes this run's temporary files. */
  readonly run: string
  /** Write over files that have other bytes. */
  readonly replace: boolean
  readonly files?: FileOperations
}

/**
 * Write files that a person asked for below a folder, which is made where it is missing. Those that stand there
 * with the same bytes stay untouched; all others are written beside their place first and get their names at the
 * end, so that a run that stops leaves none of them cut off. Returns the paths that were written.
 * Throws E_FILE_EXISTS for a file with other bytes, before anything is written, and E_WRITE.
 */
export async function writeOutputs(
  folder: string,
  outputs: Readonly<Record<string, Uint8Array>>,
  { run, replace, files = fileOperations }: OutputOptions,
): Promise<readonly string[]> {
  const wanted = Object.entries(outputs)
    .sort(by(([name]) => name))
    .map(([name, bytes]) => ({ file: path.join(folder, parseRelativePath(name)), bytes }))
  const changed = wanted.filter(({ file, bytes }) => !isThere(file, bytes, replace))
  const temporary = changed.map(({ file }) => temporaryFile(file, run))
  try {
    for (const [index, { file, bytes }] of changed.entries()) {
      for (const missing of missingFolders(path.dirname(file))) files.makeFolder(missing)
      files.writeNew(temporary[index] ?? '', bytes, 0o644)
    }
    await files.syncAll(temporary)
    for (const [index, { file }] of changed.entries())
      await files.rename(temporary[index] ?? '', file)
    await files.syncAll([...new Set(changed.map(({ file }) => path.dirname(file)))])
  } catch (error) {
    for (const one of temporary)
      if (fs.lstatSync(one, { throwIfNoEntry: false }) !== undefined) files.removeFile(one)
    throw writeError(error, 'Files that were not whole were taken back.')
  }
  return changed.map(({ file }) => file)
}

/** False where the file has to be written. */
function isThere(file: string, bytes: Uint8Array, replace: boolean): boolean {
  const before = fs.lstatSync(file, { throwIfNoEntry: false })
  if (before === undefined) return false
  if (before.isFile()) {
    if (before.size === bytes.length && fs.readFileSync(file).equals(bytes)) return true
    if (replace) return false
  }
  throw new SkillsError('E_FILE_EXISTS', `Something else stands at ${file} already.`, {
    where: { file },
    remedy: 'Choose another folder, or move it away. Nothing was changed.',
  })
}

/** Folders that have to be made, outermost first. */
function missingFolders(folder: string): string[] {
  if (fs.existsSync(folder)) return []
  return [...missingFolders(path.dirname(folder)), folder]
}
