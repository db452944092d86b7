/** Names of accounts that are programs where the forge does not say so. */
const programs: ReadonlySet<string> = new Set(
  'actions-user dependabot renovate-bot web-flow copilot ghost gitlab-bot'.split(' '),
)

/** GitHub ends the names of apps in `[bot]`; GitLab calls the users of tokens `project_1_bot_…`. */
export function isBotLogin(login: string): boolean {
  const name = login.toLowerCase()
  return name.endsWith('[bot]') || /^(?:project|group)_\d+_bot/u.test(name) || programs.has(name)
}
