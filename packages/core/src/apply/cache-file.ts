import fs from 'node:fs'
import path from 'node:path'
import { isErrno, isSkillsError } from '../words/skills-error.ts'
import { writeTextFile } from './text-file.ts'

/** A file of the cache, or `undefined` where none can be read. Whoever reads it checks what it says. */
export function readCacheFile(file: string, bytesMax: number): Uint8Array | undefined {
  try {
    const stat = fs.statSync(file, { throwIfNoEntry: false })
    return stat?.isFile() === true && stat.size <= bytesMax ? fs.readFileSync(file) : undefined
  } catch (error) {
    if (isErrno(error)) return undefined
    throw error
  }
}

/** Keep a text in the cache. It only saves a question, so that a run goes on where it cannot be written. */
export async function writeCacheFile(file: string, text: string): Promise<void> {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    await writeTextFile(file, text, { run: 'next' })
  } catch (error) {
    if (!isErrno(error) && !isSkillsError(error, 'E_FILE_INVALID')) throw error
  }
}
