import { SkillsError } from '../words/skills-error.ts'

/** The error for bytes in the store that are not what they were. */
export function damaged(path: string, message: string): SkillsError {
  return new SkillsError('E_INTEGRITY', message, {
    where: { file: path },
    rule: 'store/digest',
    remedy: 'Delete this file and run the command again with the network: it is then fetched anew.',
  })
}

/** The error for a part of the store that the system does not let us read. */
export function unreadable(path: string, cause: unknown): SkillsError {
  return new SkillsError('E_READ', 'The store cannot be read.', {
    where: { file: path },
    remedy: 'Allow reading this folder. SKILLS_HOME chooses another one.',
    cause,
  })
}

/** The error for a part of the store, or of scratch, that the system does not let us write. */
export function unwritable(path: string, cause: unknown): SkillsError {
  return new SkillsError('E_WRITE', 'The store cannot be written.', {
    where: { file: path },
    remedy: 'Make room, or allow writing to this folder. SKILLS_HOME chooses another one.',
    cause,
  })
}
