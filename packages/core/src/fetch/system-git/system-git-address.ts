import { SkillsError } from '../../words/skills-error.ts'

/** An address that only the system's git can fetch. */
export interface SystemGitAddress {
  /** As git takes it. */
  readonly url: string
  /** Transports that may be used for it: those of the address and what `insteadOf` may turn it into. */
  readonly protocols: readonly string[]
  /** What errors call the other side. */
  readonly shown: string
}

/**
 * `ssh://…` and `user@host:path` go over ssh, or over https where the user's `insteadOf` says so;
 * `git+file:///…` stays on this machine. Throws E_SOURCE_SYNTAX for everything else, so that no address reaches
 * git that it could take for a helper or a flag.
 */
export function systemGitAddress(text: string): SystemGitAddress {
  if (text.startsWith('git+file:///')) {
    const url = text.slice('git+'.length)
    return { url, protocols: ['file'], shown: url }
  }
  const isSsh =
    /^ssh:\/\/[^-/][^/]*\//u.test(text) || /^[A-Za-z0-9_][^@/:]*@[^-:/@][^:/@]*:[^-]/u.test(text)
  if (isSsh) return { url: text, protocols: ['ssh', 'https'], shown: text }
  throw new SkillsError('E_SOURCE_SYNTAX', 'This is no address for the system’s git.', {
    remedy: 'Write ssh://git@host/path.git, git@host:path.git or git+file:///path.',
  })
}
