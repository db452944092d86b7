import fs from 'node:fs'
import path from 'node:path'
import { isErrno, SkillsError } from '../words/skills-error.ts'
import { type FileOperations, fileOperations } from './file-operations.ts'

/** A text file of ours as it stands on disk. */
export interface TextFile {
  readonly text: string
  /** Permission bits. */
  readonly mode: number
}

/**
 * Read a text file of ours; `undefined` where none is. A link is refused unless it may be followed. Throws E_FILE_INVALID for a link, a folder, a special
 * file, more than `bytesMax` bytes or bytes that are not UTF-8, and E_READ where the system refuses.
 */
export function readTextFile(
  file: string,
  bytesMax: number,
  options: { readonly followLink?: boolean } = {},
): TextFile | undefined {
  try {
    const look = options.followLink === true ? fs.statSync : fs.lstatSync
    const stat = look(file, { throwIfNoEntry: false })
    if (stat === undefined) return undefined
    if (!stat.isFile())
      throw faulty(file, stat.isSymbolicLink() ? 'is a symbolic link' : 'is not a regular file')
    if (stat.size > bytesMax) throw faulty(file, `is larger than ${bytesMax} bytes`)
    // `ignoreBOM` keeps a byte order mark in the text, so that writing it back changes no byte.
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    return { text: decoder.decode(fs.readFileSync(file)), mode: stat.mode & 0o777 }
  } catch (error) {
    if (error instanceof TypeError) throw faulty(file, 'is not UTF-8 text')
    if (isErrno(error, 'ENOTDIR')) return undefined
    if (!isErrno(error)) throw error
    throw new SkillsError('E_READ', `${file} cannot be read (${error.code}).`, {
      where: { file },
      remedy: 'Give yourself permission to read it, then run the command again.',
      cause: error,
    })
  }
}

function faulty(file: string, reason: string): SkillsError {
  return new SkillsError('E_FILE_INVALID', `${file} ${reason}.`, {
    where: { file },
    remedy:
      'Put a plain file of UTF-8 text there, or move what is there away. Nothing was changed.',
  })
}

export interface WriteTextOptions {
  /** Permission bits of a new file (else what the umask leaves of 0644); an existing file keeps its own. */
  readonly mode?: number
  /** Distinguishes this run's temporary file; the caller cleans up by the same word after a kill. */
  readonly run: string
  readonly files?: FileOperations
}

/** The temporary file of a run beside a text file. */
export function temporaryFile(file: string, run: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.${run}.tmp`)
}

function removeQuietly(file: string, files: FileOperations): void {
  try {
    files.removeFile(file)
  } catch {
    // The first error is the one to tell.
  }
}

/**
 * Write a whole text file so that a reader sees the old or the new text: temporary file beside it, synced,
 * renamed over it, folder synced. A link there is refused, never written through.
 * Throws E_FILE_INVALID for a link, else the operating system's error.
 */
export async function writeTextFile(
  file: string,
  text: string,
  options: WriteTextOptions,
): Promise<void> {
  const files = options.files ?? fileOperations
  const before = fs.lstatSync(file, { throwIfNoEntry: false })
  if (before !== undefined && !before.isFile()) throw faulty(file, 'is not a regular file')
  const temporary = temporaryFile(file, options.run)
  if (fs.lstatSync(temporary, { throwIfNoEntry: false }) !== undefined) files.removeFile(temporary)
  const mode = before === undefined ? options.mode : before.mode & 0o777
  try {
    files.writeNew(temporary, Buffer.from(text, 'utf8'), mode ?? 0o644)
    if (mode !== undefined) files.setMode(temporary, mode)
    await files.syncAll([temporary])
    await files.rename(temporary, file)
  } catch (error) {
    removeQuietly(temporary, files)
    throw error
  }
  await files.syncAll([path.dirname(file)])
}
