import { sha256 } from '../words/digest.ts'
import { limits } from '../words/limits.ts'
import type { SharedChange } from '../words/plan.ts'
import { isSkillsError } from '../words/skills-error.ts'
import { readTextFile, type TextFile } from './text-file.ts'

/**
 * A file that people fill, as it stands; `undefined` where none does. `file` has no link on the way.
 * Throws E_FILE_INVALID for what is no plain file of UTF-8 text, and E_READ.
 */
export function readSharedFile(file: string): TextFile | undefined {
  return readTextFile(file, limits.jsonBytesMax)
}

/** How a journal writes down a whole shared file; `absent` for no file, `foreign` for what is no text. */
export function sharedFingerprint(file: string): string {
  try {
    const found = readSharedFile(file)
    return found === undefined ? 'absent' : textFingerprint(found.text)
  } catch (error) {
    if (isSkillsError(error, 'E_FILE_INVALID')) return 'foreign'
    throw error
  }
}

export function textFingerprint(text: string): string {
  return `sha256:${sha256(text)}`
}

/** What a change puts down and what it expects, as fingerprints. */
export function sharedPrints({ before, after }: Pick<SharedChange, 'before' | 'after'>): {
  readonly before?: string
  readonly after?: string
} {
  return {
    ...(before === undefined ? {} : { before: textFingerprint(before) }),
    ...(after === undefined ? {} : { after: textFingerprint(after) }),
  }
}
