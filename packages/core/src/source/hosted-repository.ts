import { sourceError } from './source-error.ts'

/** GitHub: a user or organisation, then the repository. */
const githubRepository = /^[A-Za-z0-9][A-Za-z0-9_-]{0,38}\/[A-Za-z0-9._-]{1,100}$/u
/** GitLab: groups may lie inside groups. */
const gitlabRepository = /^[A-Za-z0-9_][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]*){1,20}$/u

const examples = { github: 'owner/repo', gitlab: 'gitlab:group/repo' } as const

/**
 * The repository's name on a host we know, without `.git`. Throws E_SOURCE_SYNTAX.
 * Source of the patterns: the hosts' own rules for names of users, groups and repositories.
 */
export function parseHostedRepository(
  text: string,
  host: 'github' | 'gitlab',
  written: string,
): string {
  const name = written.replace(/\.git$/u, '')
  const last = name.slice(name.lastIndexOf('/') + 1)
  const pattern = host === 'github' ? githubRepository : gitlabRepository
  if (pattern.test(name) && !/^\.{0,2}$|^-/u.test(last)) return name
  throw sourceError(
    text,
    `"${host === 'github' ? 'owner/repo' : 'group/repo'}" is expected; a sub-folder follows "//", and a folder on this machine starts with "./"`,
    `${examples[host]}, ${examples[host]}//skills/web or ./folder`,
  )
}
