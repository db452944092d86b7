interface EnvironmentVariable {
  readonly name: string
  readonly meaning: string
}

/** Every environment variable this product reads; `docs/reference/environment.md` is made from it. */
export const environmentVariables: readonly EnvironmentVariable[] = [
  {
    name: 'SKILLS_HOME',
    meaning:
      'One folder for settings, data and cache instead of the folders of the operating system',
  },
  {
    name: 'SKILLS_DEBUG',
    meaning:
      'Areas to log to stderr (`all` for everything): causes and stacks of errors, `timing` for what each stage took; it never changes what is written',
  },
  {
    name: 'XDG_CONFIG_HOME',
    meaning: 'Where settings and the user manifest lie; default ~/.config',
  },
  {
    name: 'XDG_DATA_HOME',
    meaning: 'Where store, module list and state lie; default ~/.local/share',
  },
  { name: 'XDG_CACHE_HOME', meaning: 'Where the cache lies; default ~/.cache' },
  { name: 'CI', meaning: 'Set to anything but empty, 0 or false: no prompts, no progress' },
  { name: 'NO_COLOR', meaning: 'Set to anything: no colours' },
  { name: 'FORCE_COLOR', meaning: 'Set to anything but 0: colours even in a pipe' },
  { name: 'HTTPS_PROXY', meaning: 'Proxy for https sources' },
  { name: 'HTTP_PROXY', meaning: 'Proxy for http sources' },
  { name: 'NO_PROXY', meaning: 'Hosts that are reached without the proxy' },
  {
    name: 'SKILLS_CAFILE',
    meaning:
      'A PEM file with further certificate authorities, as --cafile; over `cafile` of the settings',
  },
  {
    name: 'SKILLS_OFFLINE',
    meaning:
      '`true` or `1`: use store and cache alone, as --offline; `false` or `0` over `offline` of the settings',
  },
  {
    name: 'SKILLS_TOKEN_<HOST>',
    meaning:
      'A token, or `user:password`, for one host, given to it once it asks: `git.my-team.example` is `SKILLS_TOKEN_GIT_MY__TEAM_EXAMPLE` (a dot is `_`, a hyphen `__`); a port other than the usual one follows behind `_`',
  },
  { name: 'GITHUB_TOKEN', meaning: 'The same for github.com and no other host; else `GH_TOKEN`' },
  { name: 'GH_TOKEN', meaning: 'See `GITHUB_TOKEN`' },
  { name: 'GITLAB_TOKEN', meaning: 'The same for gitlab.com and no other host' },
  {
    name: 'NPM_CONFIG_REGISTRY',
    meaning:
      'The registry of `npm:` sources, over that of ~/.npmrc; in small letters it counts only where npm did not start us, since npm takes it from a project, too',
  },
  {
    name: 'NPM_CONFIG_USERCONFIG',
    meaning: 'The file with the registry and its tokens; default ~/.npmrc',
  },
  {
    name: 'DOCKER_CONFIG',
    meaning:
      'The folder with the config.json that docker login writes; default ~/.docker. Only an absolute path counts',
  },
  {
    name: 'REGISTRY_AUTH_FILE',
    meaning:
      'The auth.json that podman login writes; default below `XDG_RUNTIME_DIR` and `XDG_CONFIG_HOME`. Only an absolute path counts',
  },
  {
    name: 'GIT_SSH_COMMAND',
    meaning:
      'The ssh command of the system’s git; with `GIT_SSH` and the settings of git it is the user’s choice. Default: ssh that asks nothing',
  },
  {
    name: 'CLAUDE_CONFIG_DIR',
    meaning: 'Where Claude Code keeps its user folder; default ~/.claude',
  },
  { name: 'CODEX_HOME', meaning: 'Where Codex keeps its user folder; default ~/.codex' },
  { name: 'COPILOT_HOME', meaning: 'Where Copilot CLI keeps its user folder; default ~/.copilot' },
  {
    name: 'GEMINI_CLI_HOME',
    meaning: 'The folder that holds .gemini for Gemini CLI; default the home folder',
  },
]
