import fs from 'node:fs'
import { isSkillsError, SkillsError } from '../words/skills-error.ts'
import { writeError } from './write-error.ts'

/**
 * Make a folder of ours with those above it, for this user alone unless told; the first that had to be made, if any.
 * Throws E_WRITE, which says how to choose another folder.
 */
export function makeOwnFolder(folder: string, mode = 0o700): string | undefined {
  try {
    return fs.mkdirSync(folder, { recursive: true, mode })
  } catch (cause) {
    const error = writeError(cause, 'Nothing was written.')
    if (!isSkillsError(error)) throw error
    const remedy = 'Make room or give permission there, or set SKILLS_HOME to another folder.'
    throw new SkillsError(error.code, error.message, { where: { file: folder }, remedy, cause })
  }
}
