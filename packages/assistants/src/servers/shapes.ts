import type { ServerShape } from './server-shape.ts'

const std = { command: 'word', env: 'env' } as const

/** Claude Code and whoever copied its `.mcp.json`. */
export const claudeServers: ServerShape = {
  local: { ...std, type: 'stdio' },
  http: { type: 'http', url: 'url' },
  sse: { type: 'sse', url: 'url' },
  headers: 'headers',
  variables: 'dollar-brace-default',
}

/** `command, args, env` and `url, headers`, without a type. */
export const plainServers: ServerShape = {
  local: std,
  http: { url: 'url' },
  sse: { url: 'url' },
  headers: 'headers',
  variables: 'dollar-brace',
}

export const cursorServers: ServerShape = {
  ...plainServers,
  local: { ...std, type: 'stdio' },
  variables: 'dollar-brace-env',
}

export const copilotServers: ServerShape = {
  ...claudeServers,
  local: { ...std, type: 'local', cwd: 'cwd' },
  takesBareDollar: true,
  always: { tools: ['*'] },
}

export const vscodeServers: ServerShape = {
  ...claudeServers,
  variables: 'dollar-brace-env',
}

/** Gemini CLI and Qwen Code: `url` is for SSE alone. */
export const geminiServers: ServerShape = {
  local: { ...std, cwd: 'cwd' },
  http: { url: 'httpUrl' },
  sse: { url: 'url' },
  headers: 'headers',
  variables: 'dollar-brace',
  takesBareDollar: true,
}

/** OpenCode and Kilo. */
export const opencodeServers: ServerShape = {
  local: { type: 'local', command: 'words', env: 'environment', cwd: 'cwd' },
  http: { type: 'remote', url: 'url' },
  sse: { type: 'remote', url: 'url' },
  headers: 'headers',
  variables: 'brace-env',
  always: { enabled: true },
}

export const kiloServers: ServerShape = {
  ...opencodeServers,
  local: { type: 'local', command: 'words', env: 'environment' },
}

export const codexServers: ServerShape = {
  local: { ...std, cwd: 'cwd' },
  http: { url: 'url' },
  headers: 'http_headers',
  variables: 'by-name',
  // One bad entry makes Codex refuse the whole file.
  names: { pattern: /^[A-Za-z0-9_-]{1,64}$/u, says: 'letters, digits, _ and -' },
}

export const zedServers: ServerShape = {
  local: std,
  http: { url: 'url' },
  headers: 'headers',
  variables: 'none',
}

/** Windsurf: one key for every address. */
export const windsurfServers: ServerShape = {
  local: std,
  http: { url: 'serverUrl' },
  sse: { url: 'serverUrl' },
  headers: 'headers',
  variables: 'dollar-brace-env',
}

export const antigravityServers: ServerShape = { ...windsurfServers, variables: 'none' }

export const clineServers: ServerShape = {
  local: { ...std, type: 'stdio' },
  http: { type: 'streamableHttp', url: 'url' },
  sse: { type: 'sse', url: 'url' },
  headers: 'headers',
  variables: 'none',
}

export const rooServers: ServerShape = {
  local: std,
  http: { type: 'streamable-http', url: 'url' },
  sse: { type: 'sse', url: 'url' },
  headers: 'headers',
  variables: 'none',
}

export const factoryServers: ServerShape = {
  local: { ...std, type: 'stdio' },
  http: { type: 'http', url: 'url' },
  headers: 'headers',
  variables: 'none',
}

export const warpServers: ServerShape = {
  ...plainServers,
  local: { ...std, cwd: 'working_directory' },
  variables: 'none',
}
