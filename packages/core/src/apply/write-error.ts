import { isErrno, SkillsError } from '../words/skills-error.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no room left',
  EDQUOT: 'the quota is used up',
  EACCES: 'permission is missing',
  EPERM: 'permission is missing',
  EROFS: 'the file system is read-only',
  EMFILE: 'too many files are open',
  EXDEV: 'it lies on another file system than the folder around it',
  EEXIST: 'something stands there already',
  ENOTDIR: 'a file stands where a folder should be',
  EIO: 'the disk failed',
}

/**
 * The error for a write that the operating system refused: E_WRITE with the path. Errors of ours and defects
 * come back as they are.
 */
export function writeError(error: unknown, after: string): unknown {
  if (error instanceof SkillsError || !isErrno(error) || error.code === undefined) return error
  const file = error.path ?? 'a file'
  const reason = reasons[error.code] ?? `the system says ${error.code}`
  return new SkillsError(
    'E_WRITE',
    `${file} cannot be written: ${reason} (${error.code}). ${after}`,
    {
      where: { file },
      remedy: 'Make room or give permission there, then run the command again.',
      cause: error,
    },
  )
}
