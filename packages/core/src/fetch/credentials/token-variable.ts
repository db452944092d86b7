/**
 * The environment variable that holds the token for an origin (`https://host[:port]`): the host in capital
 * letters, a dot as `_`, a hyphen as `__`, and a port that is not the usual one behind another `_`:
 * `https://git.my-team.example:8443` → `SKILLS_TOKEN_GIT_MY__TEAM_EXAMPLE_8443`.
 * No two hosts have the same one: with one underscore for both, whoever owns `git-example.com` could ask for the
 * token of `git.example.com`. Hosts that could break this (`_`, a hyphen at the edge of a part, IPv6) have none.
 */
export function tokenVariable(origin: string): string | undefined {
  const { hostname, port } = new URL(origin)
  if (!/^[a-z0-9]+(?:-+[a-z0-9]+)*(?:\.[a-z0-9]+(?:-+[a-z0-9]+)*)*$/u.test(hostname))
    return undefined
  const host = hostname.replaceAll('-', '__').replaceAll('.', '_').toUpperCase()
  return `SKILLS_TOKEN_${host}${port === '' ? '' : `_${port}`}`
}
