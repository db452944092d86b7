import { parseSource, SkillsError, type Source } from '@skills/core'

/**
 * Where `origin` is, as a source that others can fetch: without credentials, and for GitHub and GitLab the same for
 * https and ssh, so that the way a machine cloned does not show in a pack. `undefined` for a folder of this machine
 * and for what is no source.
 */
export function originSource(origin: string | undefined): Source | undefined {
  if (origin === undefined) return undefined
  const text = withoutCredentials(hosted(origin))
  try {
    const { source, path, pick } = parseSource(text)
    const isGit =
      source.kind === 'hosted-git' || source.kind === 'git' || source.kind === 'system-git'
    return isGit && path === undefined && pick.kind === 'newest' ? source : undefined
  } catch (error) {
    if (!(error instanceof SkillsError)) throw error
    return undefined
  }
}

/** `git@github.com:owner/repo.git` and `ssh://git@github.com/owner/repo` are what https has as well. */
function hosted(origin: string): string {
  const found =
    /^(?:ssh:\/\/)?(?:[^@/]*@)?(?<host>github|gitlab)\.com[:/](?<repository>[^:].*)$/u.exec(origin)
  const { host, repository } = found?.groups ?? {}
  return host === undefined || repository === undefined ? origin : `${host}:${repository}`
}

function withoutCredentials(text: string): string {
  if (!/^https?:/iu.test(text) || !URL.canParse(text)) return localAsNothing(text)
  const url = new URL(text)
  url.username = ''
  url.password = ''
  url.search = ''
  url.hash = ''
  return `git+${url.href}`
}

/** A path of this machine means nothing to anybody else. */
function localAsNothing(text: string): string {
  return /^(?:file:|git\+file:|[./~]|[A-Za-z]:[\\/])/u.test(text) ? 'file:///' : text
}
