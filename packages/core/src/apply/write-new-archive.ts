import fs from 'node:fs'
import path from 'node:path'
import { SkillsError } from '../words/skills-error.ts'
import { type FileOperations, fileOperations } from './file-operations.ts'
import { temporaryFile } from './text-file.ts'
import { writeError } from './write-error.ts'

interface ArchiveOptions {
  /** Distinguishes this run's temporary file. */
  readonly run: string
  /** Write over a file that stands there. */
  readonly replace: boolean
  readonly files?: FileOperations
}

/**
 * Write an archive that a person asked for, block after block: beside its place first, then renamed, so that a cut
 * off file never has its name. Throws E_FILE_EXISTS unless it may be replaced, E_WRITE, and what making a block
 * throws; the folder is then as it was.
 */
export async function writeNewArchive(
  file: string,
  blocks: Iterable<Uint8Array>,
  { run, replace, files = fileOperations }: ArchiveOptions,
): Promise<void> {
  const before = fs.lstatSync(file, { throwIfNoEntry: false })
  if (before !== undefined && !(replace && before.isFile())) throw exists(file)
  const temporary = temporaryFile(file, run)
  try {
    files.writeNewBlocks(temporary, blocks, 0o644)
    await files.syncAll([temporary])
    await files.rename(temporary, file)
    await files.syncAll([path.dirname(file)])
  } catch (error) {
    if (fs.lstatSync(temporary, { throwIfNoEntry: false }) !== undefined)
      files.removeFile(temporary)
    throw writeError(error, 'What had been begun was taken back.')
  }
}

function exists(file: string): SkillsError {
  return new SkillsError('E_FILE_EXISTS', `Something stands at ${file} already.`, {
    where: { file },
    remedy: 'Choose another name, or move it away. Nothing was changed.',
  })
}
