/** What makes a command of a configuration run. */
export type ConfigContext = 'hook' | 'server' | 'install' | 'open' | 'ci' | 'task'

interface Row {
  readonly context: ConfigContext
  /** Matches the keys, joined by `/`. */
  readonly keys: RegExp
}

// Key names as the products document them (read 2026-11): settings and hooks of assistants, tool servers, npm
// scripts, editor tasks, development containers, workflows.
const rows: readonly Row[] = [
  {
    context: 'hook',
    keys: /(?:^|\/)hooks?\/.*\/?(?:command|bash|powershell|run|script)$|(?:^|\/)(?:PreToolUse|PostToolUse|SessionStart|SessionEnd|Stop|UserPromptSubmit|Notification)\/.*command$|(?:^|\/)(?:statusLine|apiKeyHelper|awsAuthRefresh|otelHeadersHelper)(?:\/command)?$/u,
  },
  {
    context: 'server',
    keys: /(?:^|\/)(?:mcpServers|mcp_servers|servers|context_servers|mcp)\/[^/]+\/(?:command|args(?:\/\d+)?|url|serverUrl|httpUrl)$/u,
  },
  {
    context: 'install',
    keys: /(?:^|\/)scripts\/(?:pre|post)?(?:install|prepare|publish|uninstall|pack)$|(?:^|\/)scripts\/prepublishOnly$/u,
  },
  {
    context: 'open',
    keys: /(?:^|\/)(?:initializeCommand|onCreateCommand|updateContentCommand|postCreateCommand|postStartCommand|postAttachCommand)(?:\/|$)/u,
  },
  { context: 'ci', keys: /(?:^|\/)(?:run|script|before_script|after_script)(?:\/-)?$/u },
  {
    context: 'task',
    keys: /(?:^|\/)(?:tasks\/\d+\/)?(?:command|cmd|exec|shell|entrypoint|ExecStart|javascriptFunction|start)$/iu,
  },
]

export function contextOf(path: readonly string[]): ConfigContext | undefined {
  const keys = path
    .map((key) => key.slice(0, 80))
    .join('/')
    .slice(-400)
  return rows.find((row) => row.keys.test(keys))?.context
}
