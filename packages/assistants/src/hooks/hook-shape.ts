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

/** The tools that Gemini CLI and Qwen Code call alike. */
const snakeTools = {
  Bash: 'run_shell_command',
  Glob: 'glob',
  Read: 'read_file',
  WebFetch: 'web_fetch',
  Write: 'write_file',
}

/** Source: https://github.com/QwenLM/qwen-code/blob/main/docs/users/features/hooks.md (read 2026-11-25). */
export const qwenHooks: HookShape = {
  events: same(
    'SessionStart SessionEnd PreToolUse PostToolUse UserPromptSubmit Notification Stop SubagentStop PreCompact',
  ),
  tools: { ...snakeTools, Edit: 'edit' },
  types: [],
  timeout: 'milliseconds',
}

/** Gemini CLI, with the events that its migration of Claude Code's hooks takes for theirs.
 * Source: https://github.com/google-gemini/gemini-cli/blob/main/docs/hooks/reference.md (read 2026-11-25). */
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
  tools: { ...snakeTools, Edit: 'replace' },
  types: [],
  timeout: 'milliseconds',
}
