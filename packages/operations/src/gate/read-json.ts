import { resolve } from 'node:path'
import { readTextFile, SkillsError } from '@skills/core'

const bytesMax = 16 * 1024 * 1024

interface JsonFile {
  readonly cwd: string
  readonly file: string
  readonly flag: string
}

/** Read a JSON file that a flag names. Throws E_SOURCE_MISSING, E_FILE_INVALID, E_READ. */
export function readJson({ cwd, file, flag }: JsonFile): unknown {
  const text = readInput({ cwd, file, flag }, bytesMax)
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw faultyInput(file, { what: 'is not JSON', cause })
  }
}

/** The text of a file that a flag names. The same throws. */
export function readInput({ cwd, file, flag }: JsonFile, max: number): string {
  const found = readTextFile(resolve(cwd, file), max, { followLink: true })
  if (found !== undefined) return found.text
  throw new SkillsError('E_SOURCE_MISSING', `${file} does not exist.`, {
    where: { file },
    remedy: `Make it first, or leave out ${flag}.`,
  })
}

/** The error for a file that is not what a flag takes. */
export function faultyInput(
  file: string,
  { what, cause }: { readonly what: string; readonly cause?: unknown },
): SkillsError {
  return new SkillsError('E_FILE_INVALID', `${file} ${what}.`, {
    where: { file },
    remedy: 'Give the file as the forge or the tool wrote it: skills gate --help says which.',
    cause,
  })
}
