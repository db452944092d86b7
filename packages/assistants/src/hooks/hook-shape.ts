/** How an assistant writes hooks that have Claude Code's shape: `{event: [{matcher, hooks: [{type, command}]}]}`. */
export interface HookShape {
  /** Its name for each of Claude Code's events; left out: the same, and all of them. */
  readonly events?: Readonly<Record<string, string>>
  /** Its name for each of Claude Code's tools that a matcher may name; left out: the same. */
  readonly tools?: Readonly<Record<string, string>>
  /** Kinds of handler beside `command`. */
  readonly types: readonly string[]
  readonly timeout: 'seconds' | 'milliseconds'
}

function same(names: string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, name]))
}

export const claudeHooks: HookShape = {
  types: ['prompt', 'agent', 'http', 'mcp_tool'],
  timeout: 'seconds',
}

/** Source: https://developers.openai.com/codex/hooks (read 2026-11-25). */
export const codexHooks: HookShape = {
  events: same(
    'SessionStart PreToolUse PermissionRequest PostToolUse UserPromptSubmit Stop PreCompact PostCompact SubagentStart SubagentStop',
  ),
  types: [],
  timeout: 'seconds',
}

/** Qwen Code and Factory Droid: the events of Claude Code that both have. */
export const copiedHooks: HookShape = {
  events: same(
    'SessionStart SessionEnd PreToolUse PostToolUse UserPromptSubmit Notification Stop SubagentStop PreCompact',
  ),
  types: [],
  timeout: 'seconds',
}

/** Gemini CLI, by its own migration of Claude Code's hooks. Source: docs/hooks/reference.md (read 2026-11-24). */
export const geminiHooks: HookShape = {
  events: {
    PreToolUse: 'BeforeTool',
    PostToolUse: 'AfterTool',
    UserPromptSubmit: 'BeforeAgent',
    Stop: 'AfterAgent',
    SessionStart: 'SessionStart',
    SessionEnd: 'SessionEnd',
    Notification: 'Notification',
    PreCompact: 'PreCompress',
  },
  tools: {
    Bash: 'run_shell_command',
    Edit: 'replace',
    Glob: 'glob',
    Read: 'read_file',
    Write: 'write_file',
    WebFetch: 'web_fetch',
  },
  types: [],
  timeout: 'milliseconds',
}
